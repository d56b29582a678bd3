import type { CaseUpdate } from '@presszero/wire'
import type { CaseMessage, CaseState } from '../../case/state.js'
import {
  customersMessageOf,
  emailOf,
  humanOf,
  instant,
  leftLineOf,
  messageOf,
  messagesForCustomer,
  pledgeOf,
  type ViewContext,
} from './case-view.js'

/**
 * What changed between two states of a case, as updates that carry the later version. `forDesk` includes what the
 * customer is not shown.
 */
export function updatesOf(
  before: CaseState,
  after: CaseState,
  around: ViewContext,
  { forDesk = false }: { forDesk?: boolean } = {},
): CaseUpdate[] {
  const { version } = after
  return [
    ...messagesAdded(before, after, forDesk).map(
      message =>
        ({
          type: 'message',
          version,
          message: (forDesk ? messageOf : customersMessageOf)(message, around),
        }) as const,
    ),
    ...resolvedUpdates(before, after),
    ...statusUpdates(before, after, around),
    ...emailUpdates(before, after, around),
    ...pledgeUpdates(before, after),
  ]
}

function messagesAdded(before: CaseState, after: CaseState, forDesk: boolean): CaseMessage[] {
  const shown = forDesk ? after.messages : messagesForCustomer(after)
  const known = new Set(before.messages.map(({ id }) => id))
  return shown.filter(({ id }) => !known.has(id))
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
