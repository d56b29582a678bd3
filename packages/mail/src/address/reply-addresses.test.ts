import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMailError } from '../errors.js'
import { decodeBase32, encodeBase32 } from './base32.js'
import { replyAddresses } from './reply-addresses.js'
import type { AddressPurpose } from './types.js'

const key = (id: string) => ({ id, secret: `${id} secret of more than thirty-two characters` })
const domain = 'reply.shop.test'
const addresses = replyAddresses({ domain, keys: [key('2026a')] })
const caseId = 'c0ffee00-1234-4abc-8def-0123456789ab'
const recipient = 'Ann@Example.com'
const purposes: AddressPurpose[] = ['reply', 'bounce', 'desk']

describe('base32', () => {
  it('gives back the bytes it was given, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
        const text = encodeBase32(bytes)
        expect(decodeBase32(text)).toEqual(bytes)
        expect(decodeBase32(text.toUpperCase())).toEqual(bytes)
      }),
    )
  })

  it('has one spelling for a value: aliases and stray bits are refused', () => {
    expect(decodeBase32('o0')).toBeUndefined()
    expect(decodeBase32('il')).toBeUndefined()
    expect(decodeBase32('01')).toBeUndefined()
    expect(decodeBase32('\u212a0')).toBeUndefined()
  })
})

describe('replyAddresses', () => {
  it('reads what it issued: case, key and purpose', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...purposes), (id, purpose) => {
        const token = addresses.read(addresses.issue({ caseId: id, recipient, purpose }))
        expect(token).toMatchObject({ caseId: id, key: '2026a', purpose })
      }),
    )
  })

  it('fits into the 64 characters of a local part, in characters that survive lower-casing', () => {
    for (const purpose of purposes) {
      const [local = ''] = addresses.issue({ caseId, recipient, purpose }).split('@')
      expect(local.length).toBeLessThanOrEqual(64)
      expect(local).toMatch(/^[rbd]\+[0-9a-hjkmnp-tv-z]+$/)
    }
  })

  it('takes a case id with or without hyphens and returns the canonical UUID', () => {
    const bare = caseId.replaceAll('-', '').toUpperCase()
    expect(addresses.read(addresses.issue({ caseId: bare, recipient }))).toMatchObject({ caseId })
  })

  it('reads an address in upper case and in angle brackets', () => {
    const address = addresses.issue({ caseId, recipient })
    expect(addresses.read(`<${address.toUpperCase()}>`)).toMatchObject({ caseId })
  })

  it('writes and reads addresses for a catch-all domain', () => {
    const catchAll = replyAddresses({ domain, keys: [key('2026a')], style: 'catch-all' })
    const address = catchAll.issue({ caseId, recipient })
    expect(address).not.toContain('+')
    expect(catchAll.read(address)).toMatchObject({ caseId })
  })

  it('is bound to its recipient, whose spelling in upper or lower case does not matter', () => {
    const token = addresses.read(addresses.issue({ caseId, recipient }))
    if ('invalid' in token) throw new Error(token.invalid)
    expect(addresses.isFor(token, ' ann@example.COM ')).toBe(true)
    expect(addresses.isFor(token, 'bob@example.com')).toBe(false)
  })

  it('never accepts a token with one character changed, left out, doubled or swapped', () => {
    const address = addresses.issue({ caseId, recipient })
    const local = address.slice(0, address.indexOf('@'))
    const change = fc.tuple(
      fc.nat(local.length - 3),
      fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz+-=_.'),
    )
    fc.assert(
      fc.property(change, fc.constantFrom('set', 'drop', 'double', 'swap'), ([offset, character], how) => {
        const at = offset + 2
        const tail =
          how === 'swap'
            ? local
                .slice(at, at + 2)
                .split('')
                .reverse()
                .join('') + local.slice(at + 2)
            : ''
        const mutated = {
          set: local.slice(0, at) + character + local.slice(at + 1),
          drop: local.slice(0, at) + local.slice(at + 1),
          double: local.slice(0, at + 1) + local.slice(at),
          swap: local.slice(0, at) + tail,
        }[how]
        fc.pre(mutated !== local)
        expect(addresses.read(`${mutated}@${domain}`)).toHaveProperty('invalid')
      }),
      { numRuns: 2000 },
    )
  })

  it('never accepts random tokens, nor throws at any text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 38, maxLength: 38 }), fc.string(), (bytes, text) => {
        bytes[0] = 1
        expect(addresses.read(`r+${encodeBase32(bytes)}@${domain}`)).toHaveProperty('invalid')
        expect(addresses.read(text)).toHaveProperty('invalid')
      }),
      { numRuns: 1000 },
    )
  })

  it('does not let a token of one purpose pass for another', () => {
    const address = addresses.issue({ caseId, recipient, purpose: 'bounce' })
    expect(addresses.read(address.replace(/^b/, 'r'))).toEqual({ invalid: 'forged' })
    expect(addresses.read(address.replace(/^b/, 'd'))).toEqual({ invalid: 'forged' })
  })

  it('does not accept a token signed with another secret under the same key id', () => {
    const others = replyAddresses({ domain, keys: [{ id: '2026a', secret: 'x'.repeat(32) }] })
    expect(addresses.read(others.issue({ caseId, recipient }))).toEqual({ invalid: 'forged' })
  })

  it('signs with the first key and goes on reading the retired ones', () => {
    const rotated = replyAddresses({ domain, keys: [key('2026b'), key('2026a')] })
    expect(rotated.read(addresses.issue({ caseId, recipient }))).toMatchObject({ key: '2026a' })
    expect(rotated.read(rotated.issue({ caseId, recipient }))).toMatchObject({ key: '2026b' })
    expect(addresses.read(rotated.issue({ caseId, recipient }))).toEqual({ invalid: 'unknown-key' })
  })

  it('expires within the hour after the date given', () => {
    let now = Date.UTC(2026, 2, 3, 14, 5)
    const timed = replyAddresses({ domain, keys: [key('2026a')], now: () => now })
    const address = timed.issue({ caseId, recipient, expires: new Date(now + 60_000) })
    expect(timed.read(address)).toMatchObject({ caseId })
    now += 60 * 60_000
    expect(timed.read(address)).toEqual({ invalid: 'expired' })
  })

  it('calls addresses of other domains and shapes not ours', () => {
    const address = addresses.issue({ caseId, recipient })
    for (const other of [
      address.replace(domain, 'evil.test'),
      `help@${domain}`,
      'x',
      '',
      '@',
      `r+@${domain}`,
    ]) {
      expect(addresses.read(other)).toEqual({ invalid: 'not-ours' })
    }
  })

  it.each([
    [{ domain: 'no domain', keys: [key('a')] }, 'domain'],
    [{ domain, keys: [] }, 'keys'],
    [{ domain, keys: [{ id: 'a', secret: 'short' }] }, 'keys[0].secret'],
    [{ domain, keys: [{ id: '', secret: 'x'.repeat(32) }] }, 'keys[0].id'],
    [{ domain, keys: [key('a'), key('a')] }, 'keys'],
  ])('names the option to mend: %j', (options, field) => {
    const attempt = () => replyAddresses(options)
    expect(attempt).toThrow(expect.objectContaining({ code: 'bad-option', field }))
  })

  it('refuses a case id that is not a UUID', () => {
    const attempt = () => addresses.issue({ caseId: `${randomUUID()}0`, recipient })
    expect(attempt).toThrow(expect.objectContaining({ field: 'caseId' }))
    expect(isMailError(new Error('x'))).toBe(false)
  })
})
