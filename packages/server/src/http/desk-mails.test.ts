import { randomUUID } from 'node:crypto'
import { memorySource } from '@presszero/mail/testing'
import { deskCase, deskInbox, deskMail, openSessionResponse } from '@presszero/wire'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { type Asked, ask, eventsOf, open, problemOf, serve } from './serve.test-helper.js'

const mailHead = ['From: Jo <jo@example.com>', 'To: help@reply.shop.example', 'Subject: My parcel']
const bytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'))
const withFiles = bytes(
  ...mailHead,
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html',
  '',
  '<p>Where is it?</p><script>steal()</script><img src="https://spy.test/p.gif">',
  '--b',
  'Content-Type: text/html; name="page.html"',
  'Content-Disposition: attachment; filename="page.html"',
  '',
  '<script>steal()</script>',
  '--b',
  'Content-Type: text/plain; name="=?utf-8?Q?r=C3=A9=22=0Asum=C3=A9=2Etxt?="',
  'Content-Disposition: attachment',
  '',
  'Hello',
  '--b--',
  '',
)

async function house() {
  const source = memorySource()
  const transport = {
    send: async () => ({ accepted: [], rejected: [], response: '250' }),
    close: async () => {},
  }
  const to = serve({
    queues: [
      { id: 'general' },
      { id: 'sales' },
      { id: 'phone', events: { secret: `whsec_${'a'.repeat(32)}` } },
    ],
    mail: { domain: 'reply.shop.example', transport, sources: [source], verifySenders: false },
  })
  await to.start()
  const secret = (await to.signInLink('ann')).split('#')[1]
  const session = await ask(to, 'deskOpenSession', { body: { secret } })
  const { token } = z.parse(openSessionResponse, await session.json())
  const asAnn = (name: Parameters<typeof ask>[1], asked: Asked = {}) => ask(to, name, { token, ...asked })
  const bring = (raw: Uint8Array) =>
    source.deliver({ envelope: { from: 'jo@example.com', to: ['help@reply.shop.example'] }, raw })
  return { to, asAnn, bring }
}

/** The case that a mail opened, with the id of the mail. */
async function opened({ asAnn }: Awaited<ReturnType<typeof house>>) {
  return vi.waitFor(
    async () => {
      const board = await (await asAnn('deskBoard')).json()
      const id = board.unclaimed[0].id as string
      const view = z.parse(deskCase, await (await asAnn('deskCase', { params: { case: id } })).json())
      return { case: id, mail: view.messages[0]?.mail ?? '', view }
    },
    { timeout: 10_000 },
  )
}

describe('a mail of a case, at the desk', () => {
  it('is shown without what runs or is fetched, and its files are downloads by what they are', async () => {
    const at = await house()
    await at.bring(withFiles)
    const { view, ...params } = await opened(at)
    expect(view.messages).toMatchObject([{ attachments: 2, from: 'jo@example.com', sender: 'unverified' }])
    const mail = z.parse(deskMail, await (await at.asAnn('deskMail', { params })).json())
    expect(mail).toMatchObject({ html: '<p>Where is it?</p><img>', blockedImages: 1, size: withFiles.length })
    expect(mail.attachments).toMatchObject([
      { index: 0, name: 'page.html', type: 'application/octet-stream', safe: false },
      { index: 1, type: 'text/plain', size: 5 },
    ])
    for (const { index, type } of mail.attachments) {
      const file = await at.asAnn('deskAttachment', { params: { ...params, index: String(index) } })
      expect(Object.fromEntries(file.headers)).toMatchObject({
        'content-type': type,
        'content-disposition': expect.stringMatching(
          /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''\S+$/,
        ),
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
    }
    const source = await at.asAnn('deskMailSource', { params })
    expect(new Uint8Array(await source.arrayBuffer())).toEqual(withFiles)
    expect(source.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  })

  it('is for those who answer, and only through the case that it belongs to', async () => {
    const at = await house()
    await at.bring(withFiles)
    const { view: _, ...params } = await opened(at)
    const other = await open(at.to, { wants: 'human', text: 'Hello' })
    const routes = ['deskMail', 'deskAttachment', 'deskMailSource', 'deskInbox'] as const
    for (const name of routes) {
      const asked = { params: { ...params, index: '0' } }
      for (const token of [{}, { token: other.token }])
        expect((await problemOf(await ask(at.to, name, { ...asked, ...token }))).code).toBe('unauthenticated')
    }
    for (const wrong of [
      { ...params, case: other.case.id },
      { ...params, mail: randomUUID() },
      { ...params, mail: '../../healthz' },
    ])
      expect((await problemOf(await at.asAnn('deskMail', { params: wrong }))).code).toBe('not-found')
    for (const index of ['2', '-1', 'x', '99999'])
      expect((await problemOf(await at.asAnn('deskAttachment', { params: { ...params, index } }))).code).toBe(
        'not-found',
      )
  })
})

describe('a mail that was set aside', () => {
  it('is listed with the reason, and its source is to be had', async () => {
    const at = await house()
    const list = bytes(...mailHead, 'List-Id: <news.example.com>', '', 'News')
    const bomb = bytes(...mailHead, 'X: x\r\n'.repeat(100_000), '', 'Hello')
    await at.bring(list)
    await at.bring(bomb)
    const inbox = await vi.waitFor(
      async () => {
        const body = z.parse(deskInbox, await (await at.asAnn('deskInbox')).json())
        expect(body.mails).toHaveLength(2)
        return body
      },
      { timeout: 10_000 },
    )
    expect(inbox).toMatchObject({
      mails: [
        { why: 'unreadable', from: 'jo@example.com', size: bomb.length, case: expect.any(String) },
        { why: 'list', from: 'jo@example.com', subject: 'My parcel', size: list.length },
      ],
      before: null,
    })
    const { id = '', case: shownIn = '' } = inbox.mails[0] ?? {}
    const source = await at.asAnn('deskMailSource', { params: { mail: id } })
    expect((await source.arrayBuffer()).byteLength).toBe(bomb.length)
    const unreadable = await at.asAnn('deskMail', { params: { case: shownIn, mail: id } })
    expect((await problemOf(unreadable)).code).toBe('unavailable')
  })

  it('is asked for page by page, in numbers', async () => {
    const at = await house()
    for (let count = 0; count < 51; count++)
      await at.bring(
        bytes(`X-Count: ${count}`, ...mailHead, 'List-Id: <news.example.com>', '', `News ${count}`),
      )
    const page = async (before?: number) => {
      const query = before === undefined ? {} : { query: `?before=${before}` }
      return z.parse(deskInbox, await (await at.asAnn('deskInbox', query)).json())
    }
    const first = await vi.waitFor(
      async () => {
        const { mails, before } = await page()
        expect(before).not.toBeNull()
        return { mails, before: before ?? 0 }
      },
      { timeout: 20_000 },
    )
    await vi.waitFor(async () => expect((await page(first.before)).mails).toHaveLength(1), {
      timeout: 20_000,
    })
    expect(first.mails).toHaveLength(50)
    const wrong = await at.asAnn('deskInbox', { query: '?before=x' })
    expect((await problemOf(wrong)).errors?.[0]?.field).toBe('before')
  })
})

describe('a note', () => {
  it('is on the desk, and in nothing that the customer reads or is told live', async () => {
    const at = await house()
    const { case: theirs, token } = await open(at.to, { wants: 'human', text: 'Hello' })
    const params = { case: theirs.id }
    const headers = { 'last-event-id': String(theirs.version) }
    const live = eventsOf(await ask(at.to, 'liveCase', { token, params, headers }))
    const body = { id: randomUUID(), text: 'A tiresome customer' }
    for (let times = 0; times < 2; times++) {
      const view = z.parse(deskCase, await (await at.asAnn('deskNote', { params, body })).json())
      expect(view.messages.filter(({ internal }) => internal?.kind === 'note')).toMatchObject([
        { text: 'A tiresome customer', author: { kind: 'human', name: 'Ann' } },
      ])
    }
    await at.asAnn('deskReply', { params, body: { id: randomUUID(), text: 'Good morning' } })
    const told: unknown[] = []
    while (!JSON.stringify(told).includes('Good morning')) told.push((await live.next('update')).data)
    await live.close()
    const read = await (await ask(at.to, 'readCase', { token, params })).json()
    expect(JSON.stringify([told, read])).not.toContain('tiresome')
    expect((await ask(at.to, 'deskNote', { token, params, body })).status).toBe(401)
  })
})

describe('handing a case over', () => {
  it('puts the customer into the other line, and says so to nobody but the desk', async () => {
    const at = await house()
    const { case: theirs, token } = await open(at.to, { wants: 'human', text: 'Hello' })
    const params = { case: theirs.id }
    const body = { queue: 'sales', reason: 'wants 40 chairs' }
    const view = z.parse(deskCase, await (await at.asAnn('deskTransfer', { params, body })).json())
    expect(view).toMatchObject({ queue: 'sales', status: 'waiting', line: { queue: 'sales', position: 1 } })
    expect(view.messages.at(-1)).toMatchObject({
      ...{ text: 'wants 40 chairs', internal: { kind: 'transfer', from: 'general', to: 'sales' } },
    })
    const read = await (await ask(at.to, 'readCase', { token, params })).json()
    expect(read).toMatchObject({ status: 'waiting', line: { queue: 'sales' } })
    expect(JSON.stringify(read)).not.toContain('chairs')
    await at.asAnn('deskClaim', { params })
    expect(await (await ask(at.to, 'readCase', { token, params })).json()).toMatchObject({
      status: 'with-human',
    })
  })

  it('is refused where there is no such queue, or nobody here answers it', async () => {
    const at = await house()
    const { case: theirs } = await open(at.to, { wants: 'human', text: 'Hello' })
    for (const queue of ['sals', 'phone']) {
      const response = await at.asAnn('deskTransfer', { params: { case: theirs.id }, body: { queue } })
      expect((await problemOf(response)).errors).toEqual([
        { field: 'queue', remedy: 'write one of: general, sales' },
      ])
    }
  })
})
