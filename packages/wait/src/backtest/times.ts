import { createZone, type Zone } from '../hours/zone.js'

export interface TimeFormat {
  /** An IANA name: where the clock stood that wrote times without an offset. Default UTC. */
  timeZone?: string
  /** How `03/04/2026` is to be read: day first, month first. Default day first. */
  dateOrder?: 'day-first' | 'month-first'
}

/** Milliseconds since the epoch, or undefined where the text is not a time. */
export type TimeReader = (text: string) => number | undefined

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i
const LOCAL =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)? ?([ap]m)?)?$/i
/** Seconds since the epoch have ten digits until the year 2286, milliseconds thirteen. */
const EPOCH = /^\d{10}(?:\.\d+)?$|^\d{13}$/

/**
 * Reads ISO 8601 with or without an offset, `2026-11-23 09:05:07`, `23.11.2026 09:05`, `23/11/2026, 9:05 am` and the
 * epoch in seconds or milliseconds. A local time that daylight saving skips is read as by the clock before it.
 * Throws a RangeError that names an unknown zone.
 */
export function createTimeReader({ timeZone = 'UTC', dateOrder = 'day-first' }: TimeFormat = {}): TimeReader {
  const zone = createZone(timeZone)
  return text => {
    const written = text.trim()
    if (EPOCH.test(written))
      return Number(written) * (written.length === 13 && !written.includes('.') ? 1 : 1000)
    const iso = ISO.exec(written)
    if (iso) {
      const [, year, month, day, hour, minute, second, fraction, offset] = iso
      return inZone([year, month, day, hour, minute, second, fraction], offset, zone)
    }
    const [matched, first, second, year, hour, minute, seconds, fraction, half] = LOCAL.exec(written) ?? []
    if (matched === undefined) return undefined
    const [day, month] = dateOrder === 'day-first' ? [first, second] : [second, first]
    const shown = half === undefined ? hour : hourOf(Number(hour), half)
    return inZone([year, month, day, shown, minute, seconds, fraction], undefined, zone)
  }
}

function hourOf(hour: number, half: string): string {
  if (hour < 1 || hour > 12) return 'none'
  return String((hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0))
}

type Parts = readonly (string | undefined)[]

function inZone(parts: Parts, offset: string | undefined, zone: Zone): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map(part => Number(part ?? 0))
  const millis = Number((parts[6] ?? '').padEnd(3, '0'))
  const shown = Date.UTC(year, month - 1, day, hour, minute, second, millis)
  const date = new Date(shown)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour
  if (!isReal || minute > 59 || second > 59) return undefined
  if (offset !== undefined) return shown - offsetMillis(offset)
  return shown - zone.offsetAt(shown - zone.offsetAt(shown))
}

function offsetMillis(offset: string): number {
  if (/z/i.test(offset)) return 0
  const minutes = 60 * Number(offset.slice(1, 3)) + Number(offset.slice(-2))
  return (offset.startsWith('-') ? -1 : 1) * minutes * 60_000
}
