import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTimeReader } from './times.js'

const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString())

describe('times in a log', () => {
  const brussels = createTimeReader({ timeZone: 'Europe/Brussels' })

  test.each([
    ['2026-11-23T09:05:07Z', '2026-11-23T09:05:07.000Z'],
    ['2026-11-23T09:05:07.25+02:00', '2026-11-23T07:05:07.250Z'],
    ['2026-11-23 09:05:07', '2026-11-23T08:05:07.000Z'],
    ['2026/7/3 09:05', '2026-07-03T07:05:00.000Z'],
    ['23.11.2026 09:05', '2026-11-23T08:05:00.000Z'],
    ['3/4/2026, 9:05 pm', '2026-04-03T19:05:00.000Z'],
    ['1795424707', '2026-11-23T09:05:07.000Z'],
    ['1795424707000', '2026-11-23T09:05:07.000Z'],
  ])('%s is read', (written, expected) => {
    expect(iso(brussels(written))).toBe(expected)
  })

  test.each([
    '',
    'soon',
    '2026-02-30 10:00',
    '2026-11-23T24:30:00Z',
    '31/31/2026',
    '9:05',
    '1/1/2026 13:00 pm',
  ])('"%s" is not a time', written => {
    expect(brussels(written)).toBeUndefined()
  })

  test('the month comes first where that is said', () => {
    const read = createTimeReader({ dateOrder: 'month-first' })
    expect(iso(read('3/4/2026 12:05 am'))).toBe('2026-03-04T00:05:00.000Z')
  })

  test('an unknown zone is refused by name', () => {
    expect(() => createTimeReader({ timeZone: 'Mars/Olympus' })).toThrow('Mars/Olympus')
  })

  test('every moment is read back from its ISO form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), date => {
        expect(brussels(date.toISOString())).toBe(date.getTime())
      }),
    )
  })
})
