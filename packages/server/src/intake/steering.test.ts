import { deskStreamEvents } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { LiveEvent } from '../readers/live/feed.js'
import { form, postHouse } from './post-house.test-helper.js'

async function answered(text: string, mail: { from?: string; peer?: string } = {}) {
  const house = await postHouse()
  const caseId = await house.open(form)
  const stream: LiveEvent[] = []
  const stop = house.live.subscribe(caseId, undefined, event => stream.push(event))
  const told: LiveEvent[] = []
  const stopTelling = house.live.subscribeDesk('ann', event => told.push(event))
  const before = house.transport.sent.length
  const to = house.addresses.issue({ caseId, recipient: 'help@shop.test', purpose: 'desk' })
  await house.bring({ from: 'help@shop.test', to, peer: '127.0.0.1', text, ...mail })
  const sent = house.transport.sent.slice(before).map(({ envelope, raw }) => ({
    to: envelope.to.join(),
    text: new TextDecoder().decode(raw).replaceAll('=\r\n', ''),
  }))
  const seen = JSON.stringify([await house.live.view(caseId), stream])
  const desk = await house.live.deskCase(caseId)
  const filed = await house.filed()
  stop()
  stopTelling()
  await house.shut()
  return { sent, seen, desk, told, filed }
}

describe('a human who steers by mail', () => {
  it('resolves, and the customer is sent the answer without the command', async () => {
    const { sent, desk, seen } = await answered('#resolve found it\r\n\r\nIt is on its way')
    expect(desk).toMatchObject({ status: 'resolved', resolution: { reason: 'found it' } })
    expect(sent).toMatchObject([{ to: 'jo@example.com', text: expect.stringContaining('on its way') }])
    expect(`${sent[0]?.text}${seen}`).not.toContain('#resolve')
  })

  it('writes a note that is on the desk, and in nothing that the customer is sent or shown', async () => {
    const { sent, seen, desk, told } = await answered('#note A tiresome customer')
    expect(sent).toEqual([])
    expect(seen).not.toContain('tiresome')
    const note = { text: 'A tiresome customer', internal: { kind: 'note' }, sender: 'verified' }
    expect(desk.messages.at(-1)).toMatchObject(note)
    const updates = told.filter(({ event }) => event === 'update')
    const parsed = updates.map(({ data }) => z.parse(deskStreamEvents.update, data).update)
    expect(parsed).toContainEqual(expect.objectContaining({ message: expect.objectContaining(note) }))
  })

  it('hands the case over, and answers the customer in the same mail', async () => {
    const { sent, seen, desk } = await answered('#transfer sales wants chairs\r\nI ask a colleague')
    expect(desk).toMatchObject({ queue: 'sales', claimedBy: null })
    expect(desk.messages.at(-1)?.internal).toEqual({ kind: 'transfer', from: 'general', to: 'sales' })
    expect(sent).toMatchObject([{ to: 'jo@example.com' }])
    expect(`${sent[0]?.text}${seen}`).not.toMatch(/#transfer|wants chairs/)
  })

  it('who names no queue that there is gets it back with those that there are, and the customer nothing', async () => {
    const { sent, seen, desk, filed } = await answered('#transfer sals\r\nI ask a colleague')
    expect(sent.map(({ to }) => to)).toEqual(['help@shop.test'])
    for (const said of ['sals', 'general, sales', 'I ask a colleague']) expect(sent[0]?.text).toContain(said)
    expect(sent[0]?.text).toMatch(/^Auto-Submitted: auto-replied/im)
    expect(seen).not.toContain('ask a colleague')
    expect(desk.messages.at(-1)).toMatchObject({
      internal: { kind: 'held-back', why: 'unknown-queue', queue: 'sals' },
    })
    expect(desk.queue).toBe('general')
    expect(filed).toMatchObject([{ as: 'answer' }])
  })

  it('loses nothing that only looks like a command', async () => {
    const { sent } = await answered('#1 problem: the lamp is broken')
    expect(sent[0]?.text).toContain('#1 problem: the lamp is broken')
  })

  it('has to be sure to be one: of another, nothing is done and nobody is written to', async () => {
    for (const mail of [{ peer: '203.0.113.9' }, { from: 'eve@evil.test' }]) {
      const { sent, seen, desk } = await answered('#resolve\r\nBye', mail)
      expect(desk.status).toBe('open')
      expect(sent).toEqual([])
      expect(seen).not.toContain('Bye')
    }
  })
})

it('a customer who writes a command has written a message', async () => {
  const house = await postHouse()
  const caseId = await house.open(form)
  const to = house.addresses.issue({ caseId, recipient: 'jo@example.com' })
  await house.bring({ to, peer: '127.0.0.1', text: '#resolve', headers: house.answering(caseId) })
  const { status, messages } = await house.live.view(caseId)
  expect(status).toBe('open')
  expect(messages.at(-1)?.text).toBe('#resolve')
  await house.shut()
})
