import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailTypo } from './typo.js'

const right = [
  'gmail.com',
  'outlook.fr',
  'web.de',
  'telenet.be',
  'elisanet.fi',
  'yahoo.co.uk',
  'proton.me',
  'ymail.com',
  'email.com',
  'mail.ru',
  'wp.pl',
]

describe('a typing error in a mail address', () => {
  it.each([
    ['an@gmial.com', 'an@gmail.com'],
    ['an@gmal.com', 'an@gmail.com'],
    ['an@gmail.con', 'an@gmail.com'],
    ['an@gmail.co', 'an@gmail.com'],
    ['an@gmial.cmo', 'an@gmail.com'],
    ['an@gmailcom', undefined],
    ['an@hotmial.com', 'an@hotmail.com'],
    ['an@hotmal.fr', 'an@hotmail.fr'],
    ['an@outlok.com', 'an@outlook.com'],
    ['an@telnet.be', 'an@telenet.be'],
    ['an@elisanet.fi', undefined],
    ['an@lapsote.net', undefined],
    ['an@lapsote.fr', 'an@laposte.fr'],
    ['an@yaho.co.uk', 'an@yahoo.co.uk'],
    ['an@seznma.cz', 'an@seznam.cz'],
    ['an@shop.con', 'an@shop.com'],
    ['an@T-onlime.de', 'an@t-online.de'],
  ])('of %s is asked about as %s', (typed, meant) => {
    expect(mailTypo(typed)).toBe(meant)
  })

  it('is not seen in a domain that is well known', () => {
    for (const domain of right) expect(mailTypo(`an@${domain}`)).toBeUndefined()
  })

  it.each([
    'an@shop.test',
    'an@tree.fr',
    'an@hotmail.ca',
    'an@gmx.es',
    'an@müller.de',
    'an@company.co',
    'an',
    '@',
    '',
    'a@b@',
  ])('is not seen in %s', address => expect(mailTypo(address)).toBeUndefined())

  it('is corrected to something that needs no correction, and keeps what is before the @', () => {
    const domain = fc
      .tuple(fc.constantFrom(...right), fc.nat({ max: 8 }), fc.constantFrom('', 'x', 'l', 'o'))
      .map(([known, place, letter]) => known.slice(0, place) + letter + known.slice(place + 1))
    fc.assert(
      fc.property(fc.emailAddress(), domain, (address, changed) => {
        const local = address.slice(0, address.lastIndexOf('@'))
        const better = mailTypo(`${local}@${changed}`)
        if (better === undefined) return
        expect(better.startsWith(`${local}@`)).toBe(true)
        expect(mailTypo(better)).toBeUndefined()
      }),
    )
  })
})
