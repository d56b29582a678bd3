import { createCalendar } from '@presszero/wait/hours'
import { describe, expect, it, vi } from 'vitest'
import type { QueueEvent } from '../case/events.js'
import type { Log } from '../log/port.js'
import { silentLogger } from '../logger.js'
import { memoryLog } from '../testing/memory-log.js'
import { manualClock } from './manual-clock.js'
import { START } from './test-house.js'
import { createWaitReader, type WaitReaderOptions } from './wait.js'

const MINUTE = 60_000
const hours = createCalendar({ timeZone: 'Europe/Brussels', weekly: { mon: [['09:00', '17:00']] } })

/** A reader of a line in which these happened, a minute apart. */
async function readerOf(events: readonly QueueEvent[], options: Partial<WaitReaderOptions> = {}) {
  const log = memoryLog()
  const clock = manualClock(START)
  const append = (event: QueueEvent, at: number) =>
    log.append({ at, writes: [{ stream: 'queue:general', expectedVersion: 'any', events: [event] }] })
  for (const [index, event] of events.entries()) await append(event, START + index * MINUTE)
  const reader = createWaitReader({
    ...{ log, clock, logger: silentLogger, queues: [{ id: 'general' }], sharedHumans: true },
    ...options,
  })
  await reader.caughtUp()
  return { reader, append, now: START + events.length * MINUTE }
}

const joined = (seatId: string): QueueEvent => ({ type: 'joined', seatId, caseId: `case of ${seatId}` })
const prior = { queues: [{ id: 'general', prior: { serviceSeconds: 240 } }] }

describe('what is said of waiting', () => {
  it('is that it is not known, with the position, while too little was seen', async () => {
    const { reader, now } = await readerOf([{ type: 'staffed', humans: 2 }, joined('a'), joined('b')])
    expect(reader.announcementFor('general', { at: now, seatId: 'b' })).toEqual({
      ...{ kind: 'unknown', reason: 'too-few-outcomes', position: 2, humansOn: 2 },
    })
    expect(reader.answerPledge('general', { at: now })).toBeUndefined()
  })

  it('is that nobody is on, while nobody is', async () => {
    const { reader, now } = await readerOf([{ type: 'staffed', humans: 0 }], prior)
    expect(reader.announcementFor('general', { at: now })).toMatchObject({ reason: 'nobody-on', humansOn: 0 })
  })

  it('is a range where something is known, and a pledge at its later end', async () => {
    const { reader, now } = await readerOf([{ type: 'staffed', humans: 1 }, joined('a')], prior)
    const said = reader.announcementFor('general', { at: now })
    expect(said).toMatchObject({ kind: 'range', position: 2, revised: false })
    const pledge = reader.answerPledge('general', { at: now })
    expect(pledge?.confidence).toBe(0.9)
    expect((pledge?.by ?? 0) % MINUTE).toBe(0)
    expect(pledge?.by).toBeGreaterThan(now)
  })

  it('stays revised to one whose wait became longer than they were told', async () => {
    const { reader, append, now } = await readerOf([{ type: 'staffed', humans: 3 }, joined('a')], prior)
    const joinedAt = now - MINUTE
    const ask = () => reader.announcementFor('general', { at: joinedAt, seatId: 'a' })
    expect(ask()).toMatchObject({ revised: false })
    await append({ type: 'staffed', humans: 1 }, joinedAt)
    await reader.caughtUp()
    expect(ask()).toMatchObject({ revised: true })
    expect(ask()).toMatchObject({ revised: true })
  })

  it('is labelled where it comes out of a simulation', async () => {
    const { reader, now } = await readerOf([{ type: 'staffed', humans: 3, simulated: true }], prior)
    expect(reader.announcementFor('general', { at: now }).simulated).toBe(true)
    expect(reader.now(now)).toMatchObject({ simulated: true, humansOn: 3 })
  })

  it('counts real and simulated humans together, whoever tells of them', async () => {
    const real: QueueEvent = { type: 'staffed', humans: 1 }
    const { reader, now } = await readerOf([{ type: 'staffed', humans: 3, simulated: true }, real])
    expect(reader.now(now).humansOn).toBe(4)
  })

  it('puts who comes back from a silent human first', async () => {
    const { reader, now } = await readerOf([
      { type: 'staffed', humans: 1 },
      joined('a'),
      { type: 'answered', seatId: 'a', humanId: 'ann' },
      joined('b'),
      { type: 'returned', seatId: 'a', caseId: 'case of a' },
    ])
    expect(reader.announcementFor('general', { at: now, seatId: 'a' })).toMatchObject({ position: 1 })
    expect(reader.announcementFor('general', { at: now, seatId: 'b' })).toMatchObject({ position: 2 })
  })

  it('stays revised after a restart, and after a crash', async () => {
    const log = memoryLog()
    const told = { type: 'staffed', humans: 3 } as const
    const queue = { stream: 'queue:general', expectedVersion: 'any' } as const
    const start = () =>
      createWaitReader({ log, clock: manualClock(START), logger: silentLogger, sharedHumans: true, ...prior })
    const first = start()
    await log.append({ at: START, writes: [{ ...queue, events: [told, joined('b'), joined('a')] }] })
    await first.caughtUp()
    await log.append({
      at: START + MINUTE,
      writes: [{ ...queue, events: [{ type: 'left', seatId: 'b', why: 'left' }] }],
    })
    await first.caughtUp()
    const at = START + 2 * MINUTE
    // Further in front, they are told of less: of this the log knows nothing.
    const nearer = first.announcementFor('general', { at, seatId: 'a' })
    expect(nearer).toMatchObject({ kind: 'range', position: 1, revised: false })
    await first.close()
    const longer = { type: 'staffed', humans: 1 } as const
    await log.append({ at, writes: [{ ...queue, events: [longer] }] })
    // What was learned may be older than what was said.
    const crashed: Log = { ...log, kept: async name => (name === 'told' ? log.kept(name) : undefined) }
    for (const kept of [log, crashed]) {
      const again = createWaitReader({
        ...{ log: kept, clock: manualClock(at), logger: silentLogger, sharedHumans: true, ...prior },
      })
      await again.caughtUp()
      expect(again.announcementFor('general', { at, seatId: 'a' })).toMatchObject({ revised: true })
    }
  })

  it('is known from the log to whoever joined, when nothing else is left', async () => {
    const { reader, now } = await readerOf(
      [{ type: 'staffed', humans: 3 }, joined('b'), joined('a'), { type: 'staffed', humans: 1 }],
      prior,
    )
    expect(reader.announcementFor('general', { at: now, seatId: 'a' })).toMatchObject({ revised: true })
  })

  it('goes on after an event that nobody can make sense of, and tells of it', async () => {
    const poison = { type: 'counted', waiting: undefined } as unknown as QueueEvent
    const failures = vi.fn()
    const nonsense = { type: 'joined', seatId: undefined, caseId: 'x' } as unknown as QueueEvent
    const { reader, now } = await readerOf([poison, nonsense, { type: 'staffed', humans: 2 }], {
      logger: { ...silentLogger, error: failures },
    })
    expect(reader.now(now).humansOn).toBe(2)
    expect(failures.mock.calls.map(([message]) => message)).toEqual([
      'An event was passed over by the reader "wait"',
      'An event of a line was not taken by the waiting-time engine',
    ])
  })

  it('goes on after an event that makes no sense', async () => {
    const nonsense: QueueEvent = { type: 'finished', seatId: 'nobody' }
    const { reader, now } = await readerOf([nonsense, { type: 'staffed', humans: 2 }])
    expect(reader.now(now).humansOn).toBe(2)
  })

  it.each<[string, QueueEvent[], Partial<WaitReaderOptions>, object]>([
    ['too little was seen', [{ type: 'staffed', humans: 2 }, joined('a')], {}, { position: 2, humansOn: 2 }],
    ['nobody is on', [joined('a'), { type: 'staffed', humans: 0 }], prior, { position: 2, humansOn: 0 }],
    [
      'nothing was heard of it',
      [],
      { queues: [{ id: 'phone', events: { secret: 's' } }] },
      { position: 1, humansOn: 0 },
    ],
  ])(
    'says, where %s, how many are ahead, how many are there and until when',
    async (_, events, options, known) => {
      const { reader, now } = await readerOf(events, { calendar: hours, ...options })
      const { announcement, ...house } = reader.now(now)
      expect(announcement).toMatchObject({ kind: 'unknown', ...known })
      expect(house).toMatchObject({ open: true, closesAt: '2026-11-23T16:00:00.000Z' })
      expect(reader.closesAt('general', now)).toBe('2026-11-23T16:00:00.000Z')
    },
  )

  it('is when it opens, out of hours', async () => {
    const { reader } = await readerOf([], { calendar: hours })
    const evening = START + 12 * 60 * MINUTE
    expect(reader.now(evening)).toMatchObject({
      ...{ open: false, opensAt: '2026-11-30T08:00:00.000Z' },
      announcement: { kind: 'closed', opensAt: '2026-11-30T08:00:00.000Z' },
    })
    expect(reader.now(START)).toMatchObject({ open: true, closesAt: '2026-11-23T16:00:00.000Z' })
  })

  it('of a reply by mail, counts opening time only', async () => {
    const replyWithin = { openHours: 8, confidence: 0.9 }
    const { reader } = await readerOf([], { calendar: hours, replyWithin })
    expect(new Date(reader.replyPledge({ queue: 'general', at: START })?.by ?? 0).toISOString()).toBe(
      '2026-11-30T09:00:00.000Z',
    )
    const without = await readerOf([])
    expect(without.reader.replyPledge({ queue: 'general', at: START })).toBeUndefined()
  })
})
