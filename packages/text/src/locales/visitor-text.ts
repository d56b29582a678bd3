import type { CaseStatus, ProblemCode, UnknownReason } from '../input.js'
import type { LauncherText } from './launcher-text.js'
import type { LocaleText } from './tags.js'

/** What became of a mail that did not arrive, as far as a customer can act on it. */
export type DeliveryTrouble = 'wrong-address' | 'mailbox-full' | 'refused' | 'not-reached'

/** What a form's field asks to be put right. */
export type FormField = 'email' | 'text' | 'textTooLong' | 'topic' | 'name'

/**
 * Everything that the customer's component and the page without JavaScript say. Parameters are finished words (names,
 * times, numbers as digits); counts are numbers.
 */
export interface VisitorText extends LocaleText {
  readonly launcher: LauncherText
  readonly panel: {
    title(company: string): string
    readonly close: string
    readonly back: string
    readonly loading: string
    /** The whole panel's notice that it is a simulation. */
    readonly simulation: string
  }
  readonly ways: {
    readonly heading: string
    readonly phone: string
    readonly email: string
    readonly talk: string
    readonly leave: string
    readonly leaveHint: string
    readonly people: string
    readonly hours: string
    answersIn(languages: string): string
  }
  readonly announcement: {
    /** Short, when it is later than what was said before. */
    now(wait: string): string
    /** Clauses, completed by `wait`. */
    between(from: string, to: string): string
    around(duration: string): string
    atMost(duration: string): string
    /** A clause and for how many in how many people it is right. */
    wait(clause: string, right: number, of: number): string
    readonly revised: string
    readonly unknown: Readonly<Record<UnknownReason, string>>
    readonly unknownShort: Readonly<Record<UnknownReason, string>>
    /** At least one. */
    humansOn(count: number): string
    readonly closed: string
    opens(when: string): string
    readonly leaveMessage: string
  }
  readonly hours: {
    /** "until 17:00" */
    openUntil(until: string): string
    readonly openAlways: string
    opens(when: string): string
    readonly closed: string
    readonly closedDay: string
    readonly allDay: string
    zone(name: string): string
    readonly holidays: string
  }
  readonly line: {
    readonly joining: string
    position(place: number): string
    /** For somebody who has not joined yet. */
    wouldBe(place: number): string
    readonly keepOpen: string
    readonly away: string
    readonly leave: string
    readonly left: string
    readonly abandoned: string
    readonly offerMail: string
    readonly rejoin: string
  }
  readonly thread: {
    readonly label: string
    readonly you: string
    readonly assistant: string
    readonly notAPerson: string
    readonly write: string
    readonly send: string
    typing(name: string): string
    readonly someoneTyping: string
    joined(name: string): string
    newMessage(name: string): string
    readonly byEmail: string
    readonly showQuoted: string
    reference(reference: string): string
    readonly copyReference: string
    readonly copied: string
    resolved(reason: string): string
    readonly writeAgain: string
  }
  readonly message: {
    readonly sending: string
    readonly sent: string
    readonly waiting: string
    readonly failed: string
    readonly retry: string
    readonly discard: string
  }
  readonly form: {
    readonly topic: string
    readonly chooseTopic: string
    readonly name: string
    readonly email: string
    readonly emailHint: string
    readonly text: string
    readonly optional: string
    readonly send: string
    readonly leaveEmpty: string
    readonly remedy: Readonly<Record<FormField, string>>
  }
  readonly email: {
    readonly save: string
    writesFrom(address: string): string
    readonly canAnswer: string
    didYouMean(address: string): string
    readonly useIt: string
    readonly keepMine: string
    goesTo(address: string): string
    readonly change: string
    queued(address: string): string
    sent(address: string): string
    bounced(address: string): string
    failed(address: string): string
    readonly trouble: Readonly<Record<DeliveryTrouble, string>>
  }
  readonly pledge: {
    answer(by: string): string
    reply(by: string): string
    confidence(right: number, of: number): string
    kept(said: string): string
    /** Due, and still nobody came. */
    overdue(said: string): string
    broken(said: string): string
    unresolved(said: string): string
    /** Owns up to the earlier pledge, then repeats the new one. */
    revised(said: string, pledge: string): string
  }
  readonly status: Readonly<Record<CaseStatus, string>>
  withHuman(name: string): string
  readonly connection: {
    readonly offline: string
    /** There is a network, and the server is not reached over it. */
    readonly unreachable: string
    readonly live: string
  }
  readonly problem: Readonly<Record<ProblemCode, string>>
  /** `when` as in "in 2 minutes". */
  tryAgain(when: string): string
  readonly tryAgainLater: string
}
