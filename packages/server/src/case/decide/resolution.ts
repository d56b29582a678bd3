import type { CaseCommand } from '../commands.js'
import { type Decision, type Draft, nothing, refuse } from './draft.js'
import { letGo } from './pledges.js'

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** A human ends the case, with a reason that the customer reads. Nobody else does: no timer, no mail. */
export function resolve(draft: Draft, { humanId, reason }: Of<'resolve'>): Decision {
  const { state } = draft
  if (state.status === 'resolved') return nothing
  if (state.humanId !== undefined && state.humanId !== humanId) {
    return refuse('not-claimed', `The case is with ${state.humanId}: it has to be released first.`)
  }
  finish(draft, humanId, reason)
  return draft.decision()
}

/** Ends the case, and the place in the line or the conversation that goes with it. */
export function finish(draft: Draft, humanId: string, reason: string): void {
  const { seat } = draft.state
  if (seat !== undefined && !seat.answered) {
    draft.note({ type: 'line-left', seatId: seat.seatId, why: 'resolved' })
    draft.line({ type: 'left', seatId: seat.seatId, why: 'resolved' })
  }
  if (seat?.answered) draft.line({ type: 'finished', seatId: seat.seatId })
  letGo(draft, 'answer')
  letGo(draft, 'reply')
  draft.note({ type: 'resolved', humanId, content: { reason } })
}

/** Whoever writes on a resolved case opens it again: no case is closed against its customer. */
export function reopen(draft: Draft): void {
  if (draft.state.status === 'resolved') draft.note({ type: 'reopened' })
}
