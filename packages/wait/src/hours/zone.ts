/** The offset of a zone from UTC over time: what a local clock shows minus what UTC shows, in milliseconds. */
export interface Zone {
  offsetAt(instant: number): number
}

export const MINUTE = 60_000
export const DAY = 86_400_000

/** Throws a RangeError that names the field when the zone is not known to this runtime. */
export function createZone(timeZone: string): Zone {
  const format = formatterOf(timeZone)
  return {
    offsetAt(instant) {
      const second = Math.floor(instant / 1000) * 1000
      const shown = Object.fromEntries(
        format.formatToParts(second).map(part => [part.type, Number(part.value)]),
      )
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown
      return Date.UTC(year, month - 1, day, hour, minute, shown.second ?? 0) - second
    },
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = makeFormatter(timeZone)
  formatters.set(timeZone, made)
  return made
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new RangeError(
      `timeZone: "${timeZone}" is not a known zone; write an IANA name such as "Europe/Brussels"`,
    )
  }
}

/** Days since 1970-01-01 of the date that the clock on the wall shows. */
export function localDay(zone: Zone, instant: number): number {
  return Math.floor((instant + zone.offsetAt(instant)) / DAY)
}

/** The moment within `from..to` at which the offset changes, or undefined when it is the same at both ends. */
export function offsetChange(zone: Zone, from: number, to: number): number | undefined {
  const before = zone.offsetAt(from)
  if (zone.offsetAt(to) === before) return undefined
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (zone.offsetAt(middle) === before) low = middle
    else high = middle
  }
  return high
}

export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** Days since 1970-01-01 of `YYYY-MM-DD`, or undefined when there is no such date. */
export function dayOfIsoDate(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const instant = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(instant)) return undefined
  const day = instant / DAY
  return isoDate(day) === date ? day : undefined
}
