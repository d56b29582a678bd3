import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replyAddresses } from '../address/reply-addresses.js'
import { isUnanswerable } from '../compose/check.js'
import { readMail } from '../read/read-mail.js'
import { messageIds } from '../thread/message-ids.js'
import { makeAnswerable } from './answerable.js'
import { splitRaw } from './fields.js'
import { findAddresses } from './mailboxes.js'

const keys = [{ id: 'shop', secret: 'a secret of more than thirty-two characters' }]
const domain = 'reply.shop.test'
const answering = {
  ...{ addresses: replyAddresses({ domain, keys }), messageIds: messageIds({ domain, keys }) },
  secret: 'a secret of more than thirty-two characters',
}
const envelope = { from: 'noreply@shop.test', to: ['ann@example.com'] }

/** The mail as it goes on; its signed addresses read as SIGNED. */
function made(head: string, body = 'Hello\r\n', from = envelope.from) {
  const raw = Buffer.from(`${head.replaceAll('\n', '\r\n')}\r\n\r\n${body}`, 'utf8')
  const result = makeAnswerable(raw, { ...envelope, from }, answering)
  const text = Buffer.from(result?.raw ?? raw).toString('utf8')
  return { result, raw, text: text.replace(/r\+[0-9a-z]{61}@reply\.shop\.test/g, 'SIGNED') }
}

const id = 'Message-ID: <1@shop.test>'

describe('a mail that is made answerable', () => {
  it.each([
    ['From: noreply@shop.test', 'From: SIGNED'],
    ['From: Shop <noreply@shop.test>', 'From: Shop <SIGNED>'],
    ['From: "Shop, Inc. <x@y>" <no-reply@shop.test>', 'From: "Shop, Inc. <x@y>" <SIGNED>'],
    ['From: =?utf-8?B?U2jDtnA=?= <noreply@shop.test>', 'From: =?utf-8?B?U2jDtnA=?= <SIGNED>'],
    ['From: Shöp <noreply@shop.test>', 'From: Shöp <SIGNED>'],
    ['FROM : noreply@shop.test (Shop (the (best)) one)', 'FROM : SIGNED (Shop (the (best)) one)'],
    ['From: Shop of\n\tthe year\n <noreply@shop.test>', 'From: Shop of\n\tthe year\n <SIGNED>'],
    ['From: a@shop.test, Shop <noreply@shop.test>', 'From: a@shop.test, Shop <SIGNED>'],
    ['From: Team: noreply@shop.test, Bo <no-reply@b.test>;', 'From: Team: SIGNED, Bo <SIGNED>;'],
    ['From: <@relay.test,@b.test:noreply@shop.test>', 'From: <@relay.test,@b.test:SIGNED>'],
    ['From: "no-reply"@shop.test', 'From: SIGNED'],
    ['From:', 'From: <SIGNED>'],
    ['From: undisclosed:;', 'From: <SIGNED>'],
  ])('has in %j its sender replaced, and nothing else', (from, expected) => {
    const { text } = made(`Subject: a\n${from}\n${id}\nTo: ann@example.com`)
    const changed = text.split('\r\n\r\n')[0]?.replaceAll('\r\n', '\n') ?? ''
    const rest = `${id}\nTo: ann@example.com`
    expect([`Subject: a\n${expected}\n${rest}`, `${expected}\nSubject: a\n${rest}`]).toContain(changed)
  })

  it('keeps a sender who can be answered, and gets a Reply-To', () => {
    const { text } = made(`From: Maria <maria@shop.test>\n${id}`)
    expect(text).toBe(`From: Maria <maria@shop.test>\r\n${id}\r\nReply-To: SIGNED\r\n\r\nHello\r\n`)
  })

  it('loses a Reply-To and a Sender that cannot be answered, and a Return-Path', () => {
    const head = `Return-Path: <x@y.test>\nFrom: noreply@shop.test\nSender: noreply@shop.test\n${id}`
    expect(made(`${head}\nReply-To: no-reply@shop.test`).text).toBe(`From: SIGNED\r\n${id}\r\n\r\nHello\r\n`)
  })

  it('is sent from the address that it names to be answered at', () => {
    const head = `From: Shop <noreply@shop.test>\nReply-To: Help <help@shop.test>\n${id}`
    expect(made(head).text).toContain('From: Shop <help@shop.test>\r\nReply-To: Help <help@shop.test>\r\n')
  })

  it('gets a signed Message-ID where it has none, and a signed return path', () => {
    const { result, text } = made('From: noreply@shop.test')
    const token = answering.addresses.read(result?.returnPath ?? '')
    expect(token).toMatchObject({ purpose: 'bounce', caseId: result?.caseId })
    expect(text).toContain(`Message-ID: ${result?.messageId}\r\n\r\n`)
    expect(answering.messageIds.read(result?.messageId ?? '')).toMatchObject({ caseId: result?.caseId })
  })

  it('has one case however often it is sent, and another for another recipient', () => {
    const head = `From: noreply@shop.test\n${id}`
    const caseId = made(head).result?.caseId
    expect(made(head).result?.caseId).toBe(caseId)
    const raw = Buffer.from(`${head}\n\nHello`)
    expect(makeAnswerable(raw, { ...envelope, to: ['bo@b.test'] }, answering)?.caseId).not.toBe(caseId)
  })

  it('without a Message-ID is known again by what it is, unless it has no date', () => {
    const dated = 'From: noreply@shop.test\nDate: Mon, 23 Nov 2026 09:00:00 +0000'
    expect(made(dated).result?.messageId).toBe(made(dated).result?.messageId)
    const undated = 'From: noreply@shop.test'
    expect(made(undated).result?.messageId).not.toBe(made(undated).result?.messageId)
  })

  it.each([
    ['a bounce', 'From: MAILER-DAEMON@shop.test\nContent-Type: multipart/report', ''],
    [
      'an automatic answer',
      'From: noreply@shop.test\nAuto-Submitted: auto-replied (vacation)',
      'a@shop.test',
    ],
    ['one with an answerable Reply-To', 'From: a@shop.test\nReply-To: b@shop.test', 'a@shop.test'],
    ['a list of which one may ask', 'From: a@shop.test\nList-Id: <news.shop.test>', 'a@shop.test'],
  ])('is never %s', (_, head, from) => {
    const { result } = made(`${head}\n${id}`, 'Hello', from)
    expect(result).toBe(undefined)
  })

  it('is never one that we made answerable before', () => {
    const { result } = made(`From: noreply@shop.test\n${id}`)
    expect(makeAnswerable(result?.raw ?? new Uint8Array(), envelope, answering)).toBe(undefined)
  })

  it('is one that a machine sends of its own accord, such as a confirmation', () => {
    expect(made(`From: noreply@shop.test\nAuto-Submitted: auto-generated\n${id}`).text).toContain('SIGNED')
  })

  it('keeps the headers and the return path of a newsletter', () => {
    const list = 'List-Id: <news.shop.test>\nList-Unsubscribe: <https://shop.test/u>\nPrecedence: bulk'
    const { result, text } = made(`From: noreply@shop.test\n${list}\n${id}`)
    expect(text).toContain(list.replaceAll('\n', '\r\n'))
    expect(result?.returnPath).toBe(envelope.from)
  })

  it('loses the DKIM signatures that it breaks, and only those', () => {
    const over = (headers: string) => `DKIM-Signature: v=1; d=x.test; h=${headers};\n b=abc`
    const head = `${over('Subject:From')}\n${over('subject : date')}\n${over('Reply-To')}`
    const { text } = made(`${head}\nFrom: noreply@shop.test\n${id}`)
    expect(text.match(/h=[^;]*/g)).toEqual(['h=subject : date', 'h=Reply-To'])
    expect(made(`${head}\nFrom: a@shop.test\n${id}`).text.match(/h=[^;]*/g)).toEqual([
      ...['h=Subject:From', 'h=subject : date'],
    ])
  })

  it('says what it is about to nobody but us', () => {
    const { result, text } = made(
      `From: noreply@shop.test\nX-Press-Zero-About: order A-1\nX-Press-Zero-Topic: orders\n${id}`,
    )
    expect(result).toMatchObject({ about: 'order A-1', topic: 'orders' })
    expect(text).not.toContain('X-Press-Zero')
  })

  it('can be answered, whatever stands in From', async () => {
    const names = fc.constantFrom(
      '',
      'Shop ',
      '"a, b" ',
      '=?utf-8?Q?a=2Cb?= ',
      '(x) ',
      'x: ',
      'a,',
      '"',
      '\\',
    )
    const addresses = fc.constantFrom('noreply@a.test', '<no-reply@a.test>', '<ann@a.test>', '', '<>', '@')
    const from = fc.array(fc.tuple(names, addresses), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(from, async parts => {
        const { result } = made(`From: ${parts.map(part => part.join('')).join(', ')}\n${id}`)
        const mail = await readMail(result?.raw ?? new Uint8Array())
        const reachable = [...(mail.from ? [mail.from] : []), ...mail.replyTo]
        expect(reachable.filter(({ address }) => !isUnanswerable(address)).length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('has the body that it had, byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), body => {
        const raw = Buffer.concat([Buffer.from(`From: noreply@shop.test\r\n${id}\r\n\r\n`), body])
        const result = Buffer.from(makeAnswerable(raw, envelope, answering)?.raw ?? [])
        const after = result.subarray(result.indexOf('\r\n\r\n') + 4)
        expect(Buffer.compare(after, body)).toBe(0)
      }),
    )
  })
})

describe('a raw mail', () => {
  it('taken apart and put together again is the same', () => {
    const line = fc.constantFrom('A: b', ' folded', '\tfolded', 'no field', '', ': x', 'From x', 'é: ü')
    const mail = fc.array(fc.tuple(line, fc.constantFrom('\r\n', '\n')), { maxLength: 12 })
    fc.assert(
      fc.property(mail, lines => {
        const raw = Buffer.from(lines.map(one => one.join('')).join(''))
        const { fields, rest } = splitRaw(raw)
        expect(Buffer.concat([...fields.map(field => field.raw), rest]).equals(raw)).toBe(true)
      }),
    )
  })

  it('is read in linear time, and addresses are found in any text', () => {
    for (const bomb of ['(', '"', '<', '\\', ',', '<@', '(\\', 'a@'])
      expect(findAddresses(bomb.repeat(100_000)).length).toBeLessThan(100_001)
    fc.assert(
      fc.property(fc.string(), text => {
        expect(Array.isArray(findAddresses(text))).toBe(true)
      }),
    )
  })
})
