import { randomUUID } from 'node:crypto'
import { memoryTransport } from '@presszero/mail/testing'
import { describe, expect, it } from 'vitest'
import { memoryLog } from '../testing/memory-log.js'
import { START, testHouse } from './test-house.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND

type House = Awaited<ReturnType<typeof testHouse>>

/** Lets time pass while these are heard every twenty seconds, as their pages do. */
async function pass(house: House, ms: number, ...heard: readonly string[]): Promise<void> {
  for (let left = ms; left > 0; left -= 20 * SECOND) {
    for (const who of heard) house.signals.seen(who, house.clock.now())
    await house.clock.advance(Math.min(left, 20 * SECOND))
  }
}

const reply = { type: 'reply', humanId: 'ann', messageId: randomUUID(), text: 'Here it is' } as const

describe('the clock', () => {
  it('lets a customer who is silent for ten minutes leave the line, and not before', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open()
    await pass(house, 10 * MINUTE)
    expect((await house.live.view(caseId)).status).toBe('waiting')
    await pass(house, 20 * SECOND)
    expect((await house.live.view(caseId)).status).toBe('open')
    expect(await house.live.line(caseId)).toBeNull()
    await house.close()
  })

  it('keeps the place of a customer who is heard', async () => {
    const house = await testHouse(memoryTransport())
    const caseId = await house.open()
    await pass(house, 15 * MINUTE, `case:${caseId}`)
    expect(await house.live.line(caseId)).toMatchObject({ position: 1, away: false })
    await house.close()
  })

  it('takes a human who falls silent off, and their customer back to the front of the line', async () => {
    const house = await testHouse(memoryTransport())
    await house.comeOn('ann')
    const caseId = await house.open()
    await house.done(caseId, { type: 'claim', humanId: 'ann' })
    const later = await house.open()
    await pass(house, 3 * MINUTE, `case:${caseId}`, `case:${later}`)
    expect(await house.log.views.humansOn()).toEqual([])
    expect(await house.live.line(caseId)).toMatchObject({ position: 1 })
    expect(await house.live.line(later)).toMatchObject({ position: 2 })
    await house.close()
  })

  it('breaks a pledge whose time has passed and makes a later one that says it was revised', async () => {
    const house = await testHouse(memoryTransport())
    await house.comeOn('ann')
    const caseId = await house.open()
    const [first] = (await house.live.view(caseId)).pledges
    await pass(house, Date.parse(first?.by ?? '') - house.clock.now() + MINUTE, `case:${caseId}`, 'human:ann')
    const { pledges } = await house.live.view(caseId)
    expect(pledges[0]).toMatchObject({ kind: 'answer', outcome: 'broken' })
    expect(pledges[1]).toMatchObject({ kind: 'answer', outcome: 'open', revises: first?.id })
    await house.close()
  })

  it('mails what a human said to a customer who then went away', async () => {
    const transport = memoryTransport()
    const house = await testHouse(transport)
    const caseId = await house.open({ address: 'jo@example.com' })
    const heard = [`case:${caseId}`, 'human:ann'] as const
    await pass(house, MINUTE, ...heard)
    await house.done(caseId, reply)
    const toJo = () => transport.sent.filter(mail => mail.envelope.to.includes('jo@example.com'))
    expect(toJo()).toHaveLength(1)
    await pass(house, 2 * MINUTE, 'human:ann')
    expect(toJo()).toHaveLength(2)
    await house.close()
  })

  it('mails it also when the server stopped meanwhile and the human had let go of the case', async () => {
    const log = memoryLog()
    const before = await testHouse(memoryTransport(), log)
    const caseId = await before.open({ address: 'jo@example.com' })
    before.signals.seen(`case:${caseId}`, before.clock.now())
    await before.done(caseId, reply)
    await before.done(caseId, { type: 'leave-line', why: 'left' })
    await before.done(caseId, { type: 'release', humanId: 'ann', why: 'asked' })
    await before.close()
    const transport = memoryTransport()
    const after = await testHouse(transport, log, before.clock.now() + MINUTE)
    await pass(after, 2 * MINUTE)
    const toJo = transport.sent.filter(mail => mail.envelope.to.includes('jo@example.com'))
    expect(toJo).toHaveLength(1)
    await after.close()
  })

  it('lets nobody leave because the machine slept: who waits is given time to be heard again', async () => {
    const house = await testHouse(memoryTransport())
    const [caseId] = [await house.open(), await house.comeOn('ann')]
    await pass(house, MINUTE, `case:${caseId}`, 'human:ann')
    await house.clock.sleep(3 * 60 * MINUTE)
    await house.clock.advance(10 * SECOND)
    expect(await house.live.line(caseId)).toMatchObject({ position: 1 })
    expect(await house.log.views.humansOn()).toEqual(['ann'])
    await pass(house, 11 * MINUTE, 'human:ann')
    expect(await house.live.line(caseId)).toBeNull()
    await house.close()
  })

  it('writes down that nobody was there to see who waits: before a start, or while the machine slept', async () => {
    const log = memoryLog()
    const resumed = async () =>
      (await log.read('queue:general')).filter(({ event }) => event.type === 'resumed').length
    const before = await testHouse(memoryTransport(), log)
    await before.open()
    await before.clock.advance(5 * SECOND)
    expect(await resumed()).toBe(0)
    await before.close()
    const after = await testHouse(memoryTransport(), log, before.clock.now() + 60 * MINUTE)
    await after.clock.advance(5 * SECOND)
    expect(await resumed()).toBe(1)
    await after.clock.sleep(30 * MINUTE)
    await after.clock.advance(5 * SECOND)
    expect(await resumed()).toBe(2)
    await after.close()
  })

  it('writes down who staffs the line and when it closes', async () => {
    const fiveMinutesBeforeClosing = START + 7 * 60 * MINUTE - 5 * MINUTE
    const house = await testHouse(memoryTransport(), memoryLog(), fiveMinutesBeforeClosing)
    await house.comeOn('ann')
    await pass(house, 6 * MINUTE, 'human:ann')
    const events = (await house.log.read('queue:general')).map(({ event }) => event)
    expect(events).toEqual([
      { type: 'opened' },
      { type: 'staffed', humans: 0 },
      { type: 'staffed', humans: 1 },
      { type: 'closed' },
    ])
    expect(house.wait.now(house.clock.now())).toMatchObject({
      open: false,
      opensAt: '2026-11-24T08:00:00.000Z',
      announcement: { kind: 'closed', opensAt: '2026-11-24T08:00:00.000Z' },
    })
    await house.close()
  })
})
