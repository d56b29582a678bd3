import type { DeliveryTrouble } from './visitor-text.js'

/** Whether the sender of a mail is known to be who the mail says. */
export type SenderTrust = 'verified' | 'unverified' | 'quarantined'

/** What a file is, as far as it says. */
export type FileKind =
  | 'picture'
  | 'document'
  | 'table'
  | 'text'
  | 'sound'
  | 'film'
  | 'mail'
  | 'archive'
  | 'file'

/** What a file may do to the computer of whoever opens it. */
export type FileDanger = 'program' | 'page' | 'macros' | 'hidden'

/** Why a mail came back, as the mail engine tells it apart. */
export type BounceReason =
  | 'unknown-user'
  | 'unknown-host'
  | 'moved'
  | 'inactive'
  | 'suspended'
  | 'mailbox-full'
  | 'too-big'
  | 'blocked'
  | 'spam'
  | 'policy'
  | 'rate-limited'
  | 'expired'
  | 'network'
  | 'system'
  | 'undefined'

/** Why a mail became no message of a case. */
export type AsideReason =
  | 'auto-reply'
  | 'list'
  | 'complaint'
  | 'unknown-bounce'
  | 'unreadable'
  | 'loop'
  | 'refused-sender'
  | 'quarantined'

/** What the desk says of mails that came, and of those that came back. */
export interface DeskMailText {
  readonly sender: Readonly<
    Record<
      SenderTrust,
      {
        /** Two or three words beside a mark. */
        readonly mark: string
        /** What it means, and what to do. `from` is what the mail says of its sender. */
        says(from: string): string
      }
    >
  >
  /** The case is known under another address than the one that wrote. */
  stranger(from: string, known: string): string
  readonly readAnyway: string
  /** Instead of the field to write in, while the last mail is probably forged. */
  heldAnswer(address: string): string
  readonly answerAnyway: string
  readonly showOriginal: string
  /** The heading over it. */
  readonly original: string
  /** The three ways to look at it. */
  readonly asSent: string
  readonly asText: string
  readonly asSource: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly sentAt: string
  blockedPictures(count: number): string
  readonly links: string
  readonly saveSource: string
  /** A long source is cut on the page, never in the file. */
  readonly beginning: string
  readonly showPicture: string
  readonly hidePicture: string
  readonly files: string
  save(name: string): string
  readonly fileKind: Readonly<Record<FileKind, string>>
  readonly danger: Readonly<Record<FileDanger, string>>
  readonly notice: {
    /** Over a mail of the company that the customer answered. */
    readonly heading: string
    readonly hint: string
  }
  readonly bounce: {
    /** After the address: "came back". */
    heading(address: string): string
    readonly reason: Readonly<Record<BounceReason, string>>
    /** What to do about it. */
    readonly remedy: Readonly<Record<DeliveryTrouble, string>>
  }
  readonly aside: {
    readonly heading: string
    readonly lead: string
    readonly empty: string
    readonly noSubject: string
    readonly older: string
    readonly openCase: string
    readonly why: Readonly<Record<AsideReason, string>>
  }
}
