import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replyAddresses } from '../address/reply-addresses.js'
import { arrivalsOf } from './arrivals.js'
import { mailIdentity } from './identity.js'

const addresses = replyAddresses({
  domain: 'reply.shop.test',
  keys: [{ id: 'a', secret: 'a secret of more than 32 characters' }],
})
const recipient = 'ann@example.com'
const [one, two] = [randomUUID(), randomUUID()]
const [forOne, forTwo] = [
  addresses.issue({ caseId: one, recipient }),
  addresses.issue({ caseId: two, recipient }),
]
const bytes = (text: string) => new TextEncoder().encode(text)

const head = [
  ...['From: Ann <ann@example.com>', 'To: help@shop.test', 'Date: Mon, 2 Mar 2026 14:05:00 +0100'],
  ...['Message-ID: <1@example.com>', 'Subject: My parcel', 'Content-Type: text/plain; charset=utf-8'],
]
const mail = (change: { head?: string[]; body?: string; above?: string[] } = {}) =>
  bytes([...(change.above ?? []), ...(change.head ?? head), '', change.body ?? 'Hello\r\n'].join('\r\n'))

describe('the identity of a mail', () => {
  it('is the same with what servers on the way add', () => {
    const above = [
      ...['Return-Path: <ann@example.com>', 'Delivered-To: help@shop.test', 'X-Spam-Score: 0.1'],
      ...['Received: from mx.example.com by mx.shop.test; Mon, 2 Mar 2026 14:05:01 +0100'],
    ]
    expect(mailIdentity(mail({ above }))).toBe(mailIdentity(mail()))
  })

  it('is the same with other line ends, other folding, and other spaces at the end', () => {
    const same = mailIdentity(mail())
    expect(mailIdentity(bytes(`${head.join('\n')}\n\nHello \n\n\n`))).toBe(same)
    const folded = head.map(line => line.replace('My parcel', 'My\r\n\tparcel'))
    expect(mailIdentity(mail({ head: folded }))).toBe(same)
  })

  it('is another with any other word of its author', () => {
    const all = fc.constantFrom(...head.keys())
    const letter = fc.constantFrom('q', '7', 'é')
    fc.assert(
      fc.property(all, fc.nat(), letter, (field, at, put) => {
        const line = head[field] ?? ''
        const start = line.indexOf(': ') + 2
        const where = start + (at % (line.length - start))
        const changed = head.with(field, `${line.slice(0, where)}${put}${line.slice(where)}`)
        expect(mailIdentity(mail({ head: changed }))).not.toBe(mailIdentity(mail()))
      }),
    )
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), text => {
        fc.pre(text.trim() !== 'Hello')
        expect(mailIdentity(mail({ body: `${text}.` }))).not.toBe(mailIdentity(mail()))
      }),
    )
  })

  it('tells lines and words of a body apart', () => {
    const of = (body: string) => mailIdentity(mail({ body }))
    const all = ['a b', 'ab', 'a\nb', 'a\n\nb', '\na b', 'a\n b'].map(of)
    expect(new Set(all).size).toBe(all.length)
  })

  it('goes by the first server where there is no Message-ID', () => {
    const anonymous = head.filter(line => !line.startsWith('Message-ID'))
    const with_ = (...above: string[]) => mailIdentity(mail({ head: [...above, ...anonymous] }))
    const first = 'Received: by mx.example.com id 1; Mon, 2 Mar 2026 14:05:01 +0100'
    expect(with_('Received: by mx.shop.test', first)).toBe(with_(first))
    expect(with_(first.replace('id 1', 'id 2'))).not.toBe(with_(first))
  })

  it('goes by every byte of headers that are too long to be read', () => {
    const long = (last: string) => mail({ head: [...Array(40_000).fill('X-Long: 12345'), last] })
    expect(mailIdentity(long('X-Last: 1'))).toBe(mailIdentity(long('X-Last: 1')))
    expect(mailIdentity(long('X-Last: 1'))).not.toBe(mailIdentity(long('X-Last: 2')))
  })

  it('is found in any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), raw => mailIdentity(raw).length === 64))
  })

  it('takes time that grows with the mail only', () => {
    const body = `${'a \t '.repeat(200_000)}\r\n${'\r\n'.repeat(200_000)}`
    expect(mailIdentity(mail({ body }))).toBe(mailIdentity(mail({ body: 'a '.repeat(200_000) })))
  })
})

describe('what is kept of a mail', () => {
  const arrive = (to: string[], raw: Uint8Array = mail(), from = 'ann@example.com') =>
    arrivalsOf({ envelope: { from, to }, raw }, addresses)
  const identities = (to: string[], raw?: Uint8Array) => arrive(to, raw).map(({ identity }) => identity)

  it('counts once for one recipient, whatever is known of the rest of the envelope', () => {
    expect(identities(['help@shop.test'])).toEqual(identities([]))
    expect(arrive([forOne], mail(), '')[0]?.identity).toBe(identities([forOne])[0])
  })

  it('counts once for each case that its recipients name, each with its own recipients', () => {
    const both = arrive([forOne, 'help@shop.test', forTwo])
    expect(both.map(({ envelope }) => envelope.to)).toEqual([[forOne, 'help@shop.test'], [forTwo]])
    expect(identities([forTwo])).toEqual([both[1]?.identity])
  })

  it('counts once for two addresses of one case, brought together or as two copies', () => {
    const again = addresses.issue({ caseId: one, recipient: 'jo@example.com' })
    expect(identities([forOne, again])).toEqual(identities([forOne]))
    expect(identities([again])).toEqual(identities([forOne]))
  })

  it('counts once for the case that To names, when a copy comes to a mailbox that is no address of ours', () => {
    const named = mail({ head: head.with(1, `To: Shop <${forOne}>, help@shop.test`) })
    expect(identities(['help@shop.test'], named)).toEqual(identities([forOne], named))
  })

  it('counts as a bounce and as an answer apart', () => {
    const bounce = addresses.issue({ caseId: one, recipient, purpose: 'bounce' })
    expect(identities([bounce])).not.toEqual(identities([forOne]))
  })

  it('gives forged tokens no place of their own', () => {
    expect(identities([forOne.replace(/.(?=@)/, '2')])).toHaveLength(1)
    const forged = Array.from({ length: 50 }, (_, at) => forOne.replace(/..(?=@)/, `${at + 10}`))
    expect(arrive(forged)).toHaveLength(1)
  })

  it('is kept for ten cases at most, and loses no recipient', () => {
    const to = Array.from({ length: 30 }, () => addresses.issue({ caseId: randomUUID(), recipient }))
    const kept = arrive(to)
    expect(kept).toHaveLength(10)
    expect(kept.flatMap(({ envelope }) => envelope.to).toSorted()).toEqual(to.toSorted())
  })
})
