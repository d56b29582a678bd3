import type { CaseEvent, HumanEvent, NoticeEvent } from '../../case/events.js'
import type { Recorded } from '../port.js'
import type { Change } from './rows.js'

/** The outbox: a mail is owed from `mail-due` until it was sent or given up. */
export function outboxChanges({
  stream,
  position,
  at,
  event,
}: Recorded<CaseEvent | HumanEvent | NoticeEvent>): Change[] {
  switch (event.type) {
    case 'mail-due': {
      const messageId = 'messageId' in event ? (event.messageId ?? null) : null
      const owed = { mailId: event.mailId, stream, purpose: event.purpose, messageId }
      return [{ table: 'outbox', key: event.mailId, put: { ...owed, dueAt: at, attempt: 0, position } }]
    }
    case 'mail-deferred':
      return [{ table: 'outbox', key: event.mailId, set: { dueAt: event.retryAt, attempt: event.attempt } }]
    case 'mail-sent':
    case 'mail-failed':
      return [{ table: 'outbox', key: event.mailId, drop: true }]
    default:
      return []
  }
}

/** What is counted before somebody is written to of our own accord once more. */
export function automaticMailChanges({ at, event }: Recorded<CaseEvent>): Change[] {
  if (event.type !== 'mail-due' || event.addressHash === undefined || event.purpose === 'notice') return []
  const { mailId, addressHash, domainHash } = event
  const counted = (key: string, hash: string): Change => {
    return { table: 'automaticMails', key, put: { mailId: key, addressHash: hash, at } }
  }
  const ofDomain = domainHash === undefined ? [] : [counted(`${mailId} of the domain`, domainHash)]
  return [counted(mailId, addressHash), ...ofDomain]
}

/**
 * The Message-IDs by which an answer finds its case. The first case to know one keeps it, so that nobody draws the
 * answers to another's mail to themselves by repeating its Message-ID.
 */
export function messageIdChanges({ stream, event }: Recorded<CaseEvent | NoticeEvent>): Change[] {
  const messageId = messageIdIn(event)
  if (messageId === undefined) return []
  const caseId = stream.slice(stream.indexOf(':') + 1)
  return [{ table: 'messageIds', key: messageId, add: { messageId, caseId } }]
}

function messageIdIn(event: CaseEvent | NoticeEvent): string | undefined {
  if (event.type === 'message-added') return event.mail?.messageId
  if (event.type === 'mail-sent') return event.header
  return event.type === 'notice-recorded' ? event.messageId : undefined
}
