import type { CaseUpdate, DeskUpdate } from '@presszero/wire'
import type { CaseState } from '../../case/state.js'
import {
  customersMessageOf,
  emailOf,
  humanOf,
  instant,
  leftLineOf,
  messagesForCustomer,
  pledgeOf,
  type ViewContext,
} from './case-view.js'
import { deskMessageOf, deskNoteOf } from './desk-view.js'

/** What changed between two states of a case for its customer, as updates that carry the later version. */
export function updatesOf(before: CaseState, after: CaseState, around: ViewContext): CaseUpdate[] {
  const { version } = after
  const messages = added(before.messages, messagesForCustomer(after))
  return [
    ...messages.map(one => ({ type: 'message', version, message: customersMessageOf(one, around) }) as const),
    ...otherUpdates(before, after, around),
  ]
}

/** The same for those who answer: with what the customer is not shown. */
export function deskUpdatesOf(before: CaseState, after: CaseState, around: ViewContext): DeskUpdate[] {
  const { version } = after
  const messages = [
    ...added(before.messages, after.messages).map(one => deskMessageOf(one, around)),
    ...added(before.notes, after.notes).map(one => deskNoteOf(one, around)),
  ]
  return [
    ...messages.map(message => ({ type: 'message', version, message }) as const),
    ...otherUpdates(before, after, around),
  ]
}

function added<One extends { id: string }>(before: readonly One[], shown: readonly One[]): One[] {
  const known = new Set(before.map(({ id }) => id))
  return shown.filter(({ id }) => !known.has(id))
}

function otherUpdates(before: CaseState, after: CaseState, around: ViewContext): CaseUpdate[] {
  return [
    ...resolvedUpdates(before, after),
    ...statusUpdates(before, after, around),
    ...emailUpdates(before, after, around),
    ...pledgeUpdates(before, after),
  ]
}

function statusUpdates(before: CaseState, after: CaseState, around: ViewContext): CaseUpdate[] {
  const { status, version } = after
  if (before.status === status && before.humanId === after.humanId) return []
  return [{ type: 'status', version, status, human: humanOf(after, around), ...leftLineOf(after) }]
}

function emailUpdates(before: CaseState, after: CaseState, around: ViewContext): CaseUpdate[] {
  const email = emailOf(after, around)
  if (JSON.stringify(email) === JSON.stringify(emailOf(before, around))) return []
  return [{ type: 'email', version: after.version, email }]
}

function pledgeUpdates(before: CaseState, after: CaseState): CaseUpdate[] {
  return after.pledges
    .filter((pledge, index) => before.pledges[index]?.outcome !== pledge.outcome)
    .map(pledge => ({ type: 'pledge', version: after.version, pledge: pledgeOf(pledge) }))
}

function resolvedUpdates(before: CaseState, { version, resolution }: CaseState): CaseUpdate[] {
  if (resolution === undefined || resolution === before.resolution) return []
  return [{ type: 'resolved', version, at: instant(resolution.at), reason: resolution.reason }]
}
