import type { Interval, OpeningHours } from '../input.js'
import type { Audience } from '../locales/tags.js'
import type { VisitorText } from '../locales/visitor-text.js'
import { isoDate, openState, weekdays } from './calendar.js'
import { dateFormat, formatsOf } from './formats.js'
import { momentAt, momentUntil } from './moment.js'
import { dayNumber, sameClock } from './zone.js'

type To = Audience<VisitorText>

export interface WeekRow {
  /** "Mon–Fri" */
  readonly days: string
  /** "09:00–17:00", "closed" */
  readonly times: string
}

export interface HolidayRow {
  /** "Fri 25 December" */
  readonly date: string
  readonly name?: string
  readonly times: string
}

export interface HoursPhrase {
  readonly open: boolean
  /** "Open now until 17:00", "Closed, opens Monday at 09:00", in the reader's zone. */
  readonly now: string
  /** Neighbouring days of equal hours together, from Monday on, in the company's zone. */
  readonly week: readonly WeekRow[]
  /** Names the company's zone where the reader's clock shows another time. */
  readonly zone?: string
  /** The next three days with other hours than usual, within two months. */
  readonly holidays: readonly HolidayRow[]
}

/** @throws RangeError where a time zone is unknown */
export function phraseHours(hours: OpeningHours, to: To): HoursPhrase {
  const state = openState(hours, to.now)
  const zone = sameClock(hours.timeZone, to.timeZone, to.now) ? {} : { zone: phraseZone(hours, to) }
  const { hours: words } = to.text
  const now = state.closesAt
    ? words.openUntil(momentUntil(state.closesAt, to))
    : state.open
      ? words.openAlways
      : state.opensAt
        ? words.opens(momentAt(state.opensAt, to))
        : words.closed
  return { open: state.open, now, week: phraseWeek(hours, to), ...zone, holidays: phraseHolidays(hours, to) }
}

export function phraseWeek(hours: OpeningHours, to: Omit<To, 'now'>): readonly WeekRow[] {
  const days = weekdays.map((day, index) => ({
    name: dayName(index, to),
    times: times(hours.weekly[day], to),
  }))
  const groups: { first: string; last: string; times: string }[] = []
  for (const { name, times } of days) {
    const group = groups.at(-1)
    if (group?.times === times) group.last = name
    else groups.push({ first: name, last: name, times })
  }
  return groups.map(({ first, last, times }) => ({
    days: first === last ? first : `${first}–${last}`,
    times,
  }))
}

/** "Time zone: Central European Time" */
export function phraseZone({ timeZone }: OpeningHours, to: Omit<To, 'now'>): string {
  const parts = dateFormat(formatsOf(to), { timeZone, timeZoneName: 'longGeneric' }).formatToParts()
  return to.text.hours.zone(parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone)
}

function phraseHolidays(hours: OpeningHours, to: To): readonly HolidayRow[] {
  return nextHolidays(hours, to.now).map(holiday => ({
    date: dateFormat(formatsOf(to), {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'long',
    }).format(new Date(holiday.date)),
    ...(holiday.name ? { name: holiday.name } : {}),
    times: times(holiday.hours, to),
  }))
}

/** The holidays of which is told: the next three within 60 days, earliest first. */
export function nextHolidays(hours: OpeningHours, now: Date): NonNullable<OpeningHours['holidays']> {
  const today = dayNumber(now, hours.timeZone)
  const [first, last] = [isoDate(today), isoDate(today + 60)]
  return (hours.holidays ?? [])
    .filter(({ date }) => date >= first && date <= last)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, 3)
}

function times(intervals: readonly Interval[] | undefined, to: Omit<To, 'now'>): string {
  if (!intervals?.length) return to.text.hours.closedDay
  return intervals.map(interval => phraseInterval(interval, to)).join(', ')
}

function phraseInterval([from, until]: Interval, to: Omit<To, 'now'>): string {
  if (from === '00:00' && until === '24:00') return to.text.hours.allDay
  return `${wallTime(from, to)}–${wallTime(until, to)}`
}

function wallTime(time: string, to: Omit<To, 'now'>): string {
  const at = new Date(`1970-01-01T${time === '24:00' ? '00:00' : time}:00Z`)
  return dateFormat(formatsOf(to), { timeZone: 'UTC', timeStyle: 'short' }).format(at)
}

/** `index` days after a Monday. */
function dayName(index: number, to: Omit<To, 'now'>): string {
  const monday = Date.UTC(2024, 0, 1)
  return dateFormat(formatsOf(to), { timeZone: 'UTC', weekday: 'short' }).format(monday + index * 86_400_000)
}
