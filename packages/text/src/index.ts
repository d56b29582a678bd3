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
export { directionOf } from './locales/direction.js'
export type { LauncherText } from './locales/launcher-text.js'
export { loadVisitorText } from './locales/load-visitor.js'
export { localeOf, negotiateLocale } from './locales/negotiate.js'
export { type Audience, type LocaleTag, type LocaleText, localeTags, type Tone } from './locales/tags.js'
export type { Day, TimeText } from './locales/time-text.js'
export type { DeliveryTrouble, FormField, VisitorText } from './locales/visitor-text.js'
export { type AnnouncementOptions, type Phrase, phraseAnnouncement } from './phrase/announcement.js'
export { type OpenState, openState } from './phrase/calendar.js'
export {
  deliveryTrouble,
  type LinePhrase,
  phraseDelivery,
  phraseLine,
  phraseStatus,
  type TonedPhrase,
} from './phrase/case.js'
export { duration } from './phrase/duration.js'
export type { Formats } from './phrase/formats.js'
export { type HolidayRow, type HoursPhrase, phraseHours, type WeekRow } from './phrase/hours.js'
export { fullTime, messageTime, momentAt, momentBy, momentSaid, relativeTime } from './phrase/moment.js'
export { type PledgePhrase, phrasePledge, phrasePledges } from './phrase/pledge.js'
export { type ProblemLike, type ProblemText, phraseProblem } from './phrase/problem.js'
export { type ContactTreeOptions, contactTree, mailtoHref, telHref } from './tree/contact.js'
export { topicLabel } from './tree/form.js'
export { renderHtml } from './tree/html.js'
export { contactJsonLd, contactJsonLdTree, type JsonLdOptions } from './tree/json-ld.js'
export type { TreeNode } from './tree/node.js'
