import type { CaseStatus, ProblemCode } from '../input.js'
import type { LocaleText } from './tags.js'

export type DeskChannel = 'web' | 'email' | 'callback' | 'phone'

/** Whether the sender of a mail is known to be who the mail says. */
export type SenderTrust = 'verified' | 'unverified' | 'quarantined'

/** Everything that the desk says to the people who answer. */
export interface DeskText extends LocaleText {
  title(company: string): string
  /** Follows a text in brackets wherever something is simulated. */
  readonly simulated: string
  readonly loading: string
  readonly retry: string
  readonly signIn: {
    readonly heading: string
    readonly email: string
    readonly send: string
    /** Says the same whether or not the address belongs to anybody. */
    sent(address: string): string
    readonly opening: string
    readonly signOut: string
  }
  readonly presence: {
    readonly on: string
    readonly off: string
    readonly goOn: string
    readonly goOff: string
    readonly offHint: string
    others(names: string): string
    readonly alone: string
  }
  readonly board: {
    readonly line: string
    readonly lineEmpty: string
    readonly mine: string
    readonly mineEmpty: string
    readonly unclaimed: string
    readonly unclaimedEmpty: string
    readonly recent: string
    readonly recentEmpty: string
    readonly queues: string
    waiting(count: number): string
    readonly open: string
    readonly closed: string
  }
  readonly item: {
    place(position: number): string
    waitingFor(duration: string): string
    readonly away: string
    readonly anonymous: string
    withHuman(name: string): string
    pledge(by: string): string
    overdue(said: string): string
    pledgeKept(said: string): string
    pledgeBroken(said: string): string
    readonly claim: string
    readonly claimNext: string
  }
  readonly case: {
    readonly choose: string
    readonly back: string
    reference(reference: string): string
    readonly topic: string
    readonly queue: string
    readonly page: string
    readonly opened: string
    readonly customer: string
    readonly email: string
    readonly noEmail: string
    readonly sender: Readonly<Record<SenderTrust, string>>
    readonly conversation: string
    readonly you: string
    readonly assistant: string
    readonly showQuoted: string
    readonly hideQuoted: string
    typing(name: string): string
    readonly write: string
    readonly send: string
    /** Where the answer goes: into the live conversation, or to the address as a mail. */
    readonly goesLive: string
    goesTo(address: string): string
    readonly goesNowhere: string
    readonly claimFirst: string
    readonly release: string
    readonly released: string
    readonly forward: string
    readonly forwarded: string
    readonly resolve: string
    readonly resolveReason: string
    readonly resolveHint: string
    readonly resolveConfirm: string
    readonly cancel: string
    resolved(reason: string): string
    newMessage(name: string): string
    readonly mailQueued: string
    readonly mailSent: string
    readonly mailBounced: string
    readonly mailFailed: string
  }
  readonly message: {
    readonly sending: string
    readonly sent: string
    readonly waiting: string
    readonly failed: string
    readonly retry: string
    readonly discard: string
  }
  readonly channel: Readonly<Record<DeskChannel, string>>
  readonly status: Readonly<Record<CaseStatus, string>>
  readonly connection: { readonly offline: string; readonly reconnecting: string; readonly live: string }
  readonly problem: Readonly<Record<ProblemCode, string>>
  /** `when` as in "in 2 minutes". */
  tryAgain(when: string): string
  readonly tryAgainLater: string
}
