import type {
  Announcement,
  CaseEmail,
  CaseStatus,
  Contact,
  LineState,
  OpeningHours,
  Pledge,
  ProblemCode,
} from './input.js'
import type { Audience, LocaleTag, LocaleText, Tone } from './locales/tags.js'
import type { VisitorText } from './locales/visitor-text.js'
import type { TreeNode } from './tree/node.js'

/** Loads what the component says, in one language: one small chunk. */
export declare function loadVisitorText(tag: LocaleTag): Promise<VisitorText>

/** The best of the available languages for a tag, a list of tags, or an `Accept-Language` header. */
export declare function negotiateLocale(requested: string | readonly string[] | null | undefined): LocaleTag
export declare function negotiateLocale<Tag extends string>(
  requested: string | readonly string[] | null | undefined,
  available: readonly [Tag, ...Tag[]],
): Tag
export declare function directionOf(tag: string): 'ltr' | 'rtl'

export interface Phrase {
  /** For the launcher and for narrow rows. */
  readonly short: string
  /** Whole sentences. */
  readonly long: string
}
/** `joined: false` speaks to somebody who is not in the line yet ("You would be number 3."). */
export declare function phraseAnnouncement(
  announcement: Announcement,
  to: Audience<VisitorText>,
  options?: { readonly joined?: boolean },
): Phrase

export interface HoursPhrase {
  readonly open: boolean
  /** "Open now until 17:00", in the reader's zone. */
  readonly now: string
  /** Days of equal hours grouped, in the company's zone: `{ days: 'Mon–Fri', times: '09:00–17:00' }`. */
  readonly week: readonly { readonly days: string; readonly times: string }[]
  /** Names the company's zone where the reader's differs. */
  readonly zone?: string
  /** The next few days with other hours than usual. */
  readonly holidays: readonly { readonly date: string; readonly name?: string; readonly times: string }[]
}
export declare function phraseHours(hours: OpeningHours, to: Audience<VisitorText>): HoursPhrase

export interface PledgePhrase {
  readonly id: string
  readonly text: string
  /** "Right for about 9 in 10 people", while the pledge is open. */
  readonly confidence?: string
  readonly tone: Tone
}
export declare function phrasePledge(
  pledge: Pledge,
  to: Audience<VisitorText>,
  earlier?: Pledge,
): PledgePhrase
/** The pledges of a case that are to be shown, oldest first: one that was revised shows in the one that revised it. */
export declare function phrasePledges(
  pledges: readonly Pledge[],
  to: Audience<VisitorText>,
): readonly PledgePhrase[]

export declare function phraseStatus(
  status: CaseStatus,
  to: Audience<VisitorText>,
  human?: { readonly name: string } | null,
): string
export declare function phraseDelivery(
  email: CaseEmail,
  to: Audience<VisitorText>,
): { readonly text: string; readonly tone: Tone }
/** What went wrong as a sentence that says what to do. `retryAfter` in seconds. An unknown code is worded as `internal`. */
export declare function phraseProblem(
  problem: { readonly code: string; readonly retryAfter?: number | undefined },
  to: Pick<Audience, 'tag'> & { readonly text: ProblemText },
): string
export interface ProblemText extends LocaleText {
  readonly problem: Readonly<Record<ProblemCode, string>>
  tryAgainIn(duration: string): string
}
export interface LinePhrase extends Phrase {
  readonly position: string
  /** Present once the visitor went silent: passed over, the place is kept. */
  readonly away?: string
}
export declare function phraseLine(line: LineState, to: Audience<VisitorText>): LinePhrase

/** "14:05", "tomorrow at 09:00", "Monday at 09:00", "on 24 December at 09:00" as they stand in a sentence. */
export declare function momentAt(at: string | Date, to: Audience<LocaleText>): string
/** "by 14:05", "by tomorrow 12:00" */
export declare function momentBy(at: string | Date, to: Audience<LocaleText>): string
/** "14:05" today, "Monday 14:05", "24 Dec 14:05": the time shown at a message. */
export declare function messageTime(at: string | Date, to: Audience<LocaleText>): string
/** "3 minutes ago", "in 2 hours" */
export declare function relativeTime(at: string | Date, to: Audience<LocaleText>): string
/** "5 min", "1 h 15 min"; `long`: "5 minutes". Rounded up to whole minutes. */
export declare function duration(
  minutes: number,
  to: Pick<Audience<LocaleText>, 'text' | 'tag'>,
  style?: 'short' | 'long',
): string

export interface ContactTreeOptions {
  readonly text: VisitorText
  /** Leaves out what is only true now ("Open now until 17:00", the next holidays) where absent, as in a page built once. */
  readonly now?: Date
  /** The reader's zone. Without it: the company's, since a server does not know the reader's. */
  readonly timeZone?: string
  readonly tag?: string
  /** The origin of the server, such as `https://help.shop.test`; the form is left out without it. */
  readonly server?: string
  /** Makes a double click on the form's button one case. */
  readonly key?: string
  /** The languages in which people answer, as tags. Default: the contact's locale, if it names one. */
  readonly languages?: readonly string[]
  /** `launcher`: within `<details class="press-zero-fallback">`; `page` (default): as it is. */
  readonly as?: 'launcher' | 'page'
  /** The launcher's words. Default: "Talk to a person". */
  readonly label?: string
}
export declare function contactTree(contact: Contact, options: ContactTreeOptions): TreeNode
export declare function contactJsonLd(
  contact: Contact,
  options?: Pick<ContactTreeOptions, 'now' | 'languages'> & { readonly url?: string },
): Readonly<Record<string, unknown>>
/** HTML of a tree or of several, everything escaped. */
export declare function renderHtml(tree: TreeNode | string | readonly (TreeNode | string)[]): string

export type {
  Announcement,
  CaseEmail,
  CaseStatus,
  Contact,
  Holiday,
  Interval,
  LineState,
  OpeningHours,
  Person,
  Phone,
  Pledge,
  ProblemCode,
  Topic,
  UnknownReason,
  Weekday,
} from './input.js'
export { type Audience, type LocaleTag, type LocaleText, localeTags, type Tone } from './locales/tags.js'
export type { TimeText } from './locales/time-text.js'
export type { DeliveryTrouble, FormField, VisitorText } from './locales/visitor-text.js'
export type { TreeNode } from './tree/node.js'
