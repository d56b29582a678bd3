import type { Contact, Interval, OpeningHours, Weekday } from '../input.js'
import { weekdays } from '../phrase/calendar.js'
import { nextHolidays } from '../phrase/hours.js'
import { answerLanguages } from './contact.js'
import { h, type TreeNode } from './node.js'

export interface JsonLdOptions {
  /** As for the content tree: with it the next holidays are told, so that both say the same. */
  readonly now?: Date | undefined
  readonly languages?: readonly string[] | undefined
  /** The company's own page. */
  readonly url?: string | undefined
}

type Json = { readonly [name: string]: string | Json | readonly (string | Json)[] }

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** What the content tree shows, for machines: a schema.org `Organization` with its `ContactPoint`s. */
export function contactJsonLd(contact: Contact, options: JsonLdOptions = {}): Json {
  const hours = contact.hours ? hoursAvailable(contact.hours, options.now) : []
  const languages = answerLanguages(contact, options.languages)
  const common = {
    '@type': 'ContactPoint',
    contactType: 'customer service',
    ...(hours.length > 0 ? { hoursAvailable: hours } : {}),
    ...(languages.length > 0 ? { availableLanguage: languages } : {}),
  }
  const points = [
    ...(contact.phones ?? []).map(({ number, label }) => ({
      ...common,
      telephone: number,
      ...(label ? { name: label } : {}),
    })),
    ...(contact.email ? [{ ...common, email: contact.email }] : []),
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: contact.name,
    ...(options.url ? { url: options.url } : {}),
    ...(points.length > 0 ? { contactPoint: points } : {}),
  }
}

/** The same as a `<script type="application/ld+json">`; a data block, which no content security policy forbids. */
export function contactJsonLdTree(contact: Contact, options: JsonLdOptions = {}): TreeNode {
  return h('script', { type: 'application/ld+json' }, JSON.stringify(contactJsonLd(contact, options)))
}

function hoursAvailable(hours: OpeningHours, now: Date | undefined): readonly Json[] {
  const weekly = weekdays.flatMap(day =>
    (hours.weekly[day] ?? []).map(interval => specification(interval, { dayOfWeek: dayNames[day] })),
  )
  const holidays = now ? nextHolidays(hours, now) : []
  const special = holidays.flatMap(({ date, hours: open }) => {
    // Opening and closing at midnight is how schema.org says "closed".
    const intervals: readonly Interval[] = open?.length ? open : [['00:00', '00:00']]
    return intervals.map(interval => specification(interval, { validFrom: date, validThrough: date }))
  })
  return [...weekly, ...special]
}

function specification([opens, closes]: Interval, when: Json): Json {
  return {
    '@type': 'OpeningHoursSpecification',
    ...when,
    opens,
    closes: closes === '24:00' ? '23:59' : closes,
  }
}
