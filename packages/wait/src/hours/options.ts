import type { CalendarOptions, TimeInterval, Weekday } from './types.js'
import { dayOfIsoDate, MINUTE } from './zone.js'

/** In the order of days since 1970-01-01, a Thursday. */
export const WEEKDAYS: readonly Weekday[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed']

/** Milliseconds after local midnight; `to` lies past 24 hours where the interval crosses midnight. */
export interface Span {
  from: number
  to: number
}

/** The options, understood: hours of each weekday and of each holiday (by days since 1970-01-01). */
export interface Rules {
  weekly: ReadonlyMap<Weekday, readonly Span[]>
  holidays: ReadonlyMap<number, { open: readonly Span[]; name: string | undefined }>
}

/** Throws a RangeError that names the field and says what to write. */
export function readRules({ weekly, holidays = [] }: CalendarOptions): Rules {
  const week = new Map<Weekday, readonly Span[]>()
  for (const [day, hours] of Object.entries(weekly ?? {})) {
    const weekday = WEEKDAYS.find(known => known === day)
    if (!weekday)
      throw new RangeError(`weekly.${day}: not a weekday; write one of mon, tue, wed, thu, fri, sat, sun`)
    week.set(weekday, readSpans(hours ?? [], `weekly.${day}`))
  }
  const special = new Map<number, { open: readonly Span[]; name: string | undefined }>()
  for (const [index, { date, hours, name }] of holidays.entries()) {
    const field = `holidays[${index}]`
    const day = dayOfIsoDate(date)
    if (day === undefined)
      throw new RangeError(`${field}.date: "${date}" is not a date; write it as 2026-12-25`)
    if (special.has(day)) throw new RangeError(`${field}.date: ${date} is listed twice; keep one entry`)
    special.set(day, { open: readSpans(hours ?? [], `${field}.hours`), name })
  }
  return { weekly: week, holidays: special }
}

function readSpans(intervals: readonly TimeInterval[], field: string): Span[] {
  if (!Array.isArray(intervals)) {
    throw new RangeError(`${field}: write a list of intervals such as [['09:00', '17:00']]`)
  }
  const spans = intervals.map((interval, index) => readSpan(interval, `${field}[${index}]`))
  spans.sort((a, b) => a.from - b.from)
  for (const [index, span] of spans.entries()) {
    const previous = spans[index - 1]
    if (previous && span.from < previous.to) {
      throw new RangeError(`${field}: two intervals overlap; merge them or move one`)
    }
  }
  return spans
}

function readSpan(interval: TimeInterval, field: string): Span {
  const [from, to] = [timeOfDay(interval[0], `${field}[0]`), timeOfDay(interval[1], `${field}[1]`)]
  if (from === 24 * 60)
    throw new RangeError(`${field}[0]: an interval cannot start at 24:00; write 00:00 of the next day`)
  if (from === to) {
    throw new RangeError(
      `${field}: ${interval[0]} to ${interval[1]} is empty; for a whole day write ['00:00', '24:00']`,
    )
  }
  return { from: from * MINUTE, to: (to > from ? to : to + 24 * 60) * MINUTE }
}

/** Minutes after midnight. */
function timeOfDay(text: string, field: string): number {
  const match = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(String(text))
  if (!match)
    throw new RangeError(
      `${field}: "${text}" is not a time; write hours and minutes such as 09:00, up to 24:00`,
    )
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2])
}
