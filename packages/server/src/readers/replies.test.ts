import { createCalendar } from '@presszero/wait/hours'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../case/events.js'
import { silentLogger } from '../logger.js'
import { opened, said } from '../testing/conformance/samples.js'
import { memoryLog } from '../testing/memory-log.js'
import { commitOf } from './company.test-helper.js'
import { manualClock } from './manual-clock.js'
import { createWaitReader, type WaitReaderOptions } from './wait.js'

const HOUR = 3_600_000
const office: [string, string][] = [['09:00', '17:00']]
const calendar = createCalendar({
  timeZone: 'UTC',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
})
/** A Monday. */
const START = Date.parse('2026-11-02T09:00:00Z')
const human = { kind: 'human', humanId: 'ann' } as const
const address: CaseEvent = { type: 'address-given', content: { address: 'jo@example.org' } }
const replyWithin = { openHours: 16, confidence: 0.95 }

async function house(options: Partial<WaitReaderOptions> = {}) {
  const log = memoryLog()
  const reader = createWaitReader({
    ...{ log, clock: manualClock(START), logger: silentLogger, calendar, replyWithin },
    ...{ queues: [{ id: 'general' }, { id: 'billing' }], sharedHumans: true },
    ...options,
  })
  const tell = async (caseId: string, at: number, ...events: CaseEvent[]) => {
    await log.append(commitOf(`case:${caseId}`, at, ...events))
    await reader.caughtUp()
  }
  return {
    log,
    reader,
    tell,
    asked: (caseId: string, at: number) => reader.replyPledge({ queue: 'general', caseId, at }),
  }
}

/** One mail a day at nine, answered after so many hours. */
async function answeredAfter(hours: readonly number[], options: Partial<WaitReaderOptions> = {}) {
  const made = await house(options)
  const days = hours.map((_, n) => START + (n + 2 * Math.floor(n / 5)) * 24 * HOUR)
  for (const [n, at] of days.entries()) {
    await made.tell(`c${n}`, at, opened({ queue: 'general' }), address, said('hello'))
    await made.tell(`c${n}`, at + (hours[n] ?? 0) * HOUR, said('an answer', human))
  }
  return { ...made, monday: START + 28 * 24 * HOUR }
}

const twenty = Array.from({ length: 20 }, (_, n) => 1 + (n % 4))
const iso = (at = 0) => new Date(at).toISOString()

describe('by when a mail is answered', () => {
  it('is what the company says, while too little was seen', async () => {
    const { reader } = await answeredAfter([1, 2, 1, 2])
    const pledge = reader.replyPledge({ queue: 'general', at: START })
    expect(pledge).toEqual({ by: Date.parse('2026-11-03T17:00:00Z'), confidence: 0.95 })
    const silent = await house({ replyWithin: undefined })
    expect(silent.reader.replyPledge({ queue: 'general', at: START })).toBeUndefined()
  })

  it('is learned from what really happened, once enough was seen, and said as people say it', async () => {
    const { reader, monday } = await answeredAfter(twenty)
    const { by, confidence } = reader.replyPledge({ queue: 'general', at: monday + HOUR }) ?? {}
    expect(confidence).toBe(0.9)
    // All twenty took one to four hours.
    expect(by).toBeGreaterThan(monday + 4 * HOUR)
    expect(by).toBeLessThan(monday + 8 * HOUR + 1)
    expect((by ?? 0) % (HOUR / 2)).toBe(0)
  })

  it('counts opening time only', async () => {
    const { reader, monday } = await answeredAfter(twenty)
    const friday = reader.replyPledge({ queue: 'general', at: monday - 3 * 24 * HOUR + 7 * HOUR })
    expect(iso(friday?.by).slice(0, 10)).toBe('2026-11-30')
    const atNight = reader.replyPledge({ queue: 'general', at: monday - 8 * HOUR })
    const atNine = reader.replyPledge({ queue: 'general', at: monday })
    expect(atNight?.by).toBe(atNine?.by)
  })

  it('is what is left of it for one who waits', async () => {
    const { reader, tell, asked, monday } = await answeredAfter(twenty)
    await tell('new', monday, opened({ queue: 'general' }), address, said('hello'))
    expect(asked('new', monday)?.by).toBeGreaterThan(monday)
    const wholly = reader.replyPledge({ queue: 'general', at: monday + 48 * HOUR })?.by ?? 0
    expect(asked('new', monday + 48 * HOUR)?.by).toBeLessThanOrEqual(wholly)
  })

  it('without opening hours counts all time', async () => {
    const { reader, monday } = await answeredAfter(twenty, { calendar: undefined })
    const pledge = reader.replyPledge({ queue: 'general', at: monday })
    expect(pledge?.confidence).toBe(0.9)
    expect(pledge?.by).toBeLessThan(monday + 8 * HOUR)
  })
})

describe('a reply is learned from', () => {
  /** How many were seen to wait and be answered, and who still waits. */
  async function seen(events: readonly [hours: number, ...CaseEvent[]][]) {
    const { log, reader, tell } = await house()
    for (const [hours, ...some] of events) await tell('one', START + hours * HOUR, ...some)
    await reader.close()
    const kept: unknown = JSON.parse((await log.kept('wait'))?.state ?? '')
    return (kept as { replies: { engine: Replied } }).replies.engine
  }
  interface Replied {
    pools: [string, { outcomes: number; rates: { departures: number } }][]
    waiting: unknown[]
  }
  const figures = ({ pools, waiting }: Replied) => ({
    answered: pools[0]?.[1].outcomes ?? 0,
    left: pools[0]?.[1].rates.departures ?? 0,
    waiting: waiting.length,
  })
  const first = [0, opened({ queue: 'general' }), address, said('hello')] as [number, ...CaseEvent[]]

  it.each<[string, [number, ...CaseEvent[]][], object]>([
    ['when a human answers', [first, [1, said('hi', human)]], { answered: 1, left: 0, waiting: 0 }],
    [
      'not when an assistant does',
      [first, [1, said('hi', { kind: 'assistant' })]],
      { answered: 0, waiting: 1 },
    ],
    [
      'once, however often the customer writes again',
      [first, [1, said('hi', human)], [2, said('thanks')]],
      { answered: 1, waiting: 0 },
    ],
    [
      'only as unanswered so far, when it is resolved without one',
      [first, [1, { type: 'resolved', humanId: 'ann', content: { reason: 'spam' } }]],
      { answered: 0, left: 1, waiting: 0 },
    ],
    [
      'not while the customer is in the line or talks live',
      [
        first,
        [1, { type: 'line-joined', seatId: 's', queue: 'general' }],
        [2, { type: 'claimed', humanId: 'ann', seatId: 's' }],
        [3, said('hi', human)],
      ],
      { answered: 0, left: 1, waiting: 0 },
    ],
    [
      'not before there is an address',
      [[0, opened({ queue: 'general' }), said('hello')]],
      { answered: 0, waiting: 0 },
    ],
    [
      'from when there is an address',
      [
        [0, opened({ queue: 'general' }), said('hello')],
        [1, address],
        [2, said('hi', human)],
      ],
      { answered: 1, waiting: 0 },
    ],
    [
      'not where it is simulated',
      [[0, opened({ simulated: true }), address, said('hello')]],
      { answered: 0, waiting: 0 },
    ],
    [
      'not where a stranger writes in the name of a customer',
      [
        [
          0,
          opened({ queue: 'general' }),
          address,
          { ...said('x'), mail: { inboxId: 'i', sender: 'quarantined' } } as CaseEvent,
        ],
      ],
      { answered: 0, waiting: 0 },
    ],
    [
      'also where the case was handed to another queue',
      [
        first,
        [
          1,
          { type: 'transferred', noteId: 'n', humanId: 'ann', from: 'general', to: 'billing', content: {} },
        ],
        [2, said('hi', human)],
      ],
      { answered: 1, waiting: 0 },
    ],
  ])('%s', async (_, events, expected) => {
    expect(figures(await seen(events))).toMatchObject(expected)
  })

  it('not after two weeks: such a mail is not waiting for a reply', async () => {
    const { tell, asked } = await house()
    await tell('spam', START, opened({ queue: 'general' }), address, said('buy'))
    await tell('new', START + 15 * 24 * HOUR, opened({ queue: 'general' }), address, said('hello'))
    await tell('spam', START + 16 * 24 * HOUR, said('hi', human))
    expect(asked('new', START + 16 * 24 * HOUR)?.confidence).toBe(0.95)
  })

  it('also where the case has long been out of mind', async () => {
    const { log, reader, tell } = await house()
    await tell('old', START, opened({ queue: 'general' }), address, said('hello'))
    await reader.close()
    const again = createWaitReader({
      ...{ log, clock: manualClock(START), logger: silentLogger, calendar, sharedHumans: true },
      queues: [{ id: 'general' }, { id: 'billing' }],
    })
    await again.caughtUp()
    await log.append(commitOf('case:old', START + HOUR, said('hi', human)))
    await again.caughtUp()
    await again.close()
    const kept = (await log.kept('wait'))?.state ?? ''
    expect(kept).toContain('"outcomes":1')
    expect(kept).not.toContain('"old"')
  })
})
