import type { CaseCommand } from '../commands.js'
import { outcomeWhenMet, outcomeWhenUnmet } from '../deadlines.js'
import { type CasePledge, lastHumanMessage } from '../state.js'
import { type Decision, type Draft, nothing } from './draft.js'

/** Tells the customer by when, if that can honestly be said, and if nothing of the kind is promised already. */
export function pledge(draft: Draft, kind: CasePledge['kind']): void {
  const { context, state } = draft
  const promise = kind === 'answer' ? context.answerPledge : context.replyPledge
  const promised = state.pledges.some(one => one.kind === kind && one.outcome === 'open')
  if (promise === undefined || promised) return
  draft.note({ type: 'pledged', pledgeId: context.newId(), kind, ...promise })
}

/** A reply is promised to one who is neither waiting for a human nor with one, and whom no human has answered. */
export function promiseReply(draft: Draft): void {
  const { state } = draft
  if (state.status === 'open' && lastHumanMessage(state) === undefined) pledge(draft, 'reply')
}

/** What was promised has come about. */
export function fulfil(draft: Draft, kind: CasePledge['kind']): void {
  settle(draft, kind, outcomeWhenMet)
}

/** It can no longer come about: the customer left, or the case has ended. */
export function letGo(draft: Draft, kind: CasePledge['kind']): void {
  settle(draft, kind, outcomeWhenUnmet)
}

function settle(draft: Draft, kind: CasePledge['kind'], outcome: typeof outcomeWhenMet): void {
  const { now } = draft.context
  for (const { id, by } of draft.state.pledges.filter(one => one.kind === kind && one.outcome === 'open')) {
    draft.note({ type: 'pledge-settled', pledgeId: id, outcome: outcome(by, now) })
  }
}

/** Its time has passed: the pledge is broken, and replaced by a later one where that can honestly be made. */
export function pledgeDue(draft: Draft, command: Extract<CaseCommand, { type: 'pledge-due' }>): Decision {
  const due = draft.state.pledges.find(one => one.id === command.pledgeId)
  const { now, newId } = draft.context
  if (due === undefined || due.outcome !== 'open' || now <= due.by) return nothing
  draft.note({ type: 'pledge-settled', pledgeId: due.id, outcome: 'broken' })
  if (command.next !== undefined && command.next.by > now) {
    draft.note({ type: 'pledged', pledgeId: newId(), kind: due.kind, ...command.next, revises: due.id })
  }
  return draft.decision()
}
