import { dateFormat } from './formats.js'

const dayLength = 86_400_000

/** Days since 1970-01-01 of the calendar day that it is at this moment in a zone (default: the machine's). */
export function dayNumber(at: Date, timeZone?: string): number {
  return Math.floor(wallClock(at.getTime(), timeZone) / dayLength)
}

/** The moment at which a zone's clock shows midnight of a day plus some minutes. */
export function momentOf(day: number, minutes: number, timeZone: string): Date {
  const wall = day * dayLength + minutes * 60_000
  const candidates = [dayLength, -dayLength]
    .map(away => wall - offset(wall - away, timeZone))
    .sort((a, b) => a - b)
  const shown = candidates.find(at => wallClock(at, timeZone) === wall)
  // An hour that the clock skips does not exist: what was meant is as long after midnight as it says.
  return new Date(shown ?? Math.max(...candidates))
}

/** Whether two zones show the same time now and half a year from now. */
export function sameClock(a: string, b: string | undefined, now: Date): boolean {
  return [0, 182].every(days => {
    const at = now.getTime() + days * dayLength
    return offset(at, a) === offset(at, b)
  })
}

/** How far ahead of UTC a zone's clock is, in milliseconds. */
function offset(at: number, timeZone: string | undefined): number {
  return wallClock(at, timeZone) - Math.floor(at / 1000) * 1000
}

/** What a zone's clock shows, written as if it were UTC, to the second. */
function wallClock(at: number, timeZone: string | undefined): number {
  const parts = zoneFormat(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find(p => p.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

function zoneFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  try {
    return dateFormat('en-US', {
      ...(timeZone ? { timeZone } : {}),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (cause) {
    throw new RangeError(`"${timeZone}" is not a time zone. Write an IANA name such as "Europe/Brussels".`, {
      cause,
    })
  }
}
