import type { MailErrorCode } from '@presszero/mail'

/** Why a mail cannot be read: beyond the limits of a mail, or too much for the thread that reads it. */
export type UnreadableReason = MailErrorCode | 'too-slow' | 'out-of-memory' | 'crashed'

/** The mail itself is the trouble: it is shown as it came, and nothing else is tried with it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason) {
    super(`The mail cannot be read: ${reason}`)
    this.reason = reason
  }
}
