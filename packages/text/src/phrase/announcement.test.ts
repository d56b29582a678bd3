import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allLocales } from '../all.js'
import type { Announcement } from '../input.js'
import { type LocaleTag, localeTags } from '../locales/tags.js'
import { phraseAnnouncement } from './announcement.js'
import { launcherLabel, launcherWait } from './launcher.js'
import { shareOf } from './share.js'

const now = new Date('2026-11-21T18:00:00Z')
const to = (tag: LocaleTag) => ({ text: allLocales[tag].visitor, now, timeZone: 'Europe/Brussels' })
const range = {
  kind: 'range',
  fromMinutes: 2,
  toMinutes: 5,
  confidence: 0.8,
  position: 3,
  revised: false,
} as const

describe('a range', () => {
  test.each([
    [
      'en',
      'about 2–5 min',
      'You are number 3. The wait is most likely between 2 and 5 minutes: right for about 4 in 5 people.',
    ],
    [
      'nl',
      'ongeveer 2–5 min',
      'U bent nummer 3. De wachttijd ligt waarschijnlijk tussen 2 en 5 minuten: dat klopt voor ongeveer 4 van de 5 mensen.',
    ],
    [
      'fr',
      'environ 2–5 min',
      'Vous êtes au numéro 3. L’attente se situe probablement entre 2 et 5 minutes : c’est exact pour environ 4 personnes sur 5.',
    ],
    [
      'de',
      'etwa 2–5 Min.',
      'Sie sind Nummer 3. Die Wartezeit liegt wahrscheinlich zwischen 2 und 5 Minuten. Das trifft für etwa 4 von 5 Personen zu.',
    ],
    [
      'fi',
      'noin 2–5 min',
      'Olet jonossa numero 3. Odotusaika on todennäköisesti 2–5 minuuttia. Arvio pitää noin 80 prosentille odottajista.',
    ],
  ] as const)('reads in %s as "%s"', (tag, short, long) => {
    const said = phraseAnnouncement(range, to(tag))
    expect([said.short, plainSpaces(said.long)]).toEqual([short, long])
  })

  test('speaks to somebody who has not joined of what would be', () => {
    expect(phraseAnnouncement(range, to('en'), { joined: false }).long).toMatch(/^You would be number 3\. /)
    expect(phraseAnnouncement({ ...range, position: 1 }, to('en')).long).toMatch(/^You are next\. /)
  })

  test('that is later than what was said before owns up to it first', () => {
    const said = phraseAnnouncement({ ...range, revised: true }, to('en'))
    expect(said.short).toBe('now about 2–5 min')
    expect(said.revised).toBe('It is taking longer than we said, and we are sorry.')
    expect(said.long).toBe(`${said.revised} You are number 3. ${said.wait}`)
  })

  test('from nothing is an upper bound, and a single figure is "about"', () => {
    const upTo = phraseAnnouncement({ ...range, fromMinutes: 0 }, to('en'))
    expect(upTo.short).toBe('up to 5 min')
    expect(upTo.wait).toMatch(/^The wait is most likely no more than 5 minutes:/)
    const single = phraseAnnouncement({ ...range, fromMinutes: 5 }, to('de'))
    expect(single.short).toBe('etwa 5 Min.')
    expect(single.wait).toMatch(/wahrscheinlich etwa 5 Minuten\./)
  })

  test('of hours is told in hours', () => {
    const long = { ...range, fromMinutes: 90, toMinutes: 135 }
    expect(phraseAnnouncement(long, to('en')).short).toBe('about 90 min – 2 h 15 min')
    expect(plainSpaces(phraseAnnouncement(long, to('fr')).wait)).toContain(
      'entre 90 minutes et 2 heures 15 minutes',
    )
  })

  test('that is simulated says so, short and long', () => {
    const { short, long, wait } = phraseAnnouncement({ ...range, simulated: true }, to('en'))
    for (const text of [short, long, wait]) expect(text).toMatch(/ \(simulated\)$/)
  })

  test('never runs from more to less, in any language', () => {
    const minutes = fc.integer({ min: 0, max: 3000 })
    fc.assert(
      fc.property(minutes, minutes, fc.constantFrom(...localeTags), (fromMinutes, toMinutes, tag) => {
        const { short } = phraseAnnouncement({ ...range, fromMinutes, toMinutes }, to(tag))
        const told = short.split('–').map(minutesIn)
        expect(told).toEqual(told.toSorted((a, b) => a - b))
      }),
    )
  })
})

/** French sets a space that does not break before a colon, and in units. */
function plainSpaces(text: string): string {
  return text.replace(/\s/g, ' ')
}

/** "2 h 15 min" → 135 */
function minutesIn(text: string): number {
  const [a = 0, b] = [...text.matchAll(/\d+/g)].map(Number)
  return /\d (h|u|Std\.)/.test(text) ? a * 60 + (b ?? 0) : a
}

describe('an unknown wait', () => {
  const unknown = { kind: 'unknown', reason: 'too-few-outcomes', position: 2, humansOn: 3 } as const

  test('says why, the place, and how many are on duty', () => {
    expect(phraseAnnouncement(unknown, to('en')).long).toBe(
      'You are number 2. We have seen too few conversations to say honestly how long it takes. 3 people are on duty.',
    )
  })

  test('with nobody on duty offers to leave a message', () => {
    const nobody = { ...unknown, reason: 'nobody-on', humansOn: 0 } as const
    expect(phraseAnnouncement(nobody, to('en')).long).toMatch(/Nobody is on duty.*leave a message/)
  })

  test.each(localeTags)('has no figure for a wait in %s', tag => {
    for (const reason of ['too-few-outcomes', 'nobody-on', 'unknown-queue'] as const) {
      expect(phraseAnnouncement({ ...unknown, reason, humansOn: 1 }, to(tag)).wait).not.toMatch(/\d/)
    }
  })
})

describe('a closed line', () => {
  const closed = { kind: 'closed', opensAt: '2026-11-22T08:00:00.000Z' } as const

  test.each([
    ['en', 'opens tomorrow at 09:00'],
    ['nl', 'opent morgen om 09:00'],
    ['fr', 'ouvre demain à 09:00'],
    ['de', 'öffnet morgen um 09:00 Uhr'],
    ['fi', 'avataan huomenna klo 9.00'],
  ] as const)('says in %s when it opens', (tag, short) => {
    expect(phraseAnnouncement(closed, to(tag)).short).toBe(short)
  })

  test('is told in the visitor’s own time zone', () => {
    const there = { ...to('en'), timeZone: 'America/New_York' }
    expect(phraseAnnouncement(closed, there).short).toBe('opens tomorrow at 03:00')
    expect(phraseAnnouncement(closed, { ...there, tag: 'en-US' }).short).toBe('opens tomorrow at 3:00 AM')
  })

  test('without a next opening says only that it is closed', () => {
    expect(phraseAnnouncement({ kind: 'closed' }, to('en'))).toMatchObject({
      short: 'closed now',
      long: 'We are closed now. You can leave a message, and a person answers by email.',
    })
  })
})

describe('the launcher', () => {
  const reader = { tag: 'en', now, timeZone: 'Europe/Brussels' }

  test.each(localeTags)('says of a range in %s what the panel says', tag => {
    const said: Announcement = { ...range, simulated: true }
    expect(launcherWait(said, { ...reader, tag })).toBe(phraseAnnouncement(said, to(tag)).short)
    expect(launcherLabel(`${tag}-XX`)).toBe(allLocales[tag].visitor.launcher.label)
  })

  test('names the day of the next opening, and says nothing of an unknown wait', () => {
    const closed = (opensAt?: string): Announcement => ({ kind: 'closed', opensAt })
    expect(launcherWait(closed('2026-11-21T20:00:00.000Z'), reader)).toBe('opens 21:00')
    expect(launcherWait(closed('2026-11-23T08:00:00.000Z'), reader)).toBe('opens Mon 09:00')
    expect(launcherWait(closed('2026-12-28T08:00:00.000Z'), reader)).toBe('opens 28 Dec, 09:00')
    expect(launcherWait(closed(), { ...reader, tag: 'de-AT' })).toBe('jetzt geschlossen')
    expect(launcherWait(closed(), { ...reader, tag: 'valueOf' })).toBe('closed now')
    const unknown = { kind: 'unknown', reason: 'nobody-on', position: 1, humansOn: 0 } as const
    expect(launcherWait(unknown, reader)).toBe('')
  })
})

describe('a share', () => {
  test.each([
    [0.5, 1, 2],
    [0.75, 3, 4],
    [0.8, 4, 5],
    [0.9, 9, 10],
    [0.95, 19, 20],
    [0.67, 2, 3],
    [0.999, 99, 100],
  ])('of %d is %d in %d', (confidence, right, of) => {
    expect(shareOf(confidence)).toEqual({ right, of })
  })

  test('is never all or none, and within a hundredth of what is meant', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), confidence => {
        const { right, of } = shareOf(confidence)
        expect(right).toBeGreaterThan(0)
        expect(right).toBeLessThan(of)
        expect(Math.abs(right / of - confidence)).toBeLessThan(0.0102)
      }),
    )
  })
})
