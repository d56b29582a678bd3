import { describe, expect, test } from 'vitest'
import { allLocales } from '../all.js'
import type { LocaleTag } from '../locales/tags.js'
import { duration, inDuration } from './duration.js'
import { fullTime, messageTime, momentAt, momentBy, momentSaid, momentUntil, relativeTime } from './moment.js'

// A Saturday.
const now = new Date('2026-11-21T18:00:00Z')
const to = (tag: LocaleTag, timeZone = 'Europe/Brussels') => ({
  text: allLocales[tag].visitor,
  now,
  timeZone,
})
const today = '2026-11-21T20:05:00.000Z'
const tomorrow = '2026-11-22T11:00:00.000Z'
const monday = '2026-11-23T11:00:00.000Z'
const date = '2026-12-24T11:00:00.000Z'
const moments = [today, tomorrow, monday, date]

describe('a moment in a sentence', () => {
  test.each([
    ['en', ['at 21:05', 'tomorrow at 12:00', 'Monday at 12:00', 'on 24 December at 12:00']],
    ['nl', ['om 21:05', 'morgen om 12:00', 'maandag om 12:00', 'op 24 december om 12:00']],
    ['fr', ['à 21:05', 'demain à 12:00', 'lundi à 12:00', 'le 24 décembre à 12:00']],
    ['de', ['um 21:05 Uhr', 'morgen um 12:00 Uhr', 'am Montag um 12:00 Uhr', 'am 24. Dezember um 12:00 Uhr']],
    ['fi', ['klo 21.05', 'huomenna klo 12.00', 'maanantaina klo 12.00', '24. joulukuuta klo 12.00']],
  ] as const)('reads naturally in %s', (tag, expected) => {
    expect(moments.map(at => momentAt(at, to(tag)))).toEqual(expected)
  })

  test.each([
    ['en', ['by 21:05', 'by tomorrow 12:00', 'by Monday 12:00', 'by 24 December 12:00']],
    [
      'nl',
      [
        'uiterlijk om 21:05',
        'uiterlijk morgen om 12:00',
        'uiterlijk maandag om 12:00',
        'uiterlijk op 24 december om 12:00',
      ],
    ],
    [
      'fr',
      [
        'au plus tard à 21:05',
        'au plus tard demain à 12:00',
        'au plus tard lundi à 12:00',
        'au plus tard le 24 décembre à 12:00',
      ],
    ],
    [
      'de',
      [
        'spätestens um 21:05 Uhr',
        'spätestens morgen um 12:00 Uhr',
        'spätestens am Montag um 12:00 Uhr',
        'spätestens am 24. Dezember um 12:00 Uhr',
      ],
    ],
    [
      'fi',
      [
        'viimeistään klo 21.05',
        'viimeistään huomenna klo 12.00',
        'viimeistään maanantaina klo 12.00',
        'viimeistään 24. joulukuuta klo 12.00',
      ],
    ],
  ] as const)('reads naturally as a deadline in %s', (tag, expected) => {
    expect(moments.map(at => momentBy(at, to(tag)))).toEqual(expected)
  })

  test.each([
    ['en', 'until 21:05', 'until tomorrow 12:00'],
    ['nl', 'tot 21:05', 'tot morgen 12:00'],
    ['fr', 'jusqu’à 21:05', 'jusqu’à demain à 12:00'],
    ['de', 'bis 21:05 Uhr', 'bis morgen, 12:00 Uhr'],
    ['fi', 'klo 21.05', 'huomenna klo 12.00'],
  ] as const)('reads naturally as an end in %s', (tag, ends, later) => {
    expect([today, tomorrow].map(at => momentUntil(at, to(tag)))).toEqual([ends, later])
  })

  test('that has passed on another day is a date when quoted: "We said yesterday" would mislead', () => {
    expect(momentSaid('2026-11-20T13:05:00.000Z', to('en'))).toBe('20 November 14:05')
  })

  test('falls on the day that it is where the reader is', () => {
    const late = '2026-11-21T23:30:00.000Z'
    expect(momentAt(late, to('en', 'Europe/London'))).toBe('at 23:30')
    expect(momentAt(late, to('en', 'Europe/Brussels'))).toBe('tomorrow at 00:30')
    expect(momentAt(late, to('en', 'Asia/Tokyo'))).toBe('at 08:30')
  })

  test('counts days by the calendar across a change of the clock', () => {
    // Clocks go back in the night to 25 October 2026: that day has 25 hours.
    const before = { ...to('en'), now: new Date('2026-10-24T21:30:00Z') }
    expect(momentAt('2026-10-25T22:30:00.000Z', before)).toBe('tomorrow at 23:30')
    expect(momentAt('2026-10-25T23:30:00.000Z', before)).toBe('Monday at 00:30')
  })

  test('in another year names it', () => {
    expect(momentAt('2027-01-04T08:00:00.000Z', to('en'))).toBe('on 4 January 2027 at 09:00')
  })
})

test('the reader’s own region decides the format, but not the language', () => {
  const american = { ...to('en'), tag: 'en-US' }
  expect(momentAt(today, american)).toBe('at 9:05 PM')
  expect(momentAt(today, { ...to('en'), tag: 'ar-EG' })).toBe('at 21:05')
  expect(momentAt(today, { ...to('en'), tag: 'en-!!' })).toBe('at 21:05')
})

test('the time of a message is as short as it can be', () => {
  const times = [
    '2026-11-21T08:05:00Z',
    '2026-11-20T08:05:00Z',
    '2026-10-02T08:05:00Z',
    '2025-10-02T08:05:00Z',
  ]
  expect(times.map(at => messageTime(at, to('en')))).toEqual([
    '09:05',
    'Fri 09:05',
    '2 Oct, 10:05',
    '2 Oct 2025, 10:05',
  ])
})

test('relative times round towards now', () => {
  const times = [
    '2026-11-21T17:59:30Z',
    '2026-11-21T17:57:10Z',
    '2026-11-21T20:10:00Z',
    '2026-11-20T12:00:00Z',
  ]
  expect(times.map(at => relativeTime(at, to('en')))).toEqual([
    'now',
    '2 minutes ago',
    'in 2 hours',
    'yesterday',
  ])
})

test('a full time is for what is read at any time', () => {
  expect(fullTime('2026-03-03T13:05:00Z', to('en'))).toBe('3 March 2026 at 14:05')
  expect(fullTime('2026-03-03T13:05:00Z', to('de'))).toBe('3. März 2026 um 14:05')
})

test('durations are rounded up, in minutes below two hours', () => {
  expect([0.2, 5, 119, 120, 135].map(minutes => duration(minutes, to('en')))).toEqual([
    '1 min',
    '5 min',
    '119 min',
    '2 h',
    '2 h 15 min',
  ])
  expect(duration(135, to('de'), 'long')).toBe('2 Stunden 15 Minuten')
  expect([0, 30, 90].map(seconds => inDuration(seconds, to('fi')))).toEqual([
    '1 sekunnin päästä',
    '30 sekunnin päästä',
    '2 minuutin päästä',
  ])
})
