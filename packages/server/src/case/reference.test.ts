import { reference } from '@presszero/wire'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { newReference, parseReference } from './reference.js'

const references = fc.uuid({ version: 4 }).map(newReference)
const symbols = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

describe('a reference', () => {
  it('has the form that crosses the network, with 32 symbols that nobody mistakes', () => {
    fc.assert(
      fc.property(references, one => {
        expect(z.safeParse(reference, one).success).toBe(true)
        expect(one).toMatch(/^PZ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
  })

  it('is read back from what people type', () => {
    fc.assert(
      fc.property(references, one => {
        const typed = one.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(parseReference(typed)).toBe(one)
        expect(parseReference(` ${one.slice(3)} `)).toBe(one)
      }),
    )
  })

  it('is refused with any one symbol wrong', () => {
    const place = fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11)
    fc.assert(
      fc.property(references, place, fc.constantFrom(...symbols), (one, at, symbol) => {
        fc.pre(one[at] !== symbol)
        expect(parseReference(one.slice(0, at) + symbol + one.slice(at + 1))).toBeUndefined()
      }),
    )
  })

  it('is refused with two neighbours swapped', () => {
    fc.assert(
      fc.property(references, fc.constantFrom(3, 4, 5, 8, 9, 10), (one, at) => {
        const [left = '', right = ''] = one.slice(at, at + 2)
        fc.pre(left !== right)
        expect(parseReference(one.slice(0, at) + right + left + one.slice(at + 2))).toBeUndefined()
      }),
    )
  })

  it('is nothing that somebody merely wrote', () => {
    for (const text of ['', 'PZ', 'hello there', 'PZ-0000-00000', 'UUUU-UUUU']) {
      expect(parseReference(text)).toBeUndefined()
    }
  })
})
