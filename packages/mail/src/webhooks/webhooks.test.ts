import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cloudmailin } from './cloudmailin.js'
import { mailgun } from './mailgun.js'
import { postmark } from './postmark.js'
import {
  basic,
  MAIL,
  mailgunSignature,
  multipart,
  NOW,
  sendGridKeys,
  urlEncoded,
} from './provider.test-helper.js'
import { sendgrid } from './sendgrid.js'
import type { MailWebhook, WebhookAnswer, WebhookRequest } from './types.js'

const auth = { user: 'mail', pass: 'only-the-provider-knows' }
const HOUR = 3_600_000
const refusalOf = (answer: WebhookAnswer) => ('refused' in answer ? answer.refused : undefined)
const mailsOf = (answer: WebhookAnswer) => ('mails' in answer ? answer.mails : [])

async function refused(webhook: MailWebhook, request: WebhookRequest, now = NOW) {
  return refusalOf(await webhook.receive(request, now))
}

/** Whatever bytes come, a refusal or mails come of it. */
async function takesAnything(webhook: MailWebhook, headers: Headers) {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async body => {
      expect(refusalOf(await webhook.receive({ headers, body }, NOW))).toBeDefined()
    }),
  )
}

describe('Postmark', () => {
  const webhook = postmark({ auth })
  const request = (json: object, authorization = basic(auth.user, auth.pass)) => ({
    headers: new Headers({ 'content-type': 'application/json', authorization }),
    body: Buffer.from(JSON.stringify(json)),
  })
  const text = MAIL.toString('latin1')

  it('brings a mail with the recipient that it was sent to', async () => {
    const [mail, ...others] = mailsOf(
      await webhook.receive(request({ RawEmail: text, OriginalRecipient: 'r+1@reply.test' }), NOW),
    )
    expect(others).toEqual([])
    expect(mail?.envelope).toEqual({ from: 'bounces@example.com', to: ['r+1@reply.test'] })
    expect(Buffer.from(mail?.raw ?? []).toString()).toBe(text)
  })

  it('is known by its password only, before its body is read', async () => {
    const wrong = [
      basic('mail', 'wrong'),
      basic('other', auth.pass),
      basic('mail', `${auth.pass} `),
      'Basic %',
      'Bearer x',
      '',
    ]
    for (const authorization of wrong) {
      const one = request({ RawEmail: text }, authorization)
      expect(webhook.admit?.(one.headers)?.refused).toBe('unauthenticated')
      expect(await refused(webhook, one)).toBe('unauthenticated')
    }
    expect(webhook.admit?.(request({}).headers)).toBeUndefined()
  })

  it('may be known by a header of its own', async () => {
    const own = postmark({ auth: { header: 'X-Mail-Secret', value: auth.pass } })
    const { headers, body } = request({ RawEmail: text }, '')
    expect(await refused(own, { headers, body })).toBe('unauthenticated')
    headers.set('x-mail-secret', auth.pass)
    expect(mailsOf(await own.receive({ headers, body }, NOW))).toHaveLength(1)
  })

  it('says what to switch on where the mail itself does not come', async () => {
    const answer = await webhook.receive(request({ TextBody: 'Hello' }), NOW)
    expect(answer).toMatchObject({ refused: 'unreadable', detail: expect.stringContaining('raw email') })
    await takesAnything(webhook, request({}).headers)
  })

  it('takes no password that could be guessed', () => {
    for (const [field, wrong] of [
      ['auth.pass', { user: 'mail', pass: 'short' }],
      ['auth.user', { user: 'a:b', pass: auth.pass }],
      ['auth.value', { header: 'X-Secret', value: 'short' }],
      ['auth.header', { header: 'X Secret', value: auth.pass }],
    ] as const)
      expect(() => postmark({ auth: wrong })).toThrow(expect.objectContaining({ code: 'bad-option', field }))
    expect(() => postmark({ name: 'A/B', auth })).toThrow('name: write lower-case')
  })
})

describe('CloudMailin', () => {
  const webhook = cloudmailin({ auth })
  const parts = [
    { name: 'message', value: MAIL },
    { name: 'envelope[to]', value: 'r+1@reply.test' },
    { name: 'envelope[recipients][0]', value: 'r+1@reply.test' },
    { name: 'envelope[recipients][1]', value: 'r+2@reply.test' },
    { name: 'envelope[from]', value: 'bounces@example.com' },
    { name: 'envelope[helo_domain]', value: 'mx.example.com' },
    { name: 'envelope[remote_ip]', value: '192.0.2.1' },
    { name: 'envelope[spf][result]', value: 'pass' },
  ]
  const request = (given = parts, authorization = basic(auth.user, auth.pass)) => {
    const { headers, body } = multipart(given)
    headers.set('authorization', authorization)
    return { headers, body }
  }

  it('brings the mail byte for byte, with its envelope', async () => {
    const [mail] = mailsOf(await webhook.receive(request(), NOW))
    expect(Buffer.from(mail?.raw ?? [])).toEqual(MAIL)
    expect(mail?.envelope).toEqual({
      from: 'bounces@example.com',
      to: ['r+1@reply.test', 'r+2@reply.test'],
      remote: { address: '192.0.2.1', helo: 'mx.example.com' },
    })
  })

  it('brings a bounce, whose sender is empty', async () => {
    const bounce = parts.filter(({ name }) => !name.includes('recipients') && name !== 'envelope[from]')
    const [mail] = mailsOf(await webhook.receive(request(bounce), NOW))
    expect(mail?.envelope).toMatchObject({ from: '', to: ['r+1@reply.test'] })
  })

  it('is known by its password only', async () => {
    expect(await refused(webhook, request(parts, basic('mail', 'wrong')))).toBe('unauthenticated')
  })

  it('says which format to choose', async () => {
    expect(await refused(webhook, request(parts.slice(1)))).toBe('unreadable')
    await takesAnything(webhook, request().headers)
  })
})

describe('SendGrid', () => {
  const keys = sendGridKeys()
  const webhook = sendgrid({ publicKey: keys.publicKey })
  const envelope = JSON.stringify({ to: ['r+1@reply.test'], from: 'bounces@example.com' })
  const form = multipart([
    { name: 'email', value: MAIL },
    { name: 'envelope', value: envelope },
    { name: 'sender_ip', value: '192.0.2.1' },
    { name: 'SPF', value: 'pass' },
  ])

  it('brings the mail byte for byte, with its envelope', async () => {
    const [mail] = mailsOf(await webhook.receive(keys.signed(form), NOW))
    expect(Buffer.from(mail?.raw ?? [])).toEqual(MAIL)
    expect(mail?.envelope).toEqual({
      ...{ from: 'bounces@example.com', to: ['r+1@reply.test'], remote: { address: '192.0.2.1' } },
    })
  })

  it('is known by its signature over every byte', async () => {
    const { headers, body } = keys.signed(form)
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(body)
        changed[at] = (changed[at] ?? 0) ^ change
        expect(await refused(webhook, { headers, body: changed })).toBe('unauthenticated')
      }),
      { numRuns: 50 },
    )
    expect(await refused(sendgrid({ publicKey: sendGridKeys().pem }), { headers, body })).toBe(
      'unauthenticated',
    )
    expect(webhook.admit?.(form.headers)?.refused).toBe('unauthenticated')
    expect(await refused(webhook, form)).toBe('unauthenticated')
    headers.set('x-twilio-email-event-webhook-timestamp', '1')
    expect(await refused(webhook, { headers, body })).toBe('unauthenticated')
  })

  it('counts for three days', async () => {
    const of = (at: number) => refused(webhook, keys.signed(form, at))
    expect(await of(NOW - 72 * HOUR)).toBeUndefined()
    expect(await of(NOW - 73 * HOUR)).toBe('forbidden')
    expect(await of(NOW + HOUR)).toBe('forbidden')
  })

  it('says what to switch on where the mail itself does not come', async () => {
    const parsed = multipart([{ name: 'text', value: 'Hello' }])
    expect(await refused(webhook, keys.signed(parsed))).toBe('unreadable')
  })

  it('needs a public key of elliptic curves', () => {
    for (const publicKey of ['', 'nonsense', Buffer.from('x').toString('base64')])
      expect(() => sendgrid({ publicKey })).toThrow(expect.objectContaining({ field: 'publicKey' }))
  })
})

describe('Mailgun', () => {
  const signingKey = 'key-1234567890'
  const facts = [
    { name: 'recipient', value: 'r+1@reply.test' },
    { name: 'sender', value: 'bounces@example.com' },
  ]
  const parts = (raw: Uint8Array | string = MAIL, signature = mailgunSignature(signingKey)) => [
    ...[...signature, ...facts, { name: 'body-mime', value: raw }],
  ]

  it('brings the mail byte for byte, whichever way the form is written', async () => {
    for (const write of [multipart, urlEncoded]) {
      const [mail] = mailsOf(await mailgun({ signingKey }).receive(write(parts()), NOW))
      expect(Buffer.from(mail?.raw ?? [])).toEqual(MAIL)
      expect(mail?.envelope).toEqual({ from: 'bounces@example.com', to: ['r+1@reply.test'] })
    }
  })

  it('is known by its signature, or that of the account above it', async () => {
    const webhook = mailgun({ signingKey })
    const other = mailgunSignature('another key')
    expect(await refused(webhook, multipart(parts(MAIL, other)))).toBe('unauthenticated')
    expect(await refused(webhook, multipart(facts))).toBe('unauthenticated')
    const own = mailgunSignature(signingKey).flatMap(({ name, value }) =>
      name === 'signature' ? [{ name: 'parent-signature', value }] : [],
    )
    expect(await refused(webhook, multipart(parts(MAIL, [...other, ...own])))).toBeUndefined()
  })

  it('brings a mail again with the same token, and no other mail with it', async () => {
    const webhook = mailgun({ signingKey })
    for (const boundary of ['one', 'two'])
      expect(await refused(webhook, multipart(parts(), boundary))).toBeUndefined()
    expect(await refused(webhook, multipart(parts('From: eve@evil.test\r\n\r\nHello')))).toBe('forbidden')
    const fresh = mailgunSignature(signingKey, { token: 'b'.repeat(50) })
    expect(await refused(webhook, multipart(parts(MAIL, fresh)))).toBeUndefined()
  })

  it('counts for eight hours', async () => {
    const of = (at: number) =>
      refused(mailgun({ signingKey }), multipart(parts(MAIL, mailgunSignature(signingKey, { at }))))
    expect(await of(NOW - 8 * HOUR)).toBeUndefined()
    expect(await of(NOW - 9 * HOUR)).toBe('forbidden')
    expect(await of(NOW + HOUR)).toBe('forbidden')
  })

  it('says how the address must end where the mail itself does not come', async () => {
    const parsed = [...mailgunSignature(signingKey), ...facts, { name: 'body-plain', value: 'Hello' }]
    expect(await refused(mailgun({ signingKey }), urlEncoded(parsed))).toBe('unreadable')
    await takesAnything(mailgun({ signingKey }), multipart([]).headers)
    await takesAnything(mailgun({ signingKey }), urlEncoded([]).headers)
  })

  it('needs a key, and a name that ends in mime', () => {
    expect(() => mailgun({ signingKey: '' })).toThrow('signingKey')
    expect(() => mailgun({ signingKey, name: 'mailgun' })).toThrow('ends in "mime"')
    expect(mailgun({ signingKey }).name).toBe('mailgun-mime')
  })
})
