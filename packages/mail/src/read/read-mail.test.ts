import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMailError } from '../errors.js'
import { readMail } from './read-mail.js'

const bytes = (text: string): Uint8Array => Buffer.from(text.replaceAll('\n', '\r\n'))

const sample = `Return-Path: <>
From: =?utf-8?q?Ann_B=C3=A9la?= <Ann@example.com>
To: Shop <r+x@shop.test>, undisclosed: bob@example.com, eve@example.com;
Cc: c@example.com
Reply-To: ann.home@example.com
Subject: =?utf-8?b?SMOpbGxv?=
Message-ID: <1@example.com>
In-Reply-To: <0@shop.test>
References: <a@shop.test>
 <0@shop.test>
Date: Tue, 3 Mar 2026 14:05:00 +0100
Received: from a
Received: from b
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Gr=FC=DFe
--inner
Content-Type: text/html; charset=utf-8

<p>Grüße</p>
--inner--
--outer
Content-Type: image/png; name="a.png"
Content-Disposition: inline; filename="a.png"
Content-ID: <pic@x>
Content-Transfer-Encoding: base64

aGVsbG8=
--outer
Content-Type: message/rfc822

Subject: inner mail
From: other@example.com

not this sender's words
--outer--
`

describe('readMail', () => {
  it('reads headers, addresses, bodies and attachments', async () => {
    const mail = await readMail(bytes(sample))
    expect(mail).toMatchObject({
      from: { name: 'Ann Béla', address: 'Ann@example.com' },
      to: [
        { name: 'Shop', address: 'r+x@shop.test' },
        { address: 'bob@example.com' },
        { address: 'eve@example.com' },
      ],
      cc: [{ address: 'c@example.com' }],
      replyTo: [{ address: 'ann.home@example.com' }],
      returnPath: '',
      subject: 'Héllo',
      messageId: '<1@example.com>',
      inReplyTo: ['<0@shop.test>'],
      references: ['<a@shop.test>', '<0@shop.test>'],
      date: new Date('2026-03-03T13:05:00Z'),
      kind: 'auto-reply',
      size: bytes(sample).length,
    })
    expect(mail.headers.get('received')).toEqual(['from a', 'from b'])
    expect(mail.text?.trim()).toBe('Grüße')
    expect(mail.html).toContain('Grüße')
    const [picture, message] = mail.attachments
    expect(picture).toMatchObject({
      filename: 'a.png',
      mimeType: 'image/png',
      contentId: 'pic@x',
      inline: true,
    })
    expect(Buffer.from(picture?.content ?? []).toString()).toBe('hello')
    expect(message).toMatchObject({ mimeType: 'message/rfc822' })
    expect(mail.text).not.toContain('not this sender')
  })

  it('is plain data that survives the way to another thread', async () => {
    const mail = await readMail(bytes(sample))
    expect(structuredClone(mail)).toEqual(mail)
  })

  it('never throws anything but a MailError, whatever the bytes', async () => {
    const mails = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.string({ unit: 'binary', maxLength: 500 }).map(text => Buffer.from(text)),
      fc
        .tuple(fc.nat(sample.length), fc.string({ unit: 'binary', maxLength: 20 }))
        .map(([at, text]) => bytes(sample.slice(0, at) + text + sample.slice(at))),
    )
    await fc.assert(
      fc.asyncProperty(mails, async raw => {
        const failure = await readMail(raw).then(
          () => undefined,
          error => error,
        )
        expect(failure === undefined || isMailError(failure)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  const nested = (depth: number): string =>
    Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
    ).join('')

  it.each([
    ['too-large', 'x'.repeat(200), { bytes: 100 }],
    ['too-many-parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(600)}--b--\n`, {}],
    ['too-deep', nested(40), {}],
    ['headers-too-large', `X: ${'y'.repeat(300_000)}\n\nx`, {}],
  ])('refuses what is %s', async (code, text, limits) => {
    await expect(readMail(bytes(text), limits)).rejects.toEqual(expect.objectContaining({ code }))
  })

  it('passes on no verdict that the mail brings of itself', async () => {
    const forged = 'Authentication-Results: mx; dkim=pass\nReceived-SPF: pass\nSubject: x\n\nx'
    expect([...(await readMail(bytes(forged))).headers.keys()]).toEqual(['subject'])
  })

  it('takes no more addresses from a header than a real mail has', async () => {
    const to = Array.from({ length: 5000 }, (_, at) => `a${at}@example.com`).join(', ')
    expect((await readMail(bytes(`To: ${to}\n\nx`))).to.length).toBe(1000)
  })

  it('reads a mail without any header it knows', async () => {
    expect(await readMail(new Uint8Array())).toMatchObject({
      to: [],
      subject: '',
      attachments: [],
      kind: 'human',
      size: 0,
    })
  })
})
