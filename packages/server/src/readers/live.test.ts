import { randomUUID } from 'node:crypto'
import { memoryTransport } from '@presszero/mail/testing'
import { caseStreamEvents, deskStreamEvents } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { memoryLog } from '../testing/memory-log.js'
import type { LiveEvent } from './live/feed.js'
import { testHouse } from './test-house.js'

const MINUTE = 60_000

/** Keeps what a stream sends, and holds every event to the shape that crosses the network. */
function inbox(shapes: Readonly<Record<string, z.ZodMiniType>>) {
  const events: LiveEvent[] = []
  const of = (name: string) => events.filter(({ event }) => event === name)
  return {
    events,
    of,
    last: (name: string) => of(name).at(-1)?.data,
    send(event: LiveEvent) {
      const shape = shapes[event.event]
      if (shape === undefined) throw new Error(`"${event.event}" is not an event of this stream.`)
      z.parse(shape, event.data)
      events.push(event)
    },
  }
}

/** A log that counts how often it is read. */
function countedLog() {
  const whole = memoryLog()
  const log = {
    ...whole,
    asked: 0,
    read: ((...asked) => {
      log.asked++
      return whole.read(...asked)
    }) as typeof whole.read,
    head() {
      log.asked++
      return whole.head()
    },
    views: {
      ...whole.views,
      seats(queue?: string) {
        log.asked++
        return whole.views.seats(queue)
      },
    },
  }
  return log
}

const message = (text: string) => ({ type: 'add-message', messageId: randomUUID(), text }) as const

describe('the live stream of a case', () => {
  it('begins with the whole case, and goes on with each change once, in order', async () => {
    const house = await testHouse(memoryTransport())
    await house.comeOn('ann')
    const caseId = await house.open({ text: 'Hello' })
    const told = inbox(caseStreamEvents)
    house.live.subscribe(caseId, undefined, told.send)
    await house.clock.settle()
    expect(told.events[0]).toMatchObject({ event: 'snapshot', data: { id: caseId, status: 'waiting' } })
    await house.done(caseId, message('Is somebody there?'))
    await house.done(caseId, { type: 'claim', humanId: 'ann' })
    const ids = told.events.flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other))
    expect(told.of('update').map(({ data }) => data)).toMatchObject([
      { type: 'message', message: { text: 'Is somebody there?', author: { kind: 'customer' } } },
      { type: 'status', status: 'with-human', human: { name: 'Ann' } },
      { type: 'pledge', pledge: { outcome: 'kept' } },
    ])
    await house.close()
  })

  it('gives one who comes back only what they missed', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open({ text: 'Hello' })
    const { version } = await house.live.view(caseId)
    await house.done(caseId, message('Is somebody there?'))
    const told = inbox(caseStreamEvents)
    house.live.subscribe(caseId, version, told.send)
    await house.clock.settle()
    expect(told.of('snapshot')).toEqual([])
    expect(told.of('update')).toMatchObject([{ data: { message: { text: 'Is somebody there?' } } }])
    await house.close()
  })

  it('tells one who was silent for ten minutes why they are out of the line', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open()
    const told = inbox(caseStreamEvents)
    house.live.subscribe(caseId, undefined, told.send)
    await house.clock.settle()
    await house.done(caseId, { type: 'leave-line', why: 'abandoned' })
    const leftLine = { why: 'abandoned', at: new Date(house.clock.now()).toISOString() }
    expect(told.of('update')).toMatchObject([{ data: { type: 'status', status: 'open', leftLine } }])
    expect(await house.live.view(caseId)).toMatchObject({ line: null, leftLine })
    await house.done(caseId, { type: 'join-line' })
    expect(await house.live.view(caseId)).not.toHaveProperty('leftLine')
    await house.close()
  })

  it('says nothing more to one who has gone', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open({ text: 'Hello' })
    const told = inbox(caseStreamEvents)
    const stop = house.live.subscribe(caseId, undefined, told.send)
    await house.clock.settle()
    stop()
    const before = told.events.length
    await house.done(caseId, message('Is somebody there?'))
    expect(told.events).toHaveLength(before)
    await house.close()
  })

  it('moves up as those ahead are answered, and shows who went silent as away', async () => {
    const house = await testHouse(memoryTransport())
    await house.comeOn('ann')
    const ahead = await house.open()
    const caseId = await house.open()
    const told = inbox(caseStreamEvents)
    house.live.subscribe(caseId, undefined, told.send)
    await house.clock.settle()
    expect(told.last('line')).toMatchObject({ position: 2, away: false, announcement: { kind: 'range' } })
    await house.done(ahead, { type: 'claim', humanId: 'ann' })
    await house.clock.advance(300)
    expect(told.last('line')).toMatchObject({ position: 1 })
    await house.clock.advance(MINUTE + 6_000)
    expect(told.last('line')).toMatchObject({ position: 1, away: true })
    house.signals.seen(`case:${caseId}`, house.clock.now())
    await house.clock.advance(6_000)
    expect(told.last('line')).toMatchObject({ position: 1, away: false })
    await house.close()
  })

  it('asks the log a handful of questions for a step of the line, however many wait in it', async () => {
    const log = countedLog()
    const house = await testHouse(memoryTransport(), log)
    await house.comeOn('ann')
    const waiting: string[] = []
    for (let one = 0; one < 40; one++) waiting.push(await house.open())
    const inboxes = waiting.map(() => inbox(caseStreamEvents))
    for (const [index, { send }] of inboxes.entries())
      house.live.subscribe(waiting[index] ?? '', undefined, send)
    await house.clock.advance(1_000)
    log.asked = 0
    await house.done(waiting[0] ?? '', { type: 'claim', humanId: 'ann' })
    await house.clock.advance(1_000)
    expect(inboxes.map(({ last }) => last('line')).slice(1)).toMatchObject(
      waiting.slice(1).map((_, index) => ({ position: index + 1 })),
    )
    expect(log.asked).toBeLessThan(waiting.length)
    await house.close()
  })

  it('shows that the human types', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open()
    const told = inbox(caseStreamEvents)
    house.live.subscribe(caseId, undefined, told.send)
    house.signals.typing('human:ann', true, caseId)
    expect(told.last('typing')).toEqual({ by: 'human', typing: true })
    await house.close()
  })

  it('hides from the customer a mail that pretends to come from somebody else', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open({ wants: 'mail', text: 'Hello', address: 'jo@example.com' })
    const mail = { inboxId: randomUUID(), from: 'x@evil.test', sender: 'quarantined' } as const
    const command = {
      type: 'receive-mail',
      messageId: randomUUID(),
      text: 'Pay here',
      automatic: false,
    } as const
    await house.done(caseId, { ...command, mail })
    expect((await house.live.view(caseId)).messages.map(one => one.text)).toEqual(['Hello'])
    expect((await house.live.deskCase(caseId)).messages.map(one => one.text)).toEqual(['Hello', 'Pay here'])
    await house.close()
  })
})

describe('the live stream of the desk', () => {
  it('shows the line, what is mine and what nobody has, as it changes', async () => {
    const house = await testHouse(memoryTransport())
    await house.comeOn('ann')
    const told = inbox(deskStreamEvents)
    house.live.subscribeDesk('ann', told.send)
    const waiting = await house.open({ name: 'Jo', text: 'Hello' })
    const mail = await house.open({ wants: 'mail', text: 'Hi', address: 'max@example.com' })
    await house.clock.advance(1_000)
    expect(told.last('board')).toMatchObject({
      me: { id: 'ann', presence: 'on' },
      queues: [{ id: 'general', waiting: 1, open: true }],
      line: [{ id: waiting, customer: { name: 'Jo' }, waiting: { position: 1, away: false } }],
      mine: [],
      unclaimed: [{ id: mail, pledge: { kind: 'reply' } }],
    })
    await house.done(waiting, { type: 'claim', humanId: 'ann' })
    await house.clock.advance(1_000)
    expect(told.last('board')).toMatchObject({ line: [], mine: [{ id: waiting }] })
    await house.close()
  })

  it('shows who waits in a queue that is no more in the options: nobody waits unseen', async () => {
    const house = await testHouse(memoryTransport())
    const forgotten = await house.open({ queue: 'returns' })
    const known = await house.open()
    const { line } = await house.live.board('ann')
    expect(line.map(({ id }) => id)).toEqual([known, forgotten])
    await house.close()
  })

  it('shows of many who wait for a mail those who have waited longest', async () => {
    const house = await testHouse(memoryTransport())
    const opened: string[] = []
    for (let one = 0; one < 60; one++)
      opened.push(await house.open({ wants: 'mail', text: 'Hi', address: `jo${one}@example.com` }))
    const { unclaimed } = await house.live.board('ann')
    expect(unclaimed.map(({ id }) => id)).toEqual(opened.slice(0, 50))
    await house.close()
  })

  it('shows of a long line those who are next', async () => {
    const house = await testHouse(memoryTransport())
    for (let one = 0; one < 60; one++) await house.open()
    const other = await house.open({ queue: 'returns' })
    const { line: all, queues } = await house.live.board('ann')
    expect(all.at(-1)).toMatchObject({ id: other, waiting: { position: 1 } })
    const line = all.slice(0, -1)
    expect(line.map(({ waiting }) => waiting?.position)).toEqual(
      Array.from({ length: 50 }, (_, at) => at + 1),
    )
    expect(queues[0]?.waiting).toBe(60)
    await house.close()
  })

  it('takes those who are away last, with the place that they keep', async () => {
    const house = await testHouse(memoryTransport())
    house.signals.seen('human:ann', house.clock.now())
    const away = await house.open()
    await house.clock.advance(MINUTE + 1_000)
    const here = await house.open()
    house.signals.seen(`case:${here}`, house.clock.now())
    expect((await house.live.board('ann')).line).toMatchObject([
      { id: here, waiting: { position: 2, away: false } },
      { id: away, waiting: { position: 1, away: true } },
    ])
    await house.close()
  })

  it('tells, once each, that a customer is on the page and that they were not heard there for 60 s', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open()
    const told = inbox(deskStreamEvents)
    house.live.subscribeDesk('ann', told.send)
    const isOnPage = async () => (await house.live.deskCase(caseId)).customer.onPage
    expect(await isOnPage()).toBe(false)
    const heard = () => house.signals.seen(`case:${caseId}`, house.clock.now())
    heard()
    await house.clock.advance(40_000)
    heard()
    await house.clock.advance(MINUTE - 1)
    expect(told.of('customer').map(({ data }) => data)).toEqual([{ case: caseId, onPage: true }])
    expect(await isOnPage()).toBe(true)
    await house.clock.advance(1)
    expect(told.last('customer')).toEqual({ case: caseId, onPage: false })
    expect(await isOnPage()).toBe(false)
    heard()
    expect(told.of('customer')).toHaveLength(3)
    await house.close()
  })

  it('brings what is said in every case, and who types', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open({ text: 'Hello' })
    const told = inbox(deskStreamEvents)
    house.live.subscribeDesk('ann', told.send)
    await house.clock.settle()
    await house.done(caseId, message('Is somebody there?'))
    house.signals.typing(`case:${caseId}`, true, caseId)
    expect(told.of('update')).toMatchObject([
      { data: { case: caseId, update: { type: 'message', message: { text: 'Is somebody there?' } } } },
    ])
    expect(told.last('typing')).toEqual({ case: caseId, typing: true })
    await house.close()
  })
})
