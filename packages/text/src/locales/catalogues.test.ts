import { describe, expect, test } from 'vitest'
import { allLocales } from '../all.js'
import { launcher as launcherEn } from './en/launcher.js'
import { localeTags } from './tags.js'

/** Messages by path; those with parameters are called with numbers that can be found again. */
const samples = [4, 5, 6]
type Message = { path: string; text: unknown; parameters: number }

function messages(value: unknown, path: string): Message[] {
  if (typeof value === 'function') return [{ path, text: value(...samples), parameters: value.length }]
  if (typeof value !== 'object' || value === null) return [{ path, text: value, parameters: 0 }]
  return Object.entries(value).flatMap(([key, part]) =>
    // Days are objects; the sentences with them are in the tests of moments.
    key === 'time' || key === 'tag' ? [] : messages(part, path ? `${path}.${key}` : key),
  )
}

/** Texts that are the same in another language and in English. */
const sameInEnglish = new Set([
  'visitor.launcher.units.hour',
  'visitor.launcher.units.minute',
  'visitor.thread.label',
  'visitor.ways.email',
  'desk.board.open',
  'desk.case.conversation',
  'desk.channel.email',
  'desk.channel.web',
  'desk.item.place',
  'desk.mail.asSource',
  'desk.mail.fileKind.archive',
  'desk.mail.fileKind.document',
  'desk.mail.fileKind.film',
  'desk.mail.fileKind.text',
  'desk.mail.sentAt',
  'desk.board.recent',
  'desk.status.open',
  'desk.status.resolved',
  'mail.forward.email',
  'mail.forward.page',
])

const english = messages(allLocales.en, '')

describe.each(localeTags)('the catalogue in %s', tag => {
  const all = messages(allLocales[tag], '')

  test('has every message that English has, and no other', () => {
    expect(all.map(({ path }) => path)).toEqual(english.map(({ path }) => path))
  })

  test('says something everywhere, with nothing left unfilled', () => {
    for (const { path, text } of all) {
      expect(text, path).toBeTypeOf('string')
      expect(text, path).toMatch(/\S/)
      expect(text, path).not.toMatch(/undefined|\[object|[{}$]| {2}|^\s|\s$/)
    }
  })

  test('says what it was given', () => {
    for (const { path, text, parameters } of all) {
      // Finnish tells a share as a percentage, which needs no case ending on a numeral.
      const told = tag === 'fi' && /\.(wait|confidence)$/.test(path) ? ['80', '83'] : undefined
      const given = samples.slice(0, parameters).map(String)
      if (told)
        expect(
          told.some(share => String(text).includes(share)),
          `${path}: ${text}`,
        ).toBe(true)
      else for (const value of given) expect(text, path).toContain(value)
    }
  })

  test('does not shout, and does not promise "a few minutes"', () => {
    for (const { path, text } of all) {
      expect(text, path).not.toMatch(/!|few minutes|paar minuten|quelques minutes|enkele minuten|muutama/i)
    }
  })

  test('is written in its own words', () => {
    if (tag === 'en') return
    const same = all.filter(({ text }, index) => text === english[index]?.text).map(({ path }) => path)
    expect(same.filter(path => !sameInEnglish.has(path))).toEqual([])
  })
})

test('formal address is kept to: no du, je or tu', () => {
  const informal = { de: /\b(du|dein\w*|dich|dir)\b/i, nl: /\b(je|jij|jouw)\b/i, fr: /\b(tu|toi|ton)\b/i }
  for (const [tag, pattern] of Object.entries(informal)) {
    const texts = messages(allLocales[tag as keyof typeof informal], '')
    for (const { path, text } of texts) expect(text, `${tag} ${path}`).not.toMatch(pattern)
  }
})

test('the launcher and the panel share their words', () => {
  expect(allLocales.en.visitor.launcher).toBe(launcherEn)
})

test('plurals follow the language', () => {
  const on = (tag: keyof typeof allLocales, count: number) =>
    allLocales[tag].visitor.announcement.humansOn(count)
  expect([on('en', 1), on('en', 2)]).toEqual(['One person is on duty.', '2 people are on duty.'])
  expect([on('nl', 1), on('nl', 2)]).toEqual([
    'Er is één medewerker aanwezig.',
    'Er zijn 2 medewerkers aanwezig.',
  ])
  expect([on('fr', 1), on('fr', 2)]).toEqual(['Une personne est en service.', '2 personnes sont en service.'])
  expect([on('de', 1), on('de', 2)]).toEqual(['Eine Person ist im Dienst.', '2 Personen sind im Dienst.'])
  expect([on('fi', 1), on('fi', 2)]).toEqual([
    'Paikalla on yksi asiakaspalvelija.',
    'Paikalla on 2 asiakaspalvelijaa.',
  ])
})
