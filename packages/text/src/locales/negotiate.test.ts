import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directionOf } from './direction.js'
import { loadDeskText } from './load-desk.js'
import { loadVisitorText } from './load-visitor.js'
import { localeOf, negotiateLocale } from './negotiate.js'
import { localeTags } from './tags.js'

describe('negotiateLocale', () => {
  test.each([
    ['nl-BE', 'nl'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['sv;q=1, fi;q=0.7, de;q=0.9', 'de'],
    ['DE-at', 'de'],
    ['fr;q=0, nl', 'nl'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [['xx', 'fi-FI'], 'fi'],
    [['', 'pt-BR, de;q=0.5, nl;q=0.8', 'fi'], 'nl'],
  ])('answers %j with %s', (requested, expected) => {
    expect(negotiateLocale(requested)).toBe(expected)
  })

  test('prefers the exact tag among regions, and serves a language by a region of it', () => {
    expect(negotiateLocale('en-US', ['en-GB', 'en-US'])).toBe('en-US')
    expect(negotiateLocale('nl', ['fr', 'nl-BE'])).toBe('nl-BE')
  })

  test('answers whatever it is asked with a language that there is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(fc.string())), requested => {
        expect(localeTags).toContain(negotiateLocale(requested))
      }),
    )
  })
})

test.each(['nl-BE', 'DE-at', 'fr', 'sv', '', 'fi-FI'])('one tag, %j, is served as among many', tag => {
  expect(localeOf(tag)).toBe(negotiateLocale(tag))
})

test('knows which languages run from right to left', () => {
  expect(['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'uz-Arab', 'yi', 'ckb'].map(directionOf)).toEqual(
    Array(8).fill('rtl'),
  )
  expect(['en', 'nl-BE', 'fi', 'ar-Latn', 'arn', 'herero', 'ku'].map(directionOf)).toEqual(
    Array(7).fill('ltr'),
  )
})

test.each(localeTags)('loads the texts of %s by themselves', async tag => {
  expect((await loadVisitorText(tag)).tag).toBe(tag)
  expect((await loadDeskText(tag)).tag).toBe(tag)
})
