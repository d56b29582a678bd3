import { createHmac } from 'node:crypto'
import type { MailWebhook } from '@presszero/mail/webhooks'
import { cloudmailin, mailgun, postmark } from '@presszero/mail/webhooks'
import { describe, expect, it, vi } from 'vitest'
import type { Log } from '../log/port.js'
import { manualClock } from '../readers/manual-clock.js'
import { memoryLog } from '../testing/index.js'
import { rates } from './guard/limits.js'
import { problemOf, serve } from './serve.test-helper.js'

// Some of the bodies are as large as mails may be.
vi.setConfig({ testTimeout: 30_000 })

const START = Date.parse('2026-11-23T10:00:00Z')
const auth = { user: 'mail', pass: 'only-the-provider-knows' }
const signingKey = 'key-1234567890'
const MAIL = 'From: ann@example.com\r\nMessage-ID: <1@example.com>\r\nSubject: Hello\r\n\r\nHello\r\n'

function house({ log = memoryLog(), webhooks = [postmark({ auth }), mailgun({ signingKey })] } = {}) {
  const [clock, told] = [manualClock(START), [] as unknown[]]
  const transport = {
    send: async () => ({ accepted: [], rejected: [], response: '250' }),
    close: async () => {},
  }
  const tell = (message: string, facts?: unknown) => message.startsWith('A request of') && told.push(facts)
  const logger = { info: tell, error: tell }
  const server = serve({ clock, log, logger, mail: { domain: 'reply.shop.example', transport, webhooks } })
  return {
    told,
    post: (name: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}) =>
      server.fetch(
        new Request(`https://contact.shop.example/v1/inbound/${name}`, {
          ...{ method: 'POST', body, headers, duplex: 'half' },
        }),
        { remoteAddress: '203.0.113.9' },
      ),
    arrived: async () =>
      (await log.readAll(0, 100, 'inbox:')).flatMap(({ event }) =>
        event.type === 'mail-arrived' ? [event.content] : [],
      ),
  }
}

const authorization = `Basic ${Buffer.from(`${auth.user}:${auth.pass}`).toString('base64')}`
const fromPostmark = JSON.stringify({ RawEmail: MAIL, OriginalRecipient: 'help@reply.shop.example' })

function fromMailgun({ raw = MAIL, key = signingKey, token = 'a'.repeat(50) } = {}) {
  const timestamp = String(START / 1000)
  const signature = createHmac('sha256', key).update(`${timestamp}${token}`).digest('hex')
  return new URLSearchParams({
    ...{ timestamp, token, signature, recipient: 'help@reply.shop.example', sender: 'ann@example.com' },
    'body-mime': raw,
  })
}

describe('a mail that its provider posts', () => {
  it('is kept before it is answered', async () => {
    const { post, arrived } = house()
    const response = await post('postmark', fromPostmark, { authorization })
    expect(response.status).toBe(200)
    expect(await arrived()).toEqual([{ from: 'ann@example.com', to: ['help@reply.shop.example'] }])
  })

  it('is kept once, however often and by however many providers it is brought', async () => {
    const { post, arrived } = house()
    for (let time = 0; time < 3; time++) {
      expect((await post('postmark', fromPostmark, { authorization })).status).toBe(200)
      expect((await post('mailgun-mime', fromMailgun())).status).toBe(200)
    }
    expect(await arrived()).toHaveLength(1)
  })

  it('is asked for again where it cannot be kept', async () => {
    const log: Log = { ...memoryLog(), append: async () => Promise.reject(new Error('the disk is full')) }
    const response = await house({ log }).post('postmark', fromPostmark, { authorization })
    expect(response.status).toBe(500)
    expect((await problemOf(response)).code).toBe('internal')
  })

  it('is none without the signature or password of the provider, and the logger is told', async () => {
    const { post, arrived, told } = house()
    const answers = [
      await post('postmark', fromPostmark),
      await post('postmark', fromPostmark, { authorization: authorization.replace('Basic ', 'Basic x') }),
      await post('mailgun-mime', fromMailgun({ key: 'another key' })),
      await post('mailgun-mime', fromPostmark, { authorization }),
    ]
    for (const response of answers) {
      expect(response.status).toBe(401)
      expect((await problemOf(response)).code).toBe('unauthenticated')
    }
    expect(await arrived()).toEqual([])
    expect(told).toHaveLength(answers.length)
    expect(JSON.stringify(told)).not.toContain(auth.pass)
  })

  it('is not taken by the signature of another', async () => {
    const { post, arrived } = house()
    await post('mailgun-mime', fromMailgun())
    const response = await post('mailgun-mime', fromMailgun({ raw: MAIL.replaceAll('Hello', 'Pay me') }))
    expect(response.status).toBe(403)
    expect(await arrived()).toHaveLength(1)
  })

  it('says what to set up where it does not come as it is', async () => {
    const { post } = house()
    const response = await post('postmark', '{"TextBody":"Hello"}', { authorization })
    expect(response.status).toBe(400)
    expect((await problemOf(response)).detail).toContain('Include raw email content')
  })

  it('has a provider that is known', async () => {
    const response = await house().post('other', fromPostmark, { authorization })
    expect(response.status).toBe(404)
    expect((await problemOf(response)).detail).toContain('mail.webhooks')
  })

  it('may have 25 MiB, and more: what is too large to be read is a case all the same', async () => {
    const { post, arrived } = house({ webhooks: [cloudmailin({ auth })] })
    const form = new FormData()
    form.set('message', new Blob([`${MAIL}${'x'.repeat(30 * 1024 * 1024)}`]))
    form.set('envelope[to]', 'help@reply.shop.example')
    const { headers, body } = new Response(form)
    if (body === null) throw new Error('the form has no body')
    const type = headers.get('content-type') ?? ''
    const response = await post('cloudmailin', body, { authorization, 'content-type': type })
    expect(response.status).toBe(200)
    expect(await arrived()).toHaveLength(1)
  })

  it('is refused above 40 MiB, declared or not, and before it is read without a password', async () => {
    const { post, told } = house({ webhooks: [cloudmailin({ auth })] })
    const large = new Uint8Array(41 * 1024 * 1024)
    const endless = () =>
      new ReadableStream({ pull: controller => controller.enqueue(large.subarray(0, 1024 * 1024)) })
    for (const [body, length] of [
      ['', String(large.length)],
      [endless(), ''],
    ] as const) {
      const response = await post('cloudmailin', body, {
        authorization,
        ...(length && { 'content-length': length }),
      })
      expect(response.status).toBe(413)
      expect((await problemOf(response)).code).toBe('too-large')
    }
    expect((await post('cloudmailin', endless())).status).toBe(401)
    expect(told).toHaveLength(1)
  })

  it('waits outside while there is no room, and comes in later', async () => {
    let [open, entered] = [() => {}, () => {}]
    const gate = new Promise<void>(resolve => {
      open = resolve
    })
    const inside = new Promise<void>(resolve => {
      entered = resolve
    })
    const slow: MailWebhook = {
      name: 'slow',
      async receive() {
        entered()
        await gate
        return { mails: [] }
      },
    }
    const { post } = house({ webhooks: [slow] })
    const declared = { 'content-length': String(40 * 1024 * 1024) }
    const waiting = [post('slow', '', declared), post('slow', '', declared)]
    await inside
    const refused = await post('slow', '', declared)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30'])
    open()
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200])
    expect((await post('slow', '', declared)).status).toBe(200)
  })

  it('comes at a rate that one client is allowed', async () => {
    const { post } = house()
    for (let request = 0; request < rates.inbound.burst; request++) await post('other', '')
    const response = await post('postmark', fromPostmark, { authorization })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
