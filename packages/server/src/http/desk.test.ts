import { randomUUID } from 'node:crypto'
import { deskBoard, deskCase, openSessionResponse, pathTo } from '@presszero/wire'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import type { PressZero } from '../press-zero.js'
import { memoryLog } from '../testing/index.js'
import { ask, eventsOf, open, problemOf, serve } from './serve.test-helper.js'

const two = {
  humans: [
    { id: 'ann', name: 'Ann', email: 'ann@shop.example' },
    { id: 'bo', name: 'Bo', email: 'bo@shop.example' },
  ],
}

async function signIn(to: PressZero, human = 'ann'): Promise<string> {
  const secret = (await to.signInLink(human)).split('#')[1]
  const response = await ask(to, 'deskOpenSession', { body: { secret } })
  return z.parse(openSessionResponse, await response.json()).token
}

describe('the live stream of the desk', () => {
  it('ends when its session was closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    const to = serve()
    const secret = (await to.signInLink('ann')).split('#')[1]
    const opened = await ask(to, 'deskOpenSession', { body: { secret } })
    const { token } = z.parse(openSessionResponse, await opened.json())
    const reader = (await ask(to, 'deskLive', { token })).body?.getReader()
    await ask(to, 'deskCloseSession', { token })
    await vi.advanceTimersByTimeAsync(15_000)
    vi.useRealTimers()
    for (;;) {
      const piece = await reader?.read()
      if (piece === undefined || piece.done) break
    }
  })
})

describe('asking for a sign-in link', () => {
  it('fills no mailbox, from however many places it is asked, and answers alike', async () => {
    const log = memoryLog()
    const to = serve({ log })
    for (let asker = 1; asker <= 20; asker++) {
      const request = new Request(`https://contact.shop.example${pathTo('deskSignIn')}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'ann@shop.example' }),
      })
      expect((await to.fetch(request, { remoteAddress: `203.0.113.${asker}` })).status).toBe(202)
    }
    expect((await log.views.outbox(Date.now(), 100)).length).toBeLessThanOrEqual(5)
  })
})

describe('signing in', () => {
  it('takes the secret of a link once', async () => {
    const to = serve()
    const secret = (await to.signInLink('ann')).split('#')[1]
    expect((await ask(to, 'deskOpenSession', { body: { secret } })).status).toBe(201)
    const again = await ask(to, 'deskOpenSession', { body: { secret } })
    expect((await problemOf(again)).code).toBe('link-used')
  })

  it('answers alike for an address that is known and one that is not', async () => {
    const to = serve()
    const known = await ask(to, 'deskSignIn', { body: { email: 'ann@shop.example' } })
    const unknown = await ask(to, 'deskSignIn', { body: { email: 'eve@evil.example' } })
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  })

  it('ends with signing out', async () => {
    const to = serve()
    const token = await signIn(to)
    expect((await ask(to, 'deskCloseSession', { token })).status).toBe(204)
    expect((await problemOf(await ask(to, 'deskBoard', { token }))).code).toBe('unauthenticated')
  })

  it('is not possible with a token of a case', async () => {
    const to = serve()
    const { token } = await open(to)
    expect((await problemOf(await ask(to, 'deskBoard', { token }))).code).toBe('unauthenticated')
  })
})

describe('the desk', () => {
  it('shows the line in order, and who is on', async () => {
    const to = serve()
    const first = await open(to, { wants: 'human', text: 'First' })
    const second = await open(to, { wants: 'human', text: 'Second' })
    const token = await signIn(to)
    await ask(to, 'deskPresence', { token, body: { presence: 'on' } })
    const board = z.parse(deskBoard, await (await ask(to, 'deskBoard', { token })).json())
    expect(board.line.map(item => item.id)).toEqual([first.case.id, second.case.id])
    expect(board.me.presence).toBe('on')
  })

  it('takes somebody out of the line, talks and resolves with a reason that the customer sees', async () => {
    const to = serve()
    const opened = await open(to, { wants: 'human', text: 'Hello' })
    const params = { case: opened.case.id }
    const token = await signIn(to)
    const claimed = z.parse(deskCase, await (await ask(to, 'deskClaim', { token, params })).json())
    expect(claimed).toMatchObject({ status: 'with-human', claimedBy: 'ann', line: null })
    await ask(to, 'deskReply', { token, params, body: { id: randomUUID(), text: 'Good morning' } })
    await ask(to, 'deskResolve', { token, params, body: { reason: 'The parcel was found.' } })
    const seen = await (await ask(to, 'readCase', { token: opened.token, params })).json()
    expect(seen).toMatchObject({
      status: 'resolved',
      human: { name: 'Ann' },
      resolution: { reason: 'The parcel was found.' },
    })
  })

  it('refuses a second human who claims the same case', async () => {
    const to = serve(two)
    const opened = await open(to)
    const params = { case: opened.case.id }
    await ask(to, 'deskClaim', { token: await signIn(to, 'ann'), params })
    const response = await ask(to, 'deskClaim', { token: await signIn(to, 'bo'), params })
    expect((await problemOf(response)).code).toBe('case-taken')
  })

  it('wants a reason for resolving', async () => {
    const to = serve()
    const opened = await open(to)
    const token = await signIn(to)
    const response = await ask(to, 'deskResolve', {
      token,
      params: { case: opened.case.id },
      body: { reason: ' ' },
    })
    expect((await problemOf(response)).errors?.[0]?.field).toBe('reason')
  })

  it('says that there is no such case', async () => {
    const to = serve()
    const token = await signIn(to)
    const response = await ask(to, 'deskCase', { token, params: { case: randomUUID() } })
    expect((await problemOf(response)).code).toBe('case-not-found')
  })

  it('tells the customer, live, that a human has come', async () => {
    const to = serve()
    const opened = await open(to)
    const params = { case: opened.case.id }
    const headers = { 'last-event-id': String(opened.case.version) }
    const events = eventsOf(await ask(to, 'liveCase', { token: opened.token, params, headers }))
    await ask(to, 'deskClaim', { token: await signIn(to), params })
    for (;;) {
      const { data } = await events.next('update')
      if (!JSON.stringify(data).includes('"with-human"')) continue
      expect(data).toMatchObject({ type: 'status', human: { name: 'Ann' } })
      break
    }
    await events.close()
  })
})
