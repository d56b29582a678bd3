import type { AuthorKind, CaseStatus } from '@presszero/wire'
import type { CaseEvent } from './events.js'

/** Where a case stands and with whom: all that its status depends on. Small enough for a row of a projection. */
export interface Standing {
  status: CaseStatus
  /** Who has the case. Kept when it is resolved (who resolved it), cleared when it is reopened. */
  humanId: string | undefined
  /** Whether a human and the customer talk live: the case was claimed out of the line, and the customer has not left since. */
  live: boolean
}

/** The standing after one more event. The state of the case and the log's projections both fold with it, so that they agree. */
export function standingAfter(before: Standing | undefined, event: CaseEvent): Standing {
  if (event.type === 'case-opened' || before === undefined) {
    return { status: 'open', humanId: undefined, live: false }
  }
  const status = statusAfter(before, event)
  switch (event.type) {
    case 'claimed':
      return { status, humanId: event.humanId, live: event.seatId !== undefined }
    case 'released':
    case 'transferred':
    case 'reopened':
      return { status, humanId: undefined, live: false }
    case 'line-left':
    case 'resolved':
      return { ...before, status, live: false }
    default:
      return { ...before, status }
  }
}

/** The status after one more event, given how the case stood. */
function statusAfter(before: Standing, event: CaseEvent): CaseStatus {
  switch (event.type) {
    case 'case-opened':
    case 'reopened':
      return 'open'
    case 'line-joined':
      return 'waiting'
    case 'line-left':
      return before.status === 'waiting' ? 'open' : before.status
    case 'claimed':
      return 'with-human'
    case 'released':
    case 'transferred':
      return event.seatId === undefined ? 'open' : 'waiting'
    case 'resolved':
      return 'resolved'
    case 'message-added':
      return afterMessage(before, event.author.kind)
    default:
      return before.status
  }
}

function afterMessage(before: Standing, author: AuthorKind): CaseStatus {
  if (author === 'human') return afterHumanMessage(before)
  if (author !== 'customer' || before.status !== 'awaiting-customer') return before.status
  return before.humanId === undefined ? 'open' : 'with-human'
}

/** Who waits in the line keeps waiting, whatever somebody wrote by mail meanwhile. */
function afterHumanMessage(before: Standing): CaseStatus {
  if (before.status === 'waiting') return 'waiting'
  return before.live ? 'with-human' : 'awaiting-customer'
}
