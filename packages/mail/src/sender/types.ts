import type { ReplyAddresses, ReplyToken } from '../address/types.js'

/** `verified`: it came from whom it says. `unverified`: unknown. `quarantined`: it says so falsely; show it to a human only. */
export type SenderState = 'verified' | 'unverified' | 'quarantined'

export interface SenderVerdict {
  readonly state: SenderState
  readonly by: 'trusted-submitter' | 'authentication' | 'none'
}

/** What DKIM, SPF and DMARC say of a mail, as far as they were looked up. */
export interface SenderAuthentication {
  /** Domains that signed with a valid DKIM signature. */
  readonly dkim: readonly string[]
  /** The MAIL FROM domain, where SPF passed for it. */
  readonly spf?: string
  /** The verdict on the From domain. `fail`: its owner wants such mail quarantined or rejected. */
  readonly dmarc: 'pass' | 'fail' | 'none'
  /** The From domain that the verdict is about, where it was told by another server. */
  readonly from?: string
}

export interface SenderVerdictOptions {
  /** Addresses of peers (exact IP addresses) whose submissions are the company's own, such as its mail server. */
  readonly trustedSubmitters?: readonly string[]
  /** From `verifySender`, or a mail's `authentication`: what one's own server found. */
  readonly authentication?: SenderAuthentication
}

export interface DeskAnswerOptions extends SenderVerdictOptions {
  readonly token: ReplyToken
  readonly addresses: ReplyAddresses
}

/** Whether a mail may speak for a human of the company. */
export type DeskAnswer =
  | { readonly accepted: true; readonly human: string; readonly state: SenderState }
  | {
      readonly accepted: false
      readonly reason: 'not-a-desk-token' | 'other-sender' | 'unverified' | 'quarantined'
    }
