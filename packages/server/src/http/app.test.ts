import { randomUUID } from 'node:crypto'
import { type CaseView, caseView, openCaseResponse, pathTo } from '@presszero/wire'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { systemClock } from '../readers/clock-port.js'
import { memoryLog } from '../testing/index.js'
import { ask, eventsOf, open, problemOf, SHOP, serve } from './serve.test-helper.js'

describe('opening a case', () => {
  it('answers with the case and a token that opens it', async () => {
    const to = serve()
    const { case: opened, token } = await open(to, { wants: 'human', topic: 'order', text: 'Where is it?' })
    const response = await ask(to, 'readCase', { params: { case: opened.id }, token })
    const read: CaseView = z.parse(caseView, await response.json())
    expect(read.messages.map(one => one.text)).toEqual(['Where is it?'])
    expect(read.status).toBe('waiting')
    expect(read.line?.position).toBe(1)
  })

  it('makes one case of ten requests at once with one key, and gives each the same token', async () => {
    const to = serve()
    const key = randomUUID()
    const bodies = await Promise.all(
      Array.from({ length: 10 }, () => open(to, { wants: 'human', text: 'Hello' }, key)),
    )
    expect(new Set(bodies.map(one => one.case.id)).size).toBe(1)
    expect(new Set(bodies.map(one => one.token)).size).toBe(1)
  })

  it('mails one address once a day, however many cases are opened for it at once or under its other names', async () => {
    const log = memoryLog()
    const to = serve({ log })
    const addresses = ['jo@example.com', 'Jo@Example.com', 'jo+1@example.com', 'jo+2@example.com']
    await Promise.all(addresses.map(email => open(to, { wants: 'mail', text: 'Hello', email })))
    const { case: later, token } = await open(to, { wants: 'human', text: 'Hello' })
    const body = { email: 'JO@example.com' }
    await ask(to, 'giveEmail', { params: { case: later.id }, token, body })
    const mails = await log.views.outbox(Date.now(), 100)
    expect(mails.map(mail => mail.purpose)).toEqual(['confirmation'])
    const withoutContent = (key: string, value: unknown) => (key === 'content' ? undefined : value)
    const facts = JSON.stringify(await log.readAll(0, 100), withoutContent)
    expect(facts).not.toMatch(/jo@example/i)
  })

  it('refuses a key that was used for something else', async () => {
    const to = serve()
    const key = randomUUID()
    await open(to, { wants: 'human', text: 'Hello' }, key)
    const response = await ask(to, 'openCase', {
      body: { wants: 'human', text: 'Something else' },
      headers: { 'idempotency-key': key },
    })
    expect((await problemOf(response)).code).toBe('key-reused')
  })

  it('answers a repeat as it did first, also when the line has closed meanwhile', async () => {
    let at = Date.parse('2026-11-23T15:59:59Z')
    const to = serve({
      clock: { now: () => at, setTimer: () => () => {} },
      company: {
        name: 'Shop',
        email: 'help@shop.example',
        hours: { timeZone: 'Europe/Brussels', weekly: { mon: [['09:00', '17:00']] } },
      },
    })
    const key = randomUUID()
    const first = await open(to, { wants: 'human' }, key)
    at += 2_000
    const again = await open(to, { wants: 'human' }, key)
    expect(again.case.id).toBe(first.case.id)
    expect(again.token).toBe(first.token)
    const late = { body: { wants: 'human' }, headers: { 'idempotency-key': randomUUID() } }
    expect((await problemOf(await ask(to, 'openCase', late))).code).toBe('queue-closed')
  })

  it('names the field that is wrong and what to write', async () => {
    const to = serve()
    const response = await ask(to, 'openCase', {
      body: { wants: 'mail', text: 'Hello' },
      headers: { 'idempotency-key': randomUUID() },
    })
    const problem = await problemOf(response)
    expect(problem.errors).toEqual([{ field: 'email', remedy: 'write the address that the answer goes to' }])
  })

  it('asks for an idempotency key', async () => {
    const response = await ask(serve(), 'openCase', { body: { wants: 'human' } })
    expect((await problemOf(response)).errors?.[0]?.field).toBe('Idempotency-Key')
  })

  it('keeps the page without its query, which may hold personal things', async () => {
    const to = serve()
    const { case: opened } = await open(to, { wants: 'human', page: `${SHOP}/cart?email=an@example.org#x` })
    expect(JSON.stringify(opened)).not.toContain('an@example.org')
  })
})

describe('a token', () => {
  it('of one case never opens another', async () => {
    const to = serve()
    const a = await open(to)
    const b = await open(to)
    const response = await ask(to, 'readCase', { params: { case: b.case.id }, token: a.token })
    expect((await problemOf(response)).code).toBe('case-not-found')
  })

  it('is needed, and is taken from the header only', async () => {
    const to = serve()
    const { case: opened, token } = await open(to)
    const path = `${pathTo('readCase', { case: opened.id })}?token=${token}`
    const response = await to.fetch(new Request(`https://contact.shop.example${path}`))
    expect((await problemOf(response)).code).toBe('unauthenticated')
  })

  it('carries 192 bits', async () => {
    const { token } = await open(serve())
    expect(Buffer.from(token, 'base64url')).toHaveLength(24)
  })
})

describe('another origin', () => {
  it('on the list may call, and no other', async () => {
    const to = serve()
    const allowed = await ask(to, 'now', { headers: { origin: SHOP } })
    expect(allowed.headers.get('access-control-allow-origin')).toBe(SHOP)
    const refused = await ask(to, 'now', { headers: { origin: 'https://evil.example' } })
    expect((await problemOf(refused)).code).toBe('origin-not-allowed')
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('may preflight with the headers of this API, without credentials', async () => {
    const response = await serve().fetch(
      new Request('https://contact.shop.example/v1/cases', { method: 'OPTIONS', headers: { origin: SHOP } }),
    )
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('the line', () => {
  it('can be joined, left and joined again', async () => {
    const to = serve()
    const { case: opened, token } = await open(to, { wants: 'human' })
    const params = { case: opened.id }
    expect((await ask(to, 'leaveLine', { params, token })).status).toBe(204)
    const joined = await ask(to, 'joinLine', { params, token })
    expect(await joined.json()).toMatchObject({ line: { position: 1, away: false } })
  })

  it('is closed out of hours, and says when it opens', async () => {
    const to = serve({
      company: {
        name: 'Shop',
        hours: { timeZone: 'UTC', weekly: {}, holidays: [] },
      },
    })
    const now = await ask(to, 'now')
    expect(await now.json()).toMatchObject({ open: false, announcement: { kind: 'closed' } })
  })
})

describe('the live stream', () => {
  it('begins with a snapshot and goes on with updates that carry the version', async () => {
    const to = serve()
    const { case: opened, token } = await open(to, { wants: 'human' })
    const params = { case: opened.id }
    const stream = await ask(to, 'liveCase', { params, token })
    const reader = eventsOf(stream)
    expect((await reader.next('snapshot')).data).toMatchObject({ id: opened.id })
    await ask(to, 'postMessage', { params, token, body: { id: randomUUID(), text: 'Are you there?' } })
    const update = await reader.next('update')
    expect(update.data).toMatchObject({ type: 'message', message: { text: 'Are you there?' } })
    expect(Number(update.id)).toBeGreaterThan(0)
    await reader.close()
  })

  it('is open to a person’s tabs, not to any number of them', async () => {
    let now = Date.now()
    const to = serve({ clock: { now: () => now, setTimer: systemClock.setTimer } })
    const { case: opened, token } = await open(to, { wants: 'human' })
    const params = { case: opened.id }
    const streams = []
    for (let n = 0; n < 20; n++) {
      now += 60_000
      streams.push(eventsOf(await ask(to, 'liveCase', { params, token })))
    }
    expect((await problemOf(await ask(to, 'liveCase', { params, token }))).code).toBe('too-many-requests')
    await streams[0]?.close()
    expect((await ask(to, 'liveCase', { params, token })).status).toBe(200)
    for (const one of streams) await one.close()
  })

  it('resumes after the version that was seen last', async () => {
    const to = serve()
    const { case: opened, token } = await open(to, { wants: 'human' })
    const params = { case: opened.id }
    await ask(to, 'postMessage', { params, token, body: { id: randomUUID(), text: 'One' } })
    const headers = { 'last-event-id': String(opened.version) }
    const reader = eventsOf(await ask(to, 'liveCase', { params, token, headers }))
    expect((await reader.next('update')).data).toMatchObject({ message: { text: 'One' } })
    await reader.close()
  })
})

describe('a problem', () => {
  it('is told for an unknown address, a wrong method and a body that is no JSON', async () => {
    const to = serve()
    const base = 'https://contact.shop.example'
    expect((await problemOf(await to.fetch(new Request(`${base}/nothing`)))).code).toBe('not-found')
    const wrong = await to.fetch(new Request(`${base}/v1/now`, { method: 'DELETE' }))
    expect((await problemOf(wrong)).code).toBe('method-not-allowed')
    const body = await to.fetch(
      new Request(`${base}/v1/cases`, {
        method: 'POST',
        body: '{',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      }),
    )
    expect((await problemOf(body)).code).toBe('invalid-request')
  })

  it('that is ours is told to whoever runs the server, also where no logger was named', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const log = memoryLog()
    const to = serve({ log, logger: undefined })
    const { case: opened, token } = await open(to)
    vi.spyOn(log.views, 'caseByToken').mockRejectedValue(new Error('the disk is gone'))
    const response = await ask(to, 'readCase', { params: { case: opened.id }, token })
    expect((await problemOf(response)).code).toBe('internal')
    expect(told).toHaveBeenCalledWith(expect.stringContaining('the disk is gone'))
    told.mockRestore()
  })

  it('comes with the time to wait when there were too many requests', async () => {
    const to = serve()
    const responses = []
    for (let n = 0; n < 12; n++)
      responses.push(
        await ask(to, 'openCase', { body: { wants: 'human' }, headers: { 'idempotency-key': randomUUID() } }),
      )
    const last = responses.at(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('many customers behind one address', () => {
  it('all keep their places: who is known by a token is counted by their case', async () => {
    const to = serve()
    const shared = (
      path: string,
      body: unknown,
      headers: Record<string, string>,
      remoteAddress = '198.51.100.1',
    ) =>
      to.fetch(
        new Request(`https://contact.shop.example${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
        { remoteAddress },
      )
    const statuses: number[] = []
    for (let one = 0; one < 150; one++) {
      const key = { 'idempotency-key': randomUUID() }
      const opened = await shared(pathTo('openCase'), { wants: 'human' }, key, `10.0.0.${one}`)
      const { case: mine, token } = z.parse(openCaseResponse, await opened.json())
      const beat = pathTo('signal', { case: mine.id })
      statuses.push((await shared(beat, { kind: 'here' }, { authorization: `Bearer ${token}` })).status)
    }
    expect(new Set(statuses)).toEqual(new Set([204]))
  })
})
