import { createCalendar } from '@presszero/wait/hours'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayableBy } from './reply-moment.js'

const week = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const office = (timeZone: string, closes: string) =>
  createCalendar({ timeZone, weekly: Object.fromEntries(week.map(day => [day, [['09:00', closes]]])) })
const at = (time: string) => Date.parse(`2026-11-${time}:00Z`)
const shown = (moment: number) => new Date(moment).toISOString().slice(8, 16)

describe('when a reply is promised for', () => {
  it.each([
    ['23T10:00', '23T10:21', '23T10:25'],
    ['23T10:00', '23T12:02', '23T12:30'],
    ['23T10:00', '24T10:01', '24T11:00'],
    ['23T10:00', '24T11:00', '24T11:00'],
    ['23T10:00', '23T16:45', '23T16:50'],
  ])('asked at %s for %s, it is said to be by %s', (now, by, expected) => {
    expect(shown(sayableBy(at(by), at(now), office('UTC', '16:50')))).toBe(expected)
  })

  it('it is a whole hour on the clocks of the company', () => {
    const by = sayableBy(at('24T05:01'), at('23T10:00'), office('Asia/Kolkata', '18:00'))
    expect(shown(by)).toBe('24T05:30')
  })

  it('it is never before what is known, and at most an hour after it', () => {
    const moment = fc.integer({ min: at('23T00:00'), max: at('29T00:00') })
    const zone = fc.constantFrom(
      'UTC',
      'Asia/Kolkata',
      'Asia/Kathmandu',
      'America/New_York',
      'Australia/Eucla',
    )
    fc.assert(
      fc.property(moment, moment, zone, (one, other, timeZone) => {
        const [now, by] = [Math.min(one, other), Math.max(one, other)]
        const said = sayableBy(by, now, office(timeZone, '17:45'))
        expect(said).toBeGreaterThanOrEqual(by)
        expect(said - by).toBeLessThan(3_600_000)
        expect(said % 300_000).toBe(0)
      }),
    )
  })
})
