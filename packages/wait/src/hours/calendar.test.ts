import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarOptions, createCalendar, type TimeInterval } from './index.js'

const at = (iso: string) => Date.parse(iso)
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString()
const HOUR = 3_600_000

const office: CalendarOptions = {
  timeZone: 'Europe/Brussels',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
  holidays: [
    { date: '2026-12-25', name: 'Christmas' },
    { date: '2026-12-24', hours: [['10:00', '13:00']], name: 'Christmas Eve' },
  ],
}
const everyDay = (hours: TimeInterval[]) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
})

describe('an office week', () => {
  const calendar = createCalendar(office)

  test('is open from the first minute and closed from the last', () => {
    expect(calendar.isOpen(at('2026-11-23T07:59:59.999Z'))).toBe(false)
    expect(calendar.isOpen(at('2026-11-23T08:00:00Z'))).toBe(true)
    expect(calendar.isOpen(at('2026-11-23T15:59:59.999Z'))).toBe(true)
    expect(calendar.isOpen(at('2026-11-23T16:00:00Z'))).toBe(false)
  })

  test('opens again on Monday after the weekend', () => {
    const saturday = at('2026-11-21T18:00:00Z')
    expect(iso(calendar.nextOpening(saturday))).toBe('2026-11-23T08:00:00.000Z')
    expect(iso(calendar.nextClosing(saturday))).toBe('2026-11-23T16:00:00.000Z')
  })

  test('names the next change, not the current one', () => {
    const opening = at('2026-11-23T08:00:00Z')
    expect(iso(calendar.nextOpening(opening))).toBe('2026-11-24T08:00:00.000Z')
    expect(iso(calendar.nextClosing(opening))).toBe('2026-11-23T16:00:00.000Z')
  })

  test('counts only open time across a night and a lunch break', () => {
    const tuesday = at('2026-11-24T15:00:00Z')
    const wednesday = at('2026-11-25T13:00:00Z')
    expect(calendar.openMillisBetween(tuesday, wednesday)).toBe(5 * HOUR)
    expect(iso(calendar.addOpenMillis(tuesday, 5 * HOUR))).toBe('2026-11-25T13:00:00.000Z')
  })

  test('lets holidays say their own hours', () => {
    expect(iso(calendar.nextOpening(at('2026-12-23T20:00:00Z')))).toBe('2026-12-24T09:00:00.000Z')
    expect(iso(calendar.nextOpening(at('2026-12-24T13:00:00Z')))).toBe('2026-12-28T08:00:00.000Z')
  })

  test('lists its days with their names', () => {
    expect(calendar.intervals('2026-12-24', 2)).toEqual([
      {
        date: '2026-12-24',
        weekday: 'thu',
        holiday: true,
        name: 'Christmas Eve',
        open: [{ opens: at('2026-12-24T09:00:00Z'), closes: at('2026-12-24T12:00:00Z') }],
      },
      { date: '2026-12-25', weekday: 'fri', holiday: true, name: 'Christmas', open: [] },
    ])
    expect(calendar.intervals(at('2026-11-22T23:30:00Z'), 1)[0]?.date).toBe('2026-11-23')
  })
})

describe('daylight saving', () => {
  const nights = createCalendar({ timeZone: 'Europe/Brussels', weekly: { sun: [['01:30', '03:30']] } })

  test('takes the skipped hour away in spring', () => {
    expect(nights.openMillisBetween(at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(HOUR)
  })

  test('counts the repeated hour twice in autumn', () => {
    expect(nights.openMillisBetween(at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z'))).toBe(3 * HOUR)
  })

  test('has no hours where the whole interval is skipped', () => {
    const gap = createCalendar({ timeZone: 'Europe/Brussels', weekly: { sun: [['02:00', '03:00']] } })
    expect(iso(gap.nextOpening(at('2026-03-28T12:00:00Z')))).toBe('2026-04-05T00:00:00.000Z')
  })

  test('knows a change of half an hour', () => {
    const lordHowe = createCalendar({
      timeZone: 'Australia/Lord_Howe',
      weekly: everyDay([['00:00', '24:00']]),
    })
    expect(lordHowe.intervals('2026-04-05', 1)[0]?.open).toEqual([
      { opens: at('2026-04-04T13:00:00Z'), closes: at('2026-04-05T13:30:00Z') },
    ])
  })
})

describe('unusual weeks', () => {
  test('an empty week never opens', () => {
    const never = createCalendar({ timeZone: 'UTC', weekly: {} })
    expect(never.isOpen(0)).toBe(false)
    expect(never.nextOpening(0)).toBeUndefined()
    expect(never.nextClosing(0)).toBeUndefined()
    expect(never.addOpenMillis(0, 1)).toBeUndefined()
  })

  test('an empty week with one special day opens on that day, however far', () => {
    const once = createCalendar({
      timeZone: 'UTC',
      weekly: {},
      holidays: [{ date: '2028-02-29', hours: [['10:00', '12:00']] }],
    })
    expect(iso(once.nextOpening(at('2026-01-01T00:00:00Z')))).toBe('2028-02-29T10:00:00.000Z')
    expect(iso(once.addOpenMillis(at('2026-01-01T00:00:00Z'), HOUR))).toBe('2028-02-29T11:00:00.000Z')
    expect(once.addOpenMillis(at('2026-01-01T00:00:00Z'), 3 * HOUR)).toBeUndefined()
  })

  test('a house that is always open never changes', () => {
    const always = createCalendar({ timeZone: 'America/New_York', weekly: everyDay([['00:00', '24:00']]) })
    expect(always.isOpen(at('2026-11-01T06:30:00Z'))).toBe(true)
    expect(always.nextOpening(0)).toBeUndefined()
    expect(always.nextClosing(0)).toBeUndefined()
    expect(always.addOpenMillis(0, 1000 * HOUR)).toBe(1000 * HOUR)
  })

  test('a shift across midnight belongs to the day it starts on', () => {
    const bar = createCalendar({
      timeZone: 'UTC',
      weekly: { fri: [['22:00', '02:00']] },
      holidays: [{ date: '2026-11-28', name: 'closed, but the night before runs on' }],
    })
    expect(bar.isOpen(at('2026-11-28T01:59:00Z'))).toBe(true)
    expect(bar.isOpen(at('2026-11-28T02:00:00Z'))).toBe(false)
  })
})

describe('wrong options', () => {
  const refuses = (options: unknown, message: string) =>
    expect(() => createCalendar({ timeZone: 'UTC', weekly: {}, ...(options as object) })).toThrow(message)

  test('are refused by name, with what to write', () => {
    refuses({ timeZone: 'Europe/Bruxelles' }, 'timeZone: "Europe/Bruxelles" is not a known zone')
    refuses({ weekly: { monday: [] } }, 'weekly.monday: not a weekday')
    refuses({ weekly: { mon: [['9:00', '17:00']] } }, 'weekly.mon[0][0]: "9:00" is not a time')
    refuses({ weekly: { mon: [['09:00', '25:00']] } }, 'weekly.mon[0][1]')
    refuses({ weekly: { mon: [['09:00', '09:00']] } }, 'is empty; for a whole day write')
    refuses(
      {
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '13:00'],
          ],
        },
      },
      'weekly.mon: two intervals overlap',
    )
    refuses({ weekly: { mon: '09:00' } }, 'weekly.mon: write a list of intervals')
    refuses({ holidays: [{ date: '2026-02-30' }] }, 'holidays[0].date: "2026-02-30" is not a date')
    refuses({ holidays: [{ date: '2026-12-25' }, { date: '2026-12-25' }] }, 'holidays[1].date')
  })

  test('so are wrong moments', () => {
    const calendar = createCalendar(office)
    expect(() => calendar.isOpen(Number.NaN)).toThrow('at: NaN is not a moment')
    expect(() => calendar.openMillisBetween(2, 1)).toThrow('to: 1 lies before from')
    expect(() => calendar.addOpenMillis(0, -1)).toThrow('millis')
    expect(() => calendar.intervals('today', 1)).toThrow('from: "today" is not a date')
  })
})

describe('any calendar', () => {
  const QUARTER = 15 * 60_000
  const zones = [
    'UTC',
    'Europe/Brussels',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kolkata',
  ]
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
  const clock = (quarters: number) =>
    `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`

  // Up to two intervals a day from four different quarters of an hour; the second may cross midnight.
  const dayHours = fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { maxLength: 4 }).map(quarters => {
    const [a, b, c, d] = quarters.toSorted((x, y) => x - y)
    const hours: [string, string][] = []
    if (a !== undefined && b !== undefined) hours.push([clock(a), clock(b)])
    if (c !== undefined && d !== undefined)
      hours.push((c + d) % 3 === 0 ? [clock(d), clock(a ?? 0)] : [clock(c), clock(d)])
    return hours
  })
  const calendars = fc.record({
    timeZone: fc.constantFrom(...zones),
    weekly: fc.record(Object.fromEntries(weekdays.map(day => [day, dayHours]))),
    from: fc.constantFrom(
      '2026-03-06T00:00:00Z',
      '2026-03-27T00:00:00Z',
      '2026-04-03T00:00:00Z',
      '2026-10-02T00:00:00Z',
      '2026-10-24T00:00:00Z',
      '2026-10-30T00:00:00Z',
      '2026-06-10T00:00:00Z',
    ),
  })

  /** Minute of the day and weekday as the wall clock shows them, straight from Intl. */
  function wallClock(timeZone: string) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    return (instant: number) => {
      const parts = Object.fromEntries(format.formatToParts(instant).map(part => [part.type, part.value]))
      const weekday = weekdays.findIndex(day => parts.weekday?.toLowerCase().startsWith(day))
      return { weekday, minute: Number(parts.hour) * 60 + Number(parts.minute) }
    }
  }
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

  function openByLabel(options: CalendarOptions, wall: { weekday: number; minute: number }): boolean {
    const today = weekdays[wall.weekday] ?? 'mon'
    const yesterday = weekdays[(wall.weekday + 6) % 7] ?? 'mon'
    const covers = ([from, to]: TimeInterval, minute: number) => {
      const end = minutes(to) > minutes(from) ? minutes(to) : minutes(to) + 1440
      return minute >= minutes(from) && minute < end
    }
    return (
      (options.weekly[today] ?? []).some(interval => covers(interval, wall.minute)) ||
      (options.weekly[yesterday] ?? []).some(interval => covers(interval, wall.minute + 1440))
    )
  }

  test('agrees with the clock on the wall, quarter by quarter', () => {
    fc.assert(
      fc.property(calendars, options => {
        const calendar = createCalendar(options)
        const wall = wallClock(options.timeZone)
        const start = at(options.from)
        const open = Array.from({ length: 4 * 24 * 4 }, (_, i) =>
          openByLabel(options, wall(start + i * QUARTER)),
        )
        for (const [i, expected] of open.entries())
          expect(calendar.isOpen(start + i * QUARTER)).toBe(expected)

        const total = open.filter(Boolean).length * QUARTER
        expect(calendar.openMillisBetween(start, start + open.length * QUARTER)).toBe(total)

        const opening = open.findIndex((isOpen, i) => i > 0 && isOpen && !open[i - 1])
        if (opening > 0) expect(calendar.nextOpening(start)).toBe(start + opening * QUARTER)
        const closing = open.findIndex((isOpen, i) => i > 0 && !isOpen && open[i - 1])
        if (closing > 0) expect(calendar.nextClosing(start)).toBe(start + closing * QUARTER)
      }),
      { numRuns: 60 },
    )
  })

  test("adding open time and measuring it are each other's inverse", () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1, max: 200 * HOUR }), (options, millis) => {
        const calendar = createCalendar(options)
        const start = at(options.from)
        const end = calendar.addOpenMillis(start, millis)
        if (end === undefined) expect(calendar.nextOpening(start)).toBeUndefined()
        else expect(calendar.openMillisBetween(start, end)).toBe(millis)
      }),
    )
  })
})
