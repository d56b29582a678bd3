import type { CaseStatus, ProblemCode } from '../input.js'
import type { DeskMailText } from './desk-mail-text.js'
import type { LocaleText } from './tags.js'

/** Why a mail of somebody here was not sent to the customer. */
export type HeldBackReason = 'unknown-queue' | 'case-taken'

export type DeskChannel = 'web' | 'email' | 'callback' | 'phone'

/** Everything that the desk says to the people who answer. */
export interface DeskText extends LocaleText {
  title(company: string): string
  /** Follows a text in brackets wherever something is simulated. */
  readonly simulated: string
  readonly loading: string
  readonly retry: string
  readonly close: string
  readonly dismiss: string
  /** On the page itself, in every language at once: without JavaScript none can be chosen. */
  readonly noScript: string
  readonly signIn: {
    readonly heading: string
    readonly lead: string
    readonly email: string
    readonly send: string
    /** Says the same whether or not the address belongs to anybody. */
    sent(address: string): string
    readonly check: string
    readonly another: string
    readonly opening: string
    readonly signOut: string
  }
  readonly presence: {
    readonly label: string
    readonly on: string
    readonly off: string
    /** What being on duty means for those who wait. */
    readonly onHint: string
    readonly offHint: string
    /** The question that `silence` answers. */
    readonly silenceTitle: string
    /** What happens when this page goes silent. */
    readonly silence: string
    readonly silenced: string
    others(names: string): string
    readonly alone: string
  }
  readonly board: {
    readonly cases: string
    readonly line: string
    readonly lineEmpty: string
    /** Where all who wait are simulated. */
    readonly onlySimulated: string
    readonly mine: string
    readonly mineEmpty: string
    readonly unclaimed: string
    readonly unclaimedEmpty: string
    readonly recent: string
    readonly recentEmpty: string
    /** Where there is no case at all. */
    readonly quiet: string
    readonly nobodyLeft: string
    waiting(count: number): string
    /** Of the people waiting, how many are simulated: after "4 people waiting". */
    simulated(count: number): string
    /** What somebody who asks now is told. */
    told(wait: string): string
    readonly closed: string
    readonly draft: string
    readonly unsent: string
    arrived(name: string): string
    /** Whether a sound tells of who arrives. */
    readonly sound: string
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
    readonly topic: string
    readonly queue: string
    readonly page: string
    readonly opened: string
    readonly customer: string
    readonly email: string
    readonly noEmail: string
    readonly promised: string
    readonly conversation: string
    readonly you: string
    readonly assistant: string
    readonly system: string
    readonly showQuoted: string
    readonly hideQuoted: string
    typing(name: string): string
    readonly write: string
    readonly send: string
    /** Where the answer goes: into the live conversation, or to the address as a mail. */
    readonly goesLive: string
    goesTo(address: string): string
    readonly goesNowhere: string
    /** Which key sends. */
    readonly enterSends: string
    readonly controlEnterSends: string
    readonly tooLong: string
    readonly claimFirst: string
    readonly simulated: string
    /** Names what can be done with the case. */
    readonly actions: string
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
  /** What only those who answer see and do. */
  readonly internal: {
    readonly note: string
    /** The button. */
    readonly writeNote: string
    /** The field. */
    readonly noteLabel: string
    readonly noteHint: string
    /** Which key keeps it. */
    readonly noteKeys: string
    readonly keepNote: string
    newNote(name: string): string
    readonly move: string
    readonly moveTo: string
    readonly moveWhy: string
    readonly moveHint: string
    readonly moveConfirm: string
    moved(queue: string): string
    movedFrom(from: string, to: string): string
    /** A mail of somebody here that the customer did not get, and why. */
    readonly heldBack: string
    readonly heldBackWhy: Readonly<Record<HeldBackReason, (queue: string) => string>>
    /** Opens what is done less often. */
    readonly more: string
  }
  readonly mail: DeskMailText
  readonly message: {
    readonly sending: string
    readonly waiting: string
    readonly failed: string
    readonly retry: string
    readonly discard: string
  }
  readonly keys: {
    readonly heading: string
    /** Whether the shortcuts are on. */
    readonly use: string
    readonly next: string
    readonly previous: string
    readonly open: string
    readonly reply: string
    readonly note: string
    readonly help: string
  }
  readonly channel: Readonly<Record<DeskChannel, string>>
  readonly status: Readonly<Record<CaseStatus, string>>
  readonly connection: { readonly offline: string; readonly reconnecting: string; readonly live: string }
  readonly problem: Readonly<Record<ProblemCode, string>>
  /** `when` as in "in 2 minutes". */
  tryAgain(when: string): string
  readonly tryAgainLater: string
}
