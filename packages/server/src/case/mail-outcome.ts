import type { MailOutcome } from './commands.js'
import type { NoticeEvent } from './events.js'

/** What came of an attempt to send a mail, as it is written down. `messageId`: what a sent mail is known by, unless a provider has put another in its place. */
export function outcomeEvent(
  mailId: string,
  outcome: MailOutcome,
  messageId?: string,
): Extract<NoticeEvent, { type: 'mail-sent' | 'mail-deferred' | 'mail-failed' }> {
  if (outcome.kind === 'sent') {
    const header = outcome.header ?? messageId
    return { type: 'mail-sent', mailId, ...(header === undefined ? {} : { header }) }
  }
  if (outcome.kind === 'failed') return { type: 'mail-failed', mailId, reason: outcome.reason }
  const { attempt, retryAt, reason } = outcome
  return { type: 'mail-deferred', mailId, attempt, retryAt, reason }
}
