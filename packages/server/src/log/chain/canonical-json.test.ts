import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.js'

it('keys are sorted at every depth, and arrays keep their order', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }, 0], a: undefined, A: 'é' })).toBe(
    '{"A":"é","b":[{"c":2,"d":1},0]}',
  )
})

it('the order in which an object was written makes no difference, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
      const turned = Object.fromEntries(Object.entries(object).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(object))
      expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)))
    }),
  )
})
