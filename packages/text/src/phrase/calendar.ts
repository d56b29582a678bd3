import type { Interval, OpeningHours, Weekday } from '../input.js'
import { dayNumber, momentOf } from './zone.js'

/** From Monday on, as weeks are shown. */
export const weekdays = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[]

export interface OpenState {
  readonly open: boolean
  /** Absent where it stays open for more than a week. */
  readonly closesAt?: Date
  /** Absent where it does not open within `horizon`. */
  readonly opensAt?: Date
}

interface Span {
  readonly from: Date
  readonly to: Date
}

const horizon = 60
const week = 7 * 86_400_000

/** Whether it is open at a moment, and until or from when. Holidays replace the day they fall on. */
export function openState(hours: OpeningHours, now: Date): OpenState {
  let closesAt: Date | undefined
  for (const span of spans(hours, now)) {
    if (span.to <= now) continue
    if (span.from > (closesAt ?? now))
      return closesAt ? opened(closesAt, now) : { open: false, opensAt: span.from }
    if (!closesAt || span.to > closesAt) closesAt = span.to
    if (closesAt.getTime() - now.getTime() > week) break
  }
  return closesAt ? opened(closesAt, now) : { open: false }
}

function opened(closesAt: Date, now: Date): OpenState {
  return closesAt.getTime() - now.getTime() > week ? { open: true } : { open: true, closesAt }
}

/** The intervals of a calendar day (days since 1970-01-01). */
function intervalsOn(hours: OpeningHours, day: number): readonly Interval[] {
  const holiday = hours.holidays?.find(({ date }) => date === isoDate(day))
  if (holiday) return holiday.hours ?? []
  // 1970-01-01 was a Thursday.
  const weekday = weekdays[(day + 3) % 7]
  return (weekday && hours.weekly[weekday]) ?? []
}

export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** In order of opening, from yesterday's on (it may last past midnight). */
function* spans(hours: OpeningHours, now: Date): Generator<Span> {
  const today = dayNumber(now, hours.timeZone)
  for (let day = today - 1; day <= today + horizon; day++) {
    const ofDay = intervalsOn(hours, day).map(interval => spanOf(interval, day, hours.timeZone))
    yield* ofDay.sort((a, b) => a.from.getTime() - b.from.getTime())
  }
}

function spanOf([from, to]: Interval, day: number, timeZone: string): Span {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const overMidnight = end <= start ? 1 : 0
  return { from: momentOf(day, start, timeZone), to: momentOf(day + overMidnight, end, timeZone) }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
