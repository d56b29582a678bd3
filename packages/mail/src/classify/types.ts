export type MailKind = 'human' | 'auto-reply' | 'bounce' | 'delivered' | 'complaint' | 'list'

/**
 * Why a mail was not delivered: a closed list of groups. `inactive` is closed for good, `suspended` may open again. The README
 * maps the labels of public collections to them.
 */
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

export interface BouncedRecipient {
  /** Lower case; empty where the report does not name it. */
  readonly address: string
  /** Enhanced status code (RFC 3463), such as `5.1.1`; empty where there is none. */
  readonly status: string
  readonly reason: BounceReason
  /** Whether the address itself is dead; a refusal for policy, size or a full mailbox is not, whatever its code. */
  readonly hard: boolean
  /** What the refusing server said. */
  readonly diagnostic: string
}

export interface Bounce {
  readonly recipients: readonly BouncedRecipient[]
}

/** What a bounce or complaint tells of the mail that it is about. */
export interface OriginalMail {
  /** With its angle brackets. */
  readonly messageId?: string
  /** What it named as sender, reply address and return path, where our tokens stand. */
  readonly addresses: readonly string[]
}

export interface Classification {
  readonly kind: MailKind
  /** Of a bounce or complaint, where it returns the mail or its headers. */
  readonly original?: OriginalMail
  readonly bounce?: Bounce
}
