import type { CaseEvent, NoticeEvent } from '../../case/events.js'
import type { Recorded } from '../port.js'
import type { Change, NoticeRecord } from './rows.js'

type Recording = Extract<NoticeEvent, { type: 'notice-recorded' }>

/** Mails of the company's own applications, in streams of their own. What is told late completes what is known. */
export function noticeChanges(recorded: Recorded<NoticeEvent>): Change[] {
  const { event } = recorded
  const key = recorded.stream.slice('notice:'.length)
  switch (event.type) {
    case 'notice-recorded': {
      const add = bareRow(recorded, key, event.sentBy === 'server' ? 'due' : 'told')
      return [
        { table: 'notices', key, add },
        { table: 'notices', key, set: detailsOf(event) },
      ]
    }
    case 'mail-bounced':
      return [
        { table: 'notices', key, add: bareRow(recorded, key, 'bounced') },
        { table: 'notices', key, set: { state: 'bounced', reason: event.reason } },
      ]
    default:
      return stateChanges(key, event)
  }
}

/** A mail of an application about a case that is there already. */
export function caseNoticeChanges(recorded: Recorded<CaseEvent>): Change[] {
  const { event } = recorded
  if (!('mailId' in event) || event.mailId === undefined) return []
  if (event.type !== 'mail-due') return stateChanges(event.mailId, event)
  if (event.purpose !== 'notice') return []
  const { mailId, addressHash = null, messageId = null, content = {} } = event
  const row = bareRow(recorded, mailId, 'due')
  const { to: email = null, subject = null } = content
  return [{ table: 'notices', key: mailId, put: { ...row, addressHash, messageId, email, subject } }]
}

/** What is personal in the notices of an erased stream. */
export function erasedNotices(events: readonly Recorded[]): Change[] {
  return events.flatMap(({ stream, event }) => {
    if (stream.startsWith('notice:')) return [erasedRow(stream.slice('notice:'.length))]
    return event.type === 'mail-due' && event.purpose === 'notice' ? [erasedRow(event.mailId)] : []
  })
}

function erasedRow(key: string): Change {
  return { table: 'notices', key, set: { email: null, subject: null, about: null } }
}

function bareRow(
  { stream, position, at }: Recorded,
  noticeId: string,
  state: NoticeRecord['state'],
): NoticeRecord {
  const caseId = stream.slice(stream.indexOf(':') + 1)
  const unknown = { addressHash: null, messageId: null, email: null, subject: null, about: null }
  return { ...{ noticeId, caseId, position, at, state }, ...unknown, reason: null }
}

function detailsOf({ addressHash, messageId, content }: Recording): Partial<NoticeRecord> {
  const [email] = content.to ?? []
  const { subject, about } = content
  return {
    ...{ addressHash, messageId: messageId ?? null },
    ...{ email: email ?? null, subject: subject ?? null, about: about ?? null },
  }
}

function stateChanges(key: string, event: CaseEvent | NoticeEvent): Change[] {
  switch (event.type) {
    case 'mail-sent': {
      const { header } = event
      const set = { state: 'sent', ...(header === undefined ? {} : { messageId: header }) } as const
      return [{ table: 'notices', key, set }]
    }
    case 'mail-failed':
    case 'mail-bounced': {
      const state = event.type === 'mail-failed' ? 'failed' : 'bounced'
      return [{ table: 'notices', key, set: { state, reason: event.reason } }]
    }
    default:
      return []
  }
}
