import type { MailAddress } from '../read/mail.js'

/** A mail ready to go: the same bytes and the same Message-ID however often it is sent. */
export interface ComposedMail {
  readonly envelope: {
    /** MAIL FROM; empty for the null return path. */
    readonly from: string
    readonly to: readonly string[]
  }
  /** With its angle brackets. */
  readonly messageId: string
  readonly raw: Uint8Array
}

/** A piece of a mail's body. All texts are plain: line breaks are kept, nothing is read as HTML. */
export type MailBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What somebody wrote, with the name above it. */
  | { readonly kind: 'message'; readonly author: string; readonly note?: string; readonly text: string }
  /** Label and value, one row each. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  /** A link as a button; `href` is https:, http:, mailto: or tel:. */
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }

/** What is quoted below the mail, so that a mail program folds it away and the thread stays readable. */
export interface QuotedMail {
  /** The line above the quote, such as "On 3 March 2026 at 14:05, Ann wrote:". */
  readonly attribution: string
  readonly text: string
}

export interface MailBrand {
  readonly name: string
  /** A CSS colour as #rgb or #rrggbb. */
  readonly color?: string
}

/** From whom, to whom and in which thread. */
export interface MailEnvelopeOptions {
  /** Must be answerable: the case's reply address. */
  readonly from: MailAddress
  readonly to: MailAddress | readonly MailAddress[]
  readonly replyTo?: MailAddress
  readonly subject: string
  /** With its angle brackets, see `messageIds`. */
  readonly messageId: string
  readonly inReplyTo?: string
  /** Oldest first. */
  readonly references?: readonly string[]
  readonly date: Date
  /** A BCP 47 language tag, such as `de` or `fr-CA`. */
  readonly locale: string
  /** The value of X-Press-Zero, by which one's own mail is known when it comes back. Without it: the Message-ID's. */
  readonly loopId?: string
}

interface MailToCompose extends MailEnvelopeOptions {
  readonly blocks: readonly MailBlock[]
  readonly quoted?: QuotedMail
  readonly dir: 'ltr' | 'rtl'
  /** The line that mail programs show after the subject. Without it: the first block's text. */
  readonly preheader?: string
  /** Lines below the card. */
  readonly footer?: readonly string[]
  readonly brand?: MailBrand
}

/**
 * RFC 3834: an automatic answer to a mail (`auto-replied`) carries the null return path. What a human wrote (no `auto`)
 * and what is sent of one's own accord (`auto-generated`, such as the confirmation of a web form) carry a bounce
 * address, so that a typo in the address shows on the case.
 */
export type MailReturn =
  | { readonly auto?: 'auto-generated'; readonly returnPath: string }
  | { readonly auto: 'auto-replied'; readonly returnPath?: never }

export type ComposeOptions = MailToCompose & MailReturn

export interface OutgoingAttachment {
  readonly filename: string
  /** Such as `application/pdf`; by the file's name where not given. */
  readonly contentType?: string
  readonly content: string | Uint8Array
  /** What `cid:` links of the HTML name, without angle brackets: the attachment is then shown in its place. */
  readonly contentId?: string
}

/** A mail in the caller's own words: plain text, HTML or both. */
export type ReadyMailOptions = MailEnvelopeOptions &
  MailReturn & {
    /** Without it: what the HTML says. */
    readonly text?: string
    readonly html?: string
    readonly attachments?: readonly OutgoingAttachment[]
  }
