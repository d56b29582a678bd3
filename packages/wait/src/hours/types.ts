export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** From and to, as the clock on the wall shows it: `['09:00', '17:00']`, `['00:00', '24:00']`, `['22:00', '02:00']`. */
export type TimeInterval = readonly [from: string, to: string]

export interface Holiday {
  /** `YYYY-MM-DD` in the calendar's zone. */
  date: string
  /** Instead of the weekday's hours. Absent or empty: closed. */
  hours?: readonly TimeInterval[] | undefined
  name?: string | undefined
}

export interface CalendarOptions {
  /** An IANA name, such as `Europe/Brussels`. */
  timeZone: string
  /** A day that is not named is closed. An interval that crosses midnight belongs to the day it starts on. */
  weekly: Readonly<Partial<Record<Weekday, readonly TimeInterval[] | undefined>>>
  holidays?: readonly Holiday[] | undefined
}

/** Open from `opens` (included) to `closes` (excluded), in milliseconds since the epoch. */
export interface OpenInterval {
  opens: number
  closes: number
}

/** One date of the calendar with the intervals that start on it. */
export interface CalendarDay {
  /** `YYYY-MM-DD` in the calendar's zone. */
  date: string
  weekday: Weekday
  /** True when the holidays, not the week, say the hours. */
  holiday: boolean
  name?: string
  open: OpenInterval[]
}

/**
 * Opening hours on the line of time. The clock on the wall decides: an hour that daylight saving skips is
 * not there, one that it repeats is there twice. All instants are milliseconds since the epoch.
 */
export interface Calendar {
  readonly timeZone: string
  isOpen(at: number): boolean
  /** The next change from closed to open after `at`; undefined when there is none. */
  nextOpening(at: number): number | undefined
  /** The next change from open to closed after `at`; undefined when there is none. */
  nextClosing(at: number): number | undefined
  openMillisBetween(from: number, to: number): number
  /** The first moment by which `millis` of opening time have passed since `at`; undefined when never. */
  addOpenMillis(at: number, millis: number): number | undefined
  /** The dates from that of `from` on (an instant, or `YYYY-MM-DD`), one entry each. */
  intervals(from: number | string, days: number): CalendarDay[]
}
