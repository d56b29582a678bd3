import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractReply, type IncomingMail } from '@presszero/mail'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mailboxApp } from './app.js'
import { composeReply } from './reply.js'
import { type MailStore, openMailStore } from './store.js'

const AT = Date.UTC(2026, 10, 20, 14, 5)

let directory = ''
let store: MailStore
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'presszero-mailbox-'))
  store = await openMailStore({ directory, now: () => AT })
})
afterEach(() => rm(directory, { recursive: true }))

interface Sketch {
  id?: string
  to?: string
  subject?: string
  text?: string
  html?: string
  headers?: string[]
}

function mailOf({
  id = 'one@reply.shop.test',
  to = 'an@customer.test',
  ...sketch
}: Sketch = {}): IncomingMail {
  const { subject = 'Your message', text = 'We have your message.', html, headers = [] } = sketch
  const boundary = 'b1'
  const lines = [
    'From: "Lumen & Oak" <r+abc@reply.shop.test>',
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${id}>`,
    'Date: Fri, 20 Nov 2026 14:05:00 +0000',
    ...headers,
    `Content-Type: multipart/alternative; boundary=${boundary}`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    ...(html === undefined ? [] : [`--${boundary}`, 'Content-Type: text/html; charset=utf-8', '', html]),
    `--${boundary}--`,
    '',
  ]
  return { envelope: { from: 'b+x@reply.shop.test', to: [to] }, raw: Buffer.from(lines.join('\r\n')) }
}

async function stored(sketch: Sketch = {}) {
  await store.add(mailOf(sketch))
  const [newest] = store.list()
  if (newest === undefined) throw new Error('There is no mail')
  return newest
}

describe('the store', () => {
  it('keeps a mail that is sent again once, and says how often it came', async () => {
    await store.add(mailOf())
    await store.add(mailOf())
    expect(store.list()).toHaveLength(1)
    expect(store.list()[0]?.deliveries).toBe(2)
    expect((await readdir(directory)).toSorted().map(name => name.replace(/.*\./, ''))).toEqual([
      'eml',
      'json',
    ])
  })

  it('has every mail again when it is opened again, byte for byte', async () => {
    const { id } = await stored({ text: 'Grüße' })
    const again = await openMailStore({ directory, now: () => AT })
    expect(again.list().map(one => one.mail.subject)).toEqual(['Your message'])
    expect(Buffer.from(await again.raw(id))).toEqual(Buffer.from(mailOf({ text: 'Grüße' }).raw))
  })

  it('lists by the address that got the mail, whatever its case', async () => {
    await store.add(mailOf({ id: 'a@x.test', to: 'an@customer.test' }))
    await store.add(mailOf({ id: 'b@x.test', to: 'help@shop.test' }))
    expect(store.list('AN@customer.test')).toHaveLength(1)
    expect(store.addresses().toSorted()).toEqual(['an@customer.test', 'help@shop.test'])
  })
})

describe('a reply', () => {
  it('is threaded, and goes from the one who got the mail to the one who can be answered', async () => {
    const mail = await stored({ headers: ['Reply-To: r+reply@reply.shop.test', 'References: <zero@x.test>'] })
    expect(composeReply(mail, 'Yes', new Date(AT))).toMatchObject({
      from: 'an@customer.test',
      to: 'r+reply@reply.shop.test',
      subject: 'Re: Your message',
      inReplyTo: '<one@reply.shop.test>',
      references: ['<zero@x.test>', '<one@reply.shop.test>'],
    })
  })

  it('does not grow a second Re:', async () => {
    expect(composeReply(await stored({ subject: 'RE: Lamp' }), 'Yes', new Date(AT)).subject).toBe('RE: Lamp')
  })

  it('quotes below as a mail program does, so that only what is new is taken out of it', async () => {
    const mail = await stored({ text: 'First line\r\n\r\nSecond <line>', html: '<p>First</p>' })
    const reply = composeReply(mail, 'It is the oak one.\nThanks & bye', new Date(AT))
    expect(reply.text).toContain('> First line\n>\n> Second <line>')
    expect(reply.html).toContain('class="gmail_quote"')
    expect(reply.html).toContain('Thanks &amp; bye')
    expect(extractReply(reply).reply).toBe('It is the oak one.\nThanks & bye')
  })
})

describe('the pages', () => {
  const app = (reply: (id: string, text: string) => Promise<void> = async () => {}) =>
    mailboxApp(store, (to, text) => reply(to.id, text))
  const form = (text: string, origin = 'http://localhost') => ({
    method: 'POST',
    body: new URLSearchParams({ text }),
    headers: { origin },
  })

  it('show the mails, the open one in a frame, and what its headers say', async () => {
    const { id } = await stored({
      html: '<p>We <b>have</b> it</p>',
      headers: ['Auto-Submitted: auto-generated'],
    })
    expect(await (await app().request('/')).text()).toContain('Your message')
    const page = await (await app().request(`/mails/${id}`)).text()
    for (const part of [`src="/mails/${id}/html"`, 'auto-generated', 'Reply as an@customer.test'])
      expect(page).toContain(part)
    const text = await (await app().request(`/mails/${id}?view=text`)).text()
    expect(text).toContain('We have your message.')
    expect((await app().request('/mails/none')).status).toBe(404)
  })

  it('escape what a mail says', async () => {
    const { id } = await stored({ subject: '<script>alert(1)</script>' })
    expect(await (await app().request(`/mails/${id}`)).text()).not.toContain('<script>alert')
  })

  it('let a mail load and run nothing', async () => {
    const { id } = await stored({ html: '<img src="https://evil.test/pixel">' })
    const response = await app().request(`/mails/${id}/html`)
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/)
    expect((await app().request('/')).headers.get('content-security-policy')).not.toContain('unsafe')
  })

  it('send an answer, and keep what was typed when it cannot be sent', async () => {
    const { id } = await stored()
    const sent: string[] = []
    const ok = await app(async (_, text) => void sent.push(text)).request(`/mails/${id}/reply`, form('Yes'))
    expect(ok.headers.get('location')).toBe(`/mails/${id}?sent#reply`)
    expect(sent).toEqual(['Yes'])
    const down = app(() => Promise.reject(new Error('connection refused')))
    const failed = await down.request(`/mails/${id}/reply`, form('Not lost'))
    expect(failed.status).toBe(502)
    expect(await failed.text()).toMatch(/Not sent: connection refused.*Not lost/s)
    expect((await app().request(`/mails/${id}/reply`, form(' '))).status).toBe(400)
  })

  it('take no form from another site', async () => {
    const { id } = await stored()
    const response = await app().request(`/mails/${id}/reply`, form('Spam', 'https://evil.test'))
    expect(response.status).toBe(403)
  })

  it('offer tests the mail as it came, and refuse an answer without text', async () => {
    const { id } = await stored()
    expect(await (await app().request(`/api/mails/${id}/raw`)).text()).toContain('Message-ID: <one@')
    const empty = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    expect((await app().request(`/api/mails/${id}/reply`, empty)).status).toBe(400)
  })

  it('tell over the live stream that a mail came', async () => {
    const reader = (await app().request('/live')).body?.getReader()
    await reader?.read()
    await stored()
    const { value } = (await reader?.read()) ?? {}
    expect(new TextDecoder().decode(value)).toContain('event: mail')
    await reader?.cancel()
  })
})
