import { createCalendar } from '@presszero/wait/hours'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHours } from './hours.js'

const office = [['09:00', '17:00']]

describe('opening hours as one types them', () => {
  it('are days and times', () => {
    expect(readHours('mo-fr 9:00-17:00')).toEqual({
      weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
      holidays: [],
    })
    expect(readHours('Mon, Wed 9-12, 13.30-17; Sat: 10–14').weekly).toEqual({
      mon: [
        ['09:00', '12:00'],
        ['13:30', '17:00'],
      ],
      wed: [
        ['09:00', '12:00'],
        ['13:30', '17:00'],
      ],
      sat: [['10:00', '14:00']],
    })
  })

  it('may have a comma between rules, and go over the weekend and over midnight', () => {
    const { weekly } = readHours('fr-mo 22:00-2:00, tu 9-17')
    expect(Object.keys(weekly).toSorted()).toEqual(['fri', 'mon', 'sat', 'sun', 'tue'])
    expect(weekly.sun).toEqual([['22:00', '02:00']])
    expect(readHours('daily 0-24').weekly.sun).toEqual([['00:00', '24:00']])
  })

  it('take a later rule for its days, and single dates', () => {
    const { weekly, holidays } = readHours('mo-fr 9-17; fr 9-15; sa off; 2026-12-24 9-12, 2026-12-25 off')
    expect([weekly.thu, weekly.fri, weekly.sat]).toEqual([office, [['09:00', '15:00']], []])
    expect(holidays).toEqual([
      { date: '2026-12-24', hours: [['09:00', '12:00']] },
      { date: '2026-12-25', hours: [] },
    ])
  })

  it.each([
    ['', 'nothing'],
    ['always', '"always"'],
    ['mo-fr 9-17; someday 9-17', '"someday 9-17"'],
    ['mo-fr', '"mo-fr"'],
    ['mo-fr 9-17 sa 10-14', '"mo-fr 9-17 sa 10-14"'],
  ])('that are not, are quoted: %j', (written, quoted) => {
    expect(() => readHours(written)).toThrow(
      `--hours: ${quoted} cannot be read; write days and times such as`,
    )
  })

  it('mean what they say, whichever days and times they are', () => {
    const hour = fc.integer({ min: 0, max: 22 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        hour,
        fc.integer({ min: 1, max: 23 }),
        (day, from, length) => {
          const to = Math.min(24, from + length)
          const name = ['mo', 'tuesday', 'We', 'thu', 'FR', 'sat', 'Sun'][day]
          const calendar = createCalendar({ timeZone: 'UTC', ...readHours(`${name} ${from}-${to}`) })
          const midnight = Date.parse('2026-11-23T00:00:00Z') + day * 86_400_000
          expect(calendar.openMillisBetween(midnight, midnight + 86_400_000)).toBe((to - from) * 3_600_000)
        },
      ),
    )
  })

  it('are never read for ever, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'mofrsa 9:0-17,;daily') }), written => {
        try {
          readHours(written)
        } catch (error) {
          expect(String(error)).toContain('--hours')
        }
      }),
    )
  })
})
