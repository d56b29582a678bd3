export type MailKind = 'human' | 'auto-reply' | 'bounce' | 'delivered' | 'complaint' | 'list'

/** Why a mail was not delivered, in groups. `reasons.ts` maps servers' wordings and status codes to them. */
export type BounceReason =
  | 'unknown-user'
  | 'unknown-host'
  | 'moved'
  | 'inactive'
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

export interface Classification {
  readonly kind: MailKind
  readonly bounce?: Bounce
}
