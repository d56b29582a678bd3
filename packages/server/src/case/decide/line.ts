import type { CaseCommand } from '../commands.js'
import { type Decision, type Draft, nothing, refuse } from './draft.js'
import { forwardIfAnsweredThere } from './mailing.js'
import { fulfil, letGo, pledge } from './pledges.js'
import { reopen } from './resolution.js'

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** The customer wants to talk to a human now. Joining twice is joining once. */
export function joinLine(draft: Draft, _command: Of<'join-line'>): Decision {
  const { state, context } = draft
  if (state.status === 'waiting' || state.live) return nothing
  if (!context.open) return refuse('queue-closed', `The queue ${state.queue} is closed at this hour.`)
  reopen(draft)
  enterLine(draft)
  return draft.decision()
}

/** Takes a place at the end of the line. A human who had the case gives way to whoever is free first. */
export function enterLine(draft: Draft): void {
  const { state, context } = draft
  if (state.humanId !== undefined) {
    draft.note({ type: 'released', humanId: state.humanId, why: 'rejoined' })
  }
  const seatId = context.newId()
  draft.note({ type: 'line-joined', seatId, queue: state.queue })
  draft.line({ type: 'joined', seatId, caseId: context.caseId, topic: state.topic })
  pledge(draft, 'answer')
}

/** The customer goes, or fell silent for too long: out of the line, or out of the live conversation. */
export function leaveLine(draft: Draft, { why }: Of<'leave-line'>): Decision {
  const { seat } = draft.state
  if (seat === undefined) return refuse('not-in-line', 'This case is not in the line.')
  draft.note({ type: 'line-left', seatId: seat.seatId, why })
  if (seat.answered) draft.line({ type: 'finished', seatId: seat.seatId })
  else draft.line({ type: 'left', seatId: seat.seatId, why })
  letGo(draft, 'answer')
  forwardIfAnsweredThere(draft)
  return draft.decision()
}

/** A human takes the case. Only one of two who try at once has it. */
export function claim(draft: Draft, { humanId }: Of<'claim'>): Decision {
  const { state } = draft
  if (state.status === 'resolved') return refuse('resolved', 'The case is resolved.')
  if (state.humanId === humanId) return nothing
  if (state.humanId !== undefined) return refuse('case-taken', `${state.humanId} has the case already.`)
  take(draft, humanId)
  return draft.decision()
}

/** The case becomes this human's; out of the line, if it was in it, and so what was promised there has come about. */
export function take(draft: Draft, humanId: string): void {
  const seatId = draft.state.seat?.seatId
  draft.note({ type: 'claimed', humanId, ...(seatId === undefined ? {} : { seatId }) })
  if (seatId !== undefined) draft.line({ type: 'answered', seatId, humanId })
  fulfil(draft, 'answer')
}

/** The human lets go, or fell silent: a customer who is there live is back at the front of the line. */
export function release(draft: Draft, { humanId, why }: Of<'release'>): Decision {
  const { state } = draft
  if (state.humanId !== humanId || state.status === 'resolved') {
    return why === 'silent' ? nothing : refuse('not-claimed', `${humanId} does not have this case.`)
  }
  const seatId = state.live ? state.seat?.seatId : undefined
  draft.note({ type: 'released', humanId, why, ...(seatId === undefined ? {} : { seatId }) })
  if (seatId !== undefined) draft.line({ type: 'returned', seatId, caseId: draft.context.caseId })
  return draft.decision()
}
