import { createDays, joinIntervals } from './days.js'
import { readRules } from './options.js'
import type { Calendar, CalendarOptions, OpenInterval } from './types.js'
import { createZone, DAY, dayOfIsoDate, localDay } from './zone.js'

/** A week repeats, so what has not come by then never comes (two weeks, for an hour that daylight saving skips). */
const SEARCH_DAYS = 16
/** Beyond a date's own length: zones are up to 14 hours off UTC, and an interval may cross midnight. */
const [DAYS_BEFORE, DAYS_AFTER] = [2, 1]

/** Throws a RangeError that names the field and says what to write. */
export function createCalendar(options: CalendarOptions): Calendar {
  const zone = createZone(options.timeZone)
  const days = createDays(zone, readRules(options))

  /** Open time within `from..to`, in order and joined across midnight. */
  function openWithin(from: number, to: number): OpenInterval[] {
    const found: OpenInterval[] = []
    for (let day = Math.floor(from / DAY) - DAYS_BEFORE; day <= Math.floor(to / DAY) + DAYS_AFTER; day++) {
      for (const { opens, closes } of days.openOn(day)) {
        if (closes > from && opens < to) {
          found.push({ opens: Math.max(opens, from), closes: Math.min(closes, to) })
        }
      }
    }
    return found.length > 1 ? joinIntervals(found) : found
  }

  const searchEnd = (at: number) => Math.max(at, (days.lastHoliday ?? 0) * DAY) + SEARCH_DAYS * DAY

  /** The first moment that `pick` finds, looked for a week at a time, then in ever longer stretches. */
  function search(at: number, pick: (open: OpenInterval[], until: number) => number | undefined) {
    const end = searchEnd(at)
    for (let length = 8 * DAY; ; length *= 2) {
      const until = Math.min(at + length, end)
      const found = pick(openWithin(at, until), until)
      if (found !== undefined || until === end) return found
    }
  }

  return {
    timeZone: options.timeZone,
    isOpen: at => openWithin(instant(at, 'at'), at + 1).length > 0,
    nextOpening: at => search(instant(at, 'at'), open => open.find(({ opens }) => opens > at)?.opens),
    nextClosing: at =>
      search(instant(at, 'at'), (open, until) => open.find(({ closes }) => closes < until)?.closes),
    openMillisBetween(from, to) {
      if (instant(to, 'to') < instant(from, 'from')) {
        throw new RangeError(`to: ${to} lies before from, ${from}; give the earlier moment first`)
      }
      return openWithin(from, to).reduce((sum, { opens, closes }) => sum + closes - opens, 0)
    },
    addOpenMillis(at, millis) {
      if (!(millis >= 0 && millis < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`millis: ${millis} is not a duration; give milliseconds, zero or more`)
      }
      return addOpen(instant(at, 'at'), millis)
    },
    intervals(from, count) {
      if (!Number.isInteger(count) || count < 0) {
        throw new RangeError(`days: ${count} is not a number of days; give a whole number`)
      }
      const first = typeof from === 'string' ? dayOfIsoDate(from) : localDay(zone, instant(from, 'from'))
      if (first === undefined) throw new RangeError(`from: "${from}" is not a date; write it as 2026-12-25`)
      return Array.from({ length: count }, (_, index) => days.describe(first + index))
    },
  }

  function addOpen(at: number, millis: number): number | undefined {
    if (millis === 0) return at
    let left = millis
    for (let from = at; ; ) {
      const until = from + 8 * DAY
      const open = openWithin(from, until)
      for (const { opens, closes } of open) {
        if (closes - opens >= left) return opens + left
        left -= closes - opens
      }
      if (open.length === 0 && from >= searchEnd(at)) return undefined
      from = until
    }
  }
}

function instant(value: number, field: string): number {
  if (Number.isFinite(value)) return value
  throw new RangeError(`${field}: ${value} is not a moment; give milliseconds since the epoch`)
}
