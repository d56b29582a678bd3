import { type Rules, type Span, WEEKDAYS } from './options.js'
import type { CalendarDay, OpenInterval, Weekday } from './types.js'
import { DAY, isoDate, offsetChange, type Zone } from './zone.js'

/** The intervals of single dates, on the line of time. A day is a number of days since 1970-01-01. */
export interface Days {
  /** The open intervals that start on the date, in order. */
  openOn(day: number): readonly OpenInterval[]
  describe(day: number): CalendarDay
  /** The last date that the week does not say, or undefined. */
  readonly lastHoliday: number | undefined
}

const CACHED = 4000

export function createDays(zone: Zone, rules: Rules): Days {
  const cache = new Map<number, readonly OpenInterval[]>()
  const lastHoliday = rules.holidays.size > 0 ? Math.max(...rules.holidays.keys()) : undefined

  function openOn(day: number): readonly OpenInterval[] {
    const known = cache.get(day)
    if (known) return known
    if (cache.size >= CACHED) cache.clear()
    const spans = rules.holidays.get(day)?.open ?? rules.weekly.get(weekdayOf(day)) ?? []
    const open = spans.length === 0 ? [] : placeSpans(zone, day, spans)
    cache.set(day, open)
    return open
  }

  function describe(day: number): CalendarDay {
    const special = rules.holidays.get(day)
    return {
      date: isoDate(day),
      weekday: weekdayOf(day),
      holiday: special !== undefined,
      ...(special?.name === undefined ? {} : { name: special.name }),
      open: openOn(day).map(interval => ({ ...interval })),
    }
  }

  return { openOn, describe, lastHoliday }
}

function weekdayOf(day: number): Weekday {
  return WEEKDAYS[((day % 7) + 7) % 7] ?? 'thu'
}

/**
 * Local times to instants. A zone's offset lies between −12 and +14 hours and changes at most once in the few
 * days around a date: on each side of the change local time is UTC plus a constant, so that a skipped hour
 * falls away and a repeated one is placed twice.
 */
function placeSpans(zone: Zone, day: number, spans: readonly Span[]): OpenInterval[] {
  const [from, to] = [(day - 1) * DAY, (day + 3) * DAY]
  const change = offsetChange(zone, from, to) ?? to
  const sides = [
    { offset: zone.offsetAt(from), low: from, high: change },
    { offset: zone.offsetAt(to), low: change, high: to },
  ]
  const placed = sides.flatMap(({ offset, low, high }) =>
    spans.map(span => ({
      opens: Math.max(low, day * DAY + span.from - offset),
      closes: Math.min(high, day * DAY + span.to - offset),
    })),
  )
  return joinIntervals(placed.filter(({ opens, closes }) => opens < closes))
}

/** In order, with those that touch or overlap made one. */
export function joinIntervals(intervals: readonly OpenInterval[]): OpenInterval[] {
  const joined: OpenInterval[] = []
  for (const { opens, closes } of intervals.toSorted((a, b) => a.opens - b.opens)) {
    const last = joined.at(-1)
    if (last && opens <= last.closes) last.closes = Math.max(last.closes, closes)
    else joined.push({ opens, closes })
  }
  return joined
}
