/** A signing key. Keep retired keys in the list: the first one signs, all of them verify. */
export interface MailKey {
  /** A short name that never changes, such as `2026a`. */
  readonly id: string
  /** At least 32 bytes, as bytes or as text of at least 32 characters. */
  readonly secret: string | Uint8Array
}

/**
 * What an address is good for. `reply`: a customer's answer. `bounce`: the return path. `desk`: a human's answer from the
 * company's own mailbox.
 */
export type AddressPurpose = 'reply' | 'bounce' | 'desk'

export interface ReplyAddressesOptions {
  readonly domain: string
  readonly keys: readonly MailKey[]
  /**
   * Keys of others, whose reply and bounce addresses are read here, too. Never their desk addresses: who speaks for the company
   * is nobody else's to say.
   */
  readonly otherKeys?: readonly MailKey[]
  /** `plus`: `r+token@domain` (one mailbox `r`). `catch-all`: `r-token@domain` (every address of the domain). */
  readonly style?: 'plus' | 'catch-all'
  /** Milliseconds since 1970, for tests. */
  readonly now?: () => number
}

export interface AddressToIssue {
  /** A UUID or its 32 hex digits. */
  readonly caseId: string
  /** The mail address that this one is handed to. */
  readonly recipient: string
  /** Rounded up to the full hour. Without it: never. */
  readonly expires?: Date
  readonly purpose?: AddressPurpose
}

export interface ReplyToken {
  /** As a canonical UUID. */
  readonly caseId: string
  /** Stands for the recipient without naming them; see `isFor`. */
  readonly recipientTag: string
  /** The id of the key that signed. */
  readonly key: string
  readonly purpose: AddressPurpose
}

export type TokenRefusal = 'not-ours' | 'malformed' | 'unknown-key' | 'forged' | 'expired'

export interface ReplyAddresses {
  issue(address: AddressToIssue): string
  /** A token says where a mail belongs, never who sent it. */
  read(address: string): ReplyToken | { readonly invalid: TokenRefusal }
  /** Whether the token was handed to this mail address. */
  isFor(token: ReplyToken, recipient: string): boolean
}
