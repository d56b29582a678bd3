import type { QueueEvent } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import type { PressZero } from '../press-zero.js'
import { manualClock } from '../readers/manual-clock.js'
import { memoryLog } from '../testing/index.js'
import {
  answered,
  iso,
  joined,
  now,
  resultsOf,
  START,
  secret,
  send,
  staffed,
} from './queue-events.test-helper.js'
import { ask, open, problemOf, serve } from './serve.test-helper.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const other = `whsec_${Buffer.alloc(32, 9).toString('base64')}`
const prior = { serviceSeconds: 120 }
const hours = {
  timeZone: 'UTC',
  weekly: { mon: [['09:00', '17:00'] as [string, string]], tue: [['09:00', '17:00'] as [string, string]] },
}

function phones() {
  const [clock, log] = [manualClock(START), memoryLog()]
  const queues = [
    { id: 'phone', events: { secret }, prior },
    { id: 'sales', events: { secret }, prior },
    { id: 'abroad', events: { secret: other } },
  ]
  const company = { name: 'Shop', email: 'help@shop.example', hours }
  const options = { clock, log, queues, company }
  return { clock, log, options, to: serve(options) }
}

const of = (type: string, contact: string, at = START, more: object = {}) => ({
  ...{ type, id: `${contact} ${type} ${at}`, contact, at: iso(at), ...more },
})
const counted = (at: number, contacts: readonly string[], more: object = {}) => ({
  ...{ type: 'counted', id: `count ${at}`, at: iso(at) },
  waiting: contacts.map(contact => ({ contact, since: iso(at - MINUTE) })),
  ...more,
})

let sent = 0
/** Tells it at the moment at which it happened. */
async function tell(to: PressZero, at: number, ...events: unknown[]) {
  const response = await send(to, events, { id: `told ${sent++}`, at })
  return (await resultsOf(response)).map(([, result]) => result)
}

describe('somebody in a line elsewhere', () => {
  it('is moved to another queue of the same system, and told of in either', async () => {
    const { to, log } = phones()
    await tell(
      to,
      START,
      joined('a', START - 3000),
      joined('b', START - 2000),
      of('moved', 'a', START, { queue: 'sales' }),
    )
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
    expect(await resultsOf(await send(to, [answered('a')], { queue: 'sales', id: 'told of sales' }))).toEqual(
      [['a answered', 'accepted']],
    )
    const told = [...(await log.read('queue:phone')), ...(await log.read('queue:sales'))]
    const seats = told.flatMap(({ event }) =>
      'seatId' in event && event.type !== 'joined' ? [event.seatId] : [],
    )
    expect(new Set(seats).size).toBe(1)
    expect(await tell(to, START, of('finished', 'a'))).toEqual(['accepted'])
  })

  it('is not moved to a line of which another system tells, nor to one that is not there', async () => {
    const { to } = phones()
    await tell(to, START, joined('a'))
    for (const queue of ['abroad', 'nowhere'])
      expect(await tell(to, START, of('moved', 'a', START, { queue, id: `to ${queue}` }))).toEqual([
        'unknown-queue',
      ])
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
  })

  it('who is called back keeps the place', async () => {
    const { to } = phones()
    await tell(
      to,
      START,
      joined('a', START - 3000),
      of('callback-held', 'a', START - 2000),
      joined('b', START - 1000),
    )
    expect(await now(to)).toMatchObject({ announcement: { position: 3 } })
    expect(await tell(to, START, answered('a'))).toEqual(['accepted'])
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
  })

  it('may say what it is about', async () => {
    const { to, log } = phones()
    expect(await tell(to, START, { ...joined('a'), topic: 'invoices' })).toEqual(['accepted'])
    expect((await log.read('queue:phone'))[0]?.event).toMatchObject({ type: 'joined', topic: 'invoices' })
  })
})

describe('a line elsewhere that closes', () => {
  it('is closed to whoever asks, with when it opens, and to whoever would join it', async () => {
    const { to, clock, options } = phones()
    expect(await now(to)).toMatchObject({ open: true, closesAt: '2026-11-23T17:00:00.000Z' })
    await tell(to, START, { type: 'closed', id: 'shut', at: iso(START) })
    const closed = { open: false, opensAt: '2026-11-24T09:00:00.000Z' }
    const announcement = { kind: 'closed', opensAt: closed.opensAt }
    expect(await now(to)).toMatchObject({ ...closed, announcement })
    const refused = await ask(to, 'openCase', {
      body: { wants: 'human' },
      headers: { 'idempotency-key': 'k'.repeat(20) },
    })
    expect((await problemOf(refused)).code).toBe('queue-closed')
    const { case: kept } = await open(to, { wants: 'human', text: 'Where is my parcel?' })
    expect(kept).toMatchObject({ status: 'open', line: null })

    const again = serve(options)
    await again.start()
    expect(await now(again)).toMatchObject({ ...closed, announcement })
    await clock.advance(MINUTE)
    await tell(again, clock.now(), { type: 'opened', id: 'again', at: iso(clock.now()) })
    expect(await now(again)).toMatchObject({ open: true, announcement: { kind: 'range' } })
    await to.close()
  })
})

describe('a count of a line elsewhere', () => {
  const many = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `caller ${from + n}`)

  it('sets right after an outage who waits', async () => {
    const { to, clock } = phones()
    await tell(to, START, staffed('1', 2), ...many(0, 8).map(contact => joined(contact)))
    await clock.sleep(2 * HOUR)
    const after = clock.now()
    const missed = many(0, 7).map(contact => answered(contact, START + HOUR))
    expect(new Set(await tell(to, after, ...missed))).toEqual(new Set(['too-late']))
    expect(await now(to)).toMatchObject({ announcement: { position: 9 } })
    expect(
      await tell(to, after, counted(after, ['caller 7', 'caller 8'], { agents: 4, talking: ['caller 6'] })),
    ).toEqual(['accepted'])
    expect(await now(to)).toMatchObject({ humansOn: 4, announcement: { position: 3 } })
    expect(await tell(to, after, of('finished', 'caller 6', after), answered('caller 7', after))).toEqual([
      'accepted',
      'accepted',
    ])
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
  })

  it('takes its place among what is told late', async () => {
    const { to, clock } = phones()
    await tell(to, START, joined('a', START - 9000), joined('b', START - 8000))
    await clock.advance(10_000)
    const at = clock.now()
    await tell(to, at, counted(at, ['b']))
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
    expect(await tell(to, at, answered('a', at - 5000), joined('c', at - 4000))).toEqual([
      'accepted',
      'accepted',
    ])
    // Whoever was counted at that moment is all who waited at it.
    expect(await now(to)).toMatchObject({ announcement: { position: 2 } })
  })

  it('keeps no name that the other system gave', async () => {
    const { to, log } = phones()
    const person = {
      contact: '+32 2 555 01 23',
      since: iso(START - HOUR),
      priority: 2,
      topic: 'invoices',
      callback: true,
    }
    await tell(to, START, { ...counted(START, []), waiting: [person], talking: ['+32 2 555 01 24'] })
    const recorded = JSON.stringify(await log.read('queue:phone'))
    expect(recorded).toContain('"callback":true')
    expect(recorded).not.toContain('555')
  })

  it('leaves those in the line who came through the component', async () => {
    const { to } = phones()
    await tell(to, START, staffed('1', 2), joined('a'))
    const { case: opened, token } = await open(to)
    await tell(to, START, counted(START, []))
    const read = await ask(to, 'readCase', { params: { case: opened.id }, token })
    expect(await read.json()).toMatchObject({ line: { position: 1, announcement: { position: 1 } } })
  })
})

describe('people of whom nothing more is told', () => {
  it('are not counted a day later', async () => {
    const { to, clock } = phones()
    await tell(to, START, joined('lost'), joined('lost too'))
    await clock.sleep(11 * HOUR)
    await tell(to, clock.now(), { type: 'opened', id: 'late', at: iso(clock.now()) })
    expect(await now(to)).toMatchObject({ announcement: { position: 3 } })
    await clock.sleep(2 * HOUR)
    expect(await now(to)).toMatchObject({ announcement: { position: 1 } })
  })
})

describe('where nobody tells how many are on', () => {
  it('as many are taken to be there as were seen to answer within the hour', async () => {
    const { to, clock } = phones()
    const by = (contact: string, agent: string): QueueEvent => ({ ...joinedBy(contact), agent })
    const joinedBy = (contact: string) => ({
      type: 'answered' as const,
      id: `${contact}!`,
      contact,
      at: iso(START),
    })
    await tell(to, START, ...['a', 'b', 'c'].map(contact => joined(contact)), by('a', 'mia'), by('b', 'tom'))
    expect(await now(to)).toMatchObject({ humansOn: 2 })
    await clock.sleep(2 * HOUR)
    expect(await now(to)).toMatchObject({ humansOn: 0 })
  })
})
