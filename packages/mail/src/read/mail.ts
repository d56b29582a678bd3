import type { Bounce, MailKind, OriginalMail } from '../classify/types.js'
import type { SenderAuthentication } from '../sender/types.js'

export interface MailAddress {
  readonly name?: string
  readonly address: string
}

export interface MailAttachment {
  readonly filename?: string
  readonly mimeType: string
  readonly content: Uint8Array
  /** Without angle brackets; what `cid:` links of the HTML name. */
  readonly contentId?: string
  readonly inline: boolean
}

/** A mail as read: plain data that can be handed to and from a worker. */
export interface Mail {
  /**
   * Lower-case name → unfolded values, in the order of the mail; without Authentication-Results and its like, which anybody
   * can write.
   */
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** With its angle brackets. */
  readonly messageId?: string
  readonly inReplyTo: readonly string[]
  /** Oldest first. */
  readonly references: readonly string[]
  readonly from?: MailAddress
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly replyTo: readonly MailAddress[]
  /** The Return-Path header; empty for the null path, absent where no server wrote one. */
  readonly returnPath?: string
  readonly date?: Date
  readonly subject: string
  readonly text?: string
  readonly html?: string
  readonly attachments: readonly MailAttachment[]
  readonly kind: MailKind
  readonly bounce?: Bounce
  /** Of a bounce or complaint: the mail that it is about. */
  readonly original?: OriginalMail
  /**
   * What one's own mail server found out about the sender and wrote on top of the mail; absent unless the options name that
   * server. Where none did, `verifySender` asks DNS.
   */
  readonly authentication?: SenderAuthentication
  /** Bytes of the raw mail. */
  readonly size: number
}

/** Caps that `readMail` enforces itself, whatever the server in front of it allowed. */
export interface MailLimits {
  /** Whole mail, in bytes. */
  readonly bytes: number
  /** MIME parts, nested ones included. */
  readonly parts: number
  /** How deep parts may be nested. */
  readonly depth: number
  /** Headers of the mail or of one part, in bytes. */
  readonly headerBytes: number
}

export interface ReadMailOptions extends Partial<MailLimits> {
  /** The names of one's own mail servers, as they begin Authentication-Results (authserv-id). None is believed without. */
  readonly trustedAuthservIds?: readonly string[]
}
