import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allLocales } from '../all.js'
import type { OpeningHours } from '../input.js'
import { type LocaleTag, localeTags } from '../locales/tags.js'
import { openState } from './calendar.js'
import { phraseHours } from './hours.js'
import { momentOf } from './zone.js'

const day = [['09:00', '17:00']] as const
const shop: OpeningHours = {
  timeZone: 'Europe/Brussels',
  weekly: {
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: day,
    sat: [
      ['10:00', '12:00'],
      ['13:00', '16:00'],
    ],
  },
  holidays: [
    { date: '2026-12-25', name: 'Christmas' },
    { date: '2026-12-24', hours: [['09:00', '13:00']] },
    { date: '2026-07-21' },
  ],
}
// 10:00 on a Monday in Brussels.
const monday = new Date('2026-11-23T09:00:00Z')
const to = (tag: LocaleTag, now = monday, timeZone = 'Europe/Brussels') => ({
  text: allLocales[tag].visitor,
  now,
  timeZone,
})

describe('opening hours', () => {
  test.each([
    ['en', 'Open now until 17:00', 'Mon–Fri', '09:00–17:00', 'closed'],
    ['nl', 'Nu open tot 17:00', 'ma–vr', '09:00–17:00', 'gesloten'],
    ['fr', 'Ouvert jusqu’à 17:00', 'lun.–ven.', '09:00–17:00', 'fermé'],
    ['de', 'Jetzt geöffnet bis 17:00 Uhr', 'Mo–Fr', '09:00–17:00', 'geschlossen'],
    ['fi', 'Avoinna, sulkeutuu klo 17.00', 'ma–pe', '9.00–17.00', 'suljettu'],
  ] as const)('are told in %s with days of equal hours together', (tag, now, days, times, closed) => {
    const said = phraseHours(shop, to(tag))
    expect(said.now).toBe(now)
    expect(said.week).toHaveLength(3)
    expect(said.week[0]).toEqual({ days, times })
    expect(said.week[2]?.times).toBe(closed)
    expect(said.zone).toBeUndefined()
  })

  test('with a break in the day show both parts', () => {
    expect(phraseHours(shop, to('en')).week[1]).toEqual({ days: 'Sat', times: '10:00–12:00, 13:00–16:00' })
  })

  test.each([
    ['en', 'Closed, opens Monday at 09:00'],
    ['nl', 'Gesloten, opent maandag om 09:00'],
    ['fr', 'Fermé, ouvre lundi à 09:00'],
    ['de', 'Geschlossen, öffnet am Montag um 09:00 Uhr'],
    ['fi', 'Suljettu, avataan maanantaina klo 9.00'],
  ] as const)('say in %s when it opens', (tag, now) => {
    const saturday = new Date('2026-11-21T18:00:00Z')
    expect(phraseHours(shop, to(tag, saturday))).toMatchObject({ open: false, now })
  })

  test('stay in the company’s zone, which is named where the reader’s differs; "now" is in the reader’s', () => {
    const said = phraseHours(shop, to('en', monday, 'America/New_York'))
    expect(said.zone).toBe('Time zone: Central European Time')
    expect(said.week[0]?.times).toBe('09:00–17:00')
    expect(said.now).toBe('Open now until 11:00')
    expect(phraseHours(shop, to('en', monday, 'Europe/Paris')).zone).toBeUndefined()
  })

  test('tell the next holidays, in order, and what has passed no longer', () => {
    const december = new Date('2026-12-20T09:00:00Z')
    expect(phraseHours(shop, to('en', december)).holidays).toEqual([
      { date: 'Thu 24 December', times: '09:00–13:00' },
      { date: 'Fri 25 December', name: 'Christmas', times: 'closed' },
    ])
  })

  test('around the clock say so', () => {
    const whole = [['00:00', '24:00']] as const
    const always: OpeningHours = {
      timeZone: 'Europe/Brussels',
      weekly: { mon: whole, tue: whole, wed: whole, thu: whole, fri: whole, sat: whole, sun: whole },
    }
    expect(phraseHours(always, to('en'))).toMatchObject({
      open: true,
      now: 'Open day and night',
      week: [{ days: 'Mon–Sun', times: '24 hours' }],
    })
  })

  test('that never come say only that it is closed', () => {
    const never: OpeningHours = { timeZone: 'UTC', weekly: {} }
    expect(phraseHours(never, to('en'))).toMatchObject({ open: false, now: 'Closed now' })
  })

  test('in a zone that does not exist are an error that says what to write', () => {
    expect(() => phraseHours({ ...shop, timeZone: 'Mars/Olympus' }, to('en'))).toThrow(
      '"Mars/Olympus" is not a time zone. Write an IANA name such as "Europe/Brussels".',
    )
  })
})

describe('the state of the calendar', () => {
  const at = (iso: string) => new Date(iso)

  test('follows the clock when it changes: 09:00 is 07:00 UTC in summer and 08:00 UTC in winter', () => {
    // Clocks go back on Sunday 25 October 2026.
    expect(openState(shop, at('2026-10-23T16:00:00Z')).opensAt).toEqual(at('2026-10-24T08:00:00Z'))
    expect(openState(shop, at('2026-10-24T15:00:00Z')).opensAt).toEqual(at('2026-10-26T08:00:00Z'))
    expect(openState(shop, at('2026-10-22T18:00:00Z')).opensAt).toEqual(at('2026-10-23T07:00:00Z'))
  })

  test('takes an interval over midnight to the next day, and holidays in place of weekdays', () => {
    const bar: OpeningHours = { timeZone: 'Europe/Brussels', weekly: { fri: [['22:00', '02:00']] } }
    expect(openState(bar, at('2026-11-28T00:30:00Z'))).toEqual({
      open: true,
      closesAt: at('2026-11-28T01:00:00Z'),
    })
    expect(openState(shop, at('2026-12-25T10:00:00Z'))).toEqual({
      open: false,
      opensAt: at('2026-12-26T09:00:00Z'),
    })
  })

  test('joins intervals that touch, also across midnight', () => {
    const long: OpeningHours = {
      timeZone: 'UTC',
      weekly: { mon: [['12:00', '24:00']], tue: [['00:00', '06:00']] },
    }
    expect(openState(long, at('2026-11-23T20:00:00Z')).closesAt).toEqual(at('2026-11-24T06:00:00Z'))
  })

  test('never closes or opens in the past', () => {
    const instants = fc.date({ min: at('2020-01-01'), max: at('2035-01-01'), noInvalidDate: true })
    const zones = fc.constantFrom(
      'Europe/Brussels',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    )
    fc.assert(
      fc.property(instants, zones, (now, timeZone) => {
        const state = openState({ ...shop, timeZone }, now)
        const next = state.open ? state.closesAt : state.opensAt
        expect(next?.getTime()).toBeGreaterThan(now.getTime())
      }),
    )
  })

  test('an hour that the clock skips counts on from midnight, one that it repeats is the first', () => {
    const dayOf = (iso: string) => at(iso).getTime() / 86_400_000
    const skipped = momentOf(dayOf('2026-03-29'), 150, 'Europe/Brussels')
    expect(skipped).toEqual(at('2026-03-29T01:30:00Z'))
    const repeated = momentOf(dayOf('2026-10-25'), 150, 'Europe/Brussels')
    expect(repeated).toEqual(at('2026-10-25T00:30:00Z'))
  })
})

test('hours never break for a language', () => {
  for (const tag of localeTags) expect(phraseHours(shop, to(tag)).week.length).toBe(3)
})
