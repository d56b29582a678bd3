import type { MailText } from './locales/mail-text.js'
import type { Audience } from './locales/tags.js'

/** A piece of a mail's body, as the mail engine takes it. */
export type MailBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'message'; readonly author: string; readonly note?: string; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'note'; readonly text: string }

/** All words of a mail; who writes to whom and threading are not among them. */
export interface MailWording {
  readonly subject: string
  readonly preheader: string
  readonly blocks: readonly MailBlock[]
  readonly footer: readonly string[]
}

export interface MailCase {
  readonly company: string
  readonly reference: string
  /** The topic's label in the mail's language. */
  readonly topic?: string
  /** The customer's first words: the subject's, where there is no topic. */
  readonly firstText?: string
  readonly simulated?: boolean
}
export interface MailPledge {
  readonly kind: 'answer' | 'reply'
  readonly by: string
}

/** `{company}: {topic or first words} [PZ-7K3M-92QD]`, one line, at most some 80 characters. */
export declare function caseSubject(mail: MailCase, to: Audience<MailText>): string
export declare function confirmationMail(
  mail: MailCase & {
    readonly customer?: string
    readonly text: string
    readonly pledge?: MailPledge
    /** The mailto: or https: address behind the reply button. */
    readonly replyHref?: string
    readonly replyLabel?: string
  },
  to: Audience<MailText>,
): MailWording
export declare function replyMail(
  mail: MailCase & { readonly human: string; readonly text: string; readonly resolved?: boolean },
  to: Audience<MailText>,
): MailWording
/** To the company's own mailbox. */
export declare function forwardMail(
  mail: MailCase & {
    readonly customer?: { readonly name?: string; readonly email?: string }
    readonly messages: readonly { readonly author: string; readonly at: string; readonly text: string }[]
    readonly page?: string
    readonly pledge?: MailPledge
    readonly unverified?: boolean
  },
  to: Audience<MailText>,
): MailWording
/** The automatic answer to a mail received: nothing of the sender's in it. */
export declare function acknowledgementMail(
  mail: Pick<MailCase, 'company' | 'reference' | 'simulated'> & { readonly pledge?: MailPledge },
  to: Audience<MailText>,
): MailWording
export declare function signInMail(
  mail: { readonly company: string; readonly href: string; readonly validUntil: string },
  to: Audience<MailText>,
): MailWording
/** "On 3 March 2026 at 14:05, Ann wrote:" */
export declare function quoteAttribution(at: string, author: string, to: Audience<MailText>): string
export type { MailText } from './locales/mail-text.js'
