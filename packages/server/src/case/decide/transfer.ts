import type { CaseCommand } from '../commands.js'
import { type Decision, type Draft, nothing, refuse } from './draft.js'
import { reopen } from './resolution.js'

/** A human hands the case to whoever answers another queue. */
export function transfer(draft: Draft, command: Extract<CaseCommand, { type: 'transfer' }>): Decision {
  const { humanId } = command
  const { state } = draft
  if (state.humanId !== undefined && state.humanId !== humanId && state.status !== 'resolved') {
    return refuse('not-claimed', `The case is with ${state.humanId}: it has to be released first.`)
  }
  if (state.queue === command.queue) return nothing
  handOver(draft, command)
  return draft.decision()
}

/**
 * Puts the case into another queue, where nobody has it yet. A customer in the line keeps the moment of joining; one who
 * talked live comes to the front, as after a human who fell silent.
 */
export function handOver(
  draft: Draft,
  { humanId, queue, reason }: { humanId: string; queue: string; reason?: string },
): void {
  const { queue: from } = draft.state
  if (from === queue) return
  reopen(draft)
  const { seat } = draft.state
  draft.note({
    ...{ type: 'transferred', noteId: draft.context.newId(), humanId, from, to: queue },
    ...(seat === undefined ? {} : { seatId: seat.seatId }),
    content: reason === undefined ? {} : { reason },
  })
  if (seat === undefined) return
  const { seatId } = seat
  if (seat.answered) draft.line({ type: 'returned', seatId, caseId: draft.context.caseId })
  draft.line({ type: 'moved', seatId, queue })
}
