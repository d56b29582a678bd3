import type { Contact, OpeningHours, Phone } from '../input.js'
import { directionOf } from '../locales/direction.js'
import type { VisitorText } from '../locales/visitor-text.js'
import { formatsOf } from '../phrase/formats.js'
import { type HoursPhrase, phraseHours, phraseWeek, phraseZone } from '../phrase/hours.js'
import { formTree } from './form.js'
import { h, type TreeNode } from './node.js'

export interface ContactTreeOptions {
  readonly text: VisitorText
  /**
   * Leaves out what is only true now ("Open now until 17:00", the next holidays) where absent, as in a page that is
   * built once.
   */
  readonly now?: Date | undefined
  /** The reader's time zone. Where it is not known, the company's is named beside its hours. */
  readonly timeZone?: string | undefined
  /** The reader's own tag, such as `en-US`. Default: the catalogue's. */
  readonly tag?: string | undefined
  /** The origin of the server, such as `https://help.shop.test`; without it there is no form. */
  readonly server?: string | undefined
  /** Makes a double click on the form's button one case: a fresh random value for every page. */
  readonly key?: string | undefined
  /** The languages in which people answer, as tags. Default: the contact's own, if it names one. */
  readonly languages?: readonly string[] | undefined
  /** `launcher`: within `<details class="press-zero-fallback">`. Default: `page`. */
  readonly as?: 'launcher' | 'page' | undefined
  /** The launcher's words. Default: "Talk to a person". */
  readonly label?: string | undefined
}

/**
 * All ways to reach the company, without JavaScript: phone, mail, hours, who answers and, with a server, a form.
 *
 * @throws TypeError where `server` is neither an http(s) address nor a path
 * @throws RangeError where the time zone of the hours is unknown
 */
export function contactTree(contact: Contact, options: ContactTreeOptions): TreeNode {
  const { text } = options
  const language = { lang: text.tag, dir: directionOf(text.tag) }
  const ways = [
    h('h2', {}, text.panel.title(contact.name)),
    waysTree(contact, text),
    contact.hours && hoursTree(contact.hours, options),
    peopleTree(contact, options),
    options.server !== undefined && messageTree(contact, options, options.server),
  ]
  if (options.as !== 'launcher') return h('section', { class: 'press-zero-contact', ...language }, ...ways)
  return h(
    'details',
    {
      class: 'press-zero-fallback',
      ...language,
      'data-name': contact.name,
      ...(options.server === undefined ? {} : waitWords(text)),
    },
    h('summary', {}, options.label ?? text.launcher.label),
    h('div', { class: 'press-zero-contact' }, ...ways),
  )
}

/** What the launcher says of the wait, as data for `{from}`, `{to}` and `{time}`: it loads no catalogue for that. */
function waitWords({ launcher: { about, upTo, opens, units, simulated } }: VisitorText) {
  return {
    'data-range': about(`{from}–{to} ${units.minute}`),
    'data-up-to': upTo(`{to} ${units.minute}`),
    'data-opens': opens('{time}'),
    'data-simulated': `(${simulated})`,
  }
}

/** The address behind a phone number's link. */
export function telHref(number: string): string {
  // "+32 (0)2 …" means +32 2 from abroad and 02 at home; only the former can be dialled everywhere.
  return `tel:${number.replace(/^(\+[^(]*)\(0\)/, '$1').replace(/[^+\d]/g, '')}`
}

/** The address behind a mail address's link (RFC 6068). */
export function mailtoHref(address: string): string {
  return `mailto:${address.split('@').map(encodeURIComponent).join('@')}`
}

/** The languages in which people answer: those given, else the contact's own. */
export function answerLanguages(
  contact: Contact,
  languages: readonly string[] | undefined,
): readonly string[] {
  return languages ?? (contact.locale ? [contact.locale] : [])
}

function waysTree({ phones = [], email }: Contact, text: VisitorText): TreeNode | undefined {
  if (phones.length === 0 && !email) return undefined
  return h(
    'ul',
    { class: 'press-zero-ways' },
    ...phones.map(phone => phoneTree(phone, text)),
    email && h('li', {}, `${text.ways.email}: `, h('a', { href: mailtoHref(email) }, email)),
  )
}

function phoneTree({ number, label }: Phone, text: VisitorText): TreeNode {
  return h('li', {}, `${label ?? text.ways.phone}: `, h('a', { href: telHref(number) }, number))
}

function hoursTree(hours: OpeningHours, options: ContactTreeOptions): TreeNode {
  const { text } = options
  const said = hoursSaid(hours, options)
  const rows = [
    ...said.week.map(({ days, times }) => row(days, times)),
    ...said.holidays.map(({ date, name, times }) => row(name ? `${date}, ${name}` : date, times)),
  ]
  return h(
    'section',
    { class: 'press-zero-hours' },
    h('h3', {}, text.ways.hours),
    said.now !== undefined && h('p', {}, said.now),
    h('table', {}, h('tbody', {}, ...rows)),
    said.zone !== undefined && h('p', {}, said.zone),
  )
}

function hoursSaid(
  hours: OpeningHours,
  { text, tag, now, timeZone }: ContactTreeOptions,
): Pick<HoursPhrase, 'week' | 'holidays' | 'zone'> & { readonly now?: string } {
  const unknownZone = timeZone === undefined
  const zone = unknownZone ? { zone: phraseZone(hours, { text, tag }) } : {}
  if (!now) return { week: phraseWeek(hours, { text, tag }), holidays: [], ...zone }
  return { ...phraseHours(hours, { text, tag, now, timeZone: timeZone ?? hours.timeZone }), ...zone }
}

function row(label: string, value: string): TreeNode {
  return h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, value))
}

function peopleTree(contact: Contact, { text, tag, languages }: ContactTreeOptions): TreeNode | undefined {
  const people = contact.people ?? []
  const tags = answerLanguages(contact, languages)
  if (people.length === 0 && tags.length === 0) return undefined
  const items = people.map(({ name, role }) => h('li', {}, role ? `${name}, ${role}` : name))
  return h(
    'section',
    { class: 'press-zero-people' },
    h('h3', {}, text.ways.people),
    items.length > 0 && h('ul', {}, ...items),
    tags.length > 0 && h('p', {}, text.ways.answersIn(languageNames(tags, formatsOf({ text, tag })))),
  )
}

/** "English and Dutch" */
function languageNames(tags: readonly string[], formats: string): string {
  const names = new Intl.DisplayNames(formats, { type: 'language' })
  return new Intl.ListFormat(formats).format(tags.map(tag => names.of(tag) ?? tag))
}

function messageTree(contact: Contact, { text, tag, key }: ContactTreeOptions, server: string): TreeNode {
  return h(
    'section',
    { class: 'press-zero-message' },
    h('h3', {}, text.ways.leave),
    h('p', {}, text.ways.leaveHint),
    formTree({ text, server, key, tag: tag ?? text.tag, topics: contact.topics ?? [] }),
  )
}
