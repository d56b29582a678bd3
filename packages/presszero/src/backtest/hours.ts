import type { CalendarOptions, Holiday, TimeInterval, Weekday } from '@presszero/wait/hours'
import { UsageError } from '../flags.js'

/** When a company is open, without where its clock stands. */
export type Opening = Required<Pick<CalendarOptions, 'weekly' | 'holidays'>>

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const DATE = '\\d{4}-\\d{2}-\\d{2}'
const DAY = '(?:mo|tu|we|th|fr|sa|su)[a-z]*'
const DAYS = `(?:daily|${DATE}|${DAY}(?:\\s*-\\s*${DAY})?(?:\\s*,\\s*${DAY}(?:\\s*-\\s*${DAY})?)*)`
const TIME = '\\d{1,2}(?:[:.]\\d{2})?'
const TIMES = `(?:off|closed|${TIME}\\s*-\\s*${TIME}(?:\\s*,\\s*${TIME}\\s*-\\s*${TIME})*)`
const RULE = new RegExp(`\\s*(${DAYS})\\s*:?\\s+(${TIMES})\\s*(?:[;,]|$)\\s*`, 'iy')

/**
 * Reads `mo-fr 9:00-12:30, 13:30-17:00; sa 10-14; 2026-12-25 off`: days and times, a later rule in place of an earlier
 * one for its days. Throws a `UsageError` that quotes what it cannot read.
 */
export function readHours(written: string): Opening {
  const weekly: Partial<Record<Weekday, readonly TimeInterval[]>> = {}
  const holidays = new Map<string, Holiday>()
  const text = written.replace(/[–—]/g, '-')
  RULE.lastIndex = 0
  for (let at = 0; at < text.length || at === 0; at = RULE.lastIndex) {
    const [, days, times] = RULE.exec(text) ?? []
    if (days === undefined || times === undefined) throw unreadable(text.slice(at))
    const hours = intervalsOf(times)
    if (/^\d/.test(days)) holidays.set(days, { date: days, hours })
    else for (const day of daysOf(days)) weekly[day] = hours
  }
  return { weekly, holidays: [...holidays.values()] }
}

function unreadable(rest: string): UsageError {
  const quoted = rest.trim() === '' ? 'nothing' : `"${rest.trim()}"`
  return new UsageError(
    `--hours: ${quoted} cannot be read; write days and times such as "mo-fr 9:00-17:00; sa 10:00-14:00; 2026-12-25 off".`,
  )
}

/** `fr-mo` goes over the weekend. */
function daysOf(written: string): Weekday[] {
  if (written.toLowerCase() === 'daily') return [...WEEK]
  return written.split(',').flatMap(part => {
    const [first = '', last = first] = part.split('-')
    const [from, to] = [indexOf(first), indexOf(last)]
    const days = ((to - from + WEEK.length) % WEEK.length) + 1
    return Array.from({ length: days }, (_, more) => WEEK[(from + more) % WEEK.length] ?? 'mon')
  })
}

function indexOf(day: string): number {
  const start = day.trim().slice(0, 2).toLowerCase()
  return WEEK.findIndex(name => name.startsWith(start))
}

function intervalsOf(written: string): TimeInterval[] {
  if (/^[oc]/i.test(written)) return []
  return written.split(',').map(interval => {
    const [from = '', to = ''] = interval.split('-').map(timeOf)
    return [from, to] as const
  })
}

/** `9` and `9.30` as calendars take them. */
function timeOf(written: string): string {
  const [hour = '', minute = '00'] = written.trim().split(/[:.]/)
  return `${hour.padStart(2, '0')}:${minute}`
}
