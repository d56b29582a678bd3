import { describe, expect, test } from 'vitest'
import { createCalendar } from './hours/index.js'
import {
  announce,
  createWaitEngine,
  type QueueEvent,
  type WaitEngine,
  type WaitEngineOptions,
} from './index.js'

const MONDAY_NINE = Date.parse('2026-11-23T09:00:00Z')
const HOUR = 3_600_000
const office = createCalendar({
  timeZone: 'UTC',
  weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
})

/** One human, ten minutes each: `people` join two at a time and wait their turn. Ends with the line empty. */
function turns(people: number, start: number, queue = 'q', withFinished = true): QueueEvent[] {
  const events: QueueEvent[] = []
  for (let n = 0; n < people; n += 2) {
    const at = start + n * 600_000
    const [one, two] = [`${queue}${n}`, `${queue}${n + 1}`]
    const ends = (id: string, when: number): QueueEvent[] =>
      withFinished ? [{ type: 'finished', id, at: when }] : []
    events.push(
      { type: 'joined', id: one, queue, at },
      { type: 'joined', id: two, queue, at },
      { type: 'answered', id: one, at: at + 60_000 },
      ...ends(one, at + 600_000),
      { type: 'answered', id: two, at: at + 600_000 },
      ...ends(two, at + 1_200_000),
    )
  }
  return events
}

function played(events: readonly QueueEvent[], options: WaitEngineOptions = {}): WaitEngine {
  const engine = createWaitEngine(options)
  for (const event of events) engine.observe(event)
  return engine
}

function rangeOf(engine: WaitEngine, query: Parameters<WaitEngine['estimate']>[0]) {
  const estimate = engine.estimate(query)
  if (estimate.kind !== 'range') throw new Error(`expected a range, got ${JSON.stringify(estimate)}`)
  return estimate
}

describe('what a range rests on', () => {
  const end = MONDAY_NINE + 40 * 600_000

  test('learned rates, where contacts were seen to begin and end', () => {
    expect(rangeOf(played(turns(40, MONDAY_NINE)), { queue: 'q', at: end }).basis).toBe('model')
  })

  test('past waits alone, where nothing tells how many humans there are', () => {
    const engine = played(turns(40, MONDAY_NINE, 'q', false))
    expect(rangeOf(engine, { queue: 'q', at: end }).basis).toBe('history')
    engine.observe({ type: 'staffed', queue: 'q', at: end, agents: 1 })
    expect(rangeOf(engine, { queue: 'q', at: end }).basis).toBe('model')
  })

  test('the prior, until enough was seen', () => {
    const engine = played(turns(4, MONDAY_NINE), { prior: { serviceSeconds: 600 } })
    expect(rangeOf(engine, { queue: 'q', at: end })).toMatchObject({ basis: 'prior', sample: 4 })
  })
})

describe('an unknown wait is worth saying', () => {
  test('how many are ahead and who is there is known all the same', () => {
    const engine = played([
      { type: 'staffed', queue: 'q', at: 0, agents: 2 },
      { type: 'joined', id: 'a', queue: 'q', at: 1 },
    ])
    expect(engine.announce(engine.estimate({ queue: 'q', at: 2 }), { position: 2 })).toEqual({
      kind: 'unknown',
      reason: 'too-few-outcomes',
      position: 2,
    })
    expect(engine.place({ queue: 'q', at: 2 })).toEqual({ position: 2, waiting: 1, humansOn: 2 })
  })
})

describe('replies by mail', () => {
  /** Written at any hour, answered two open hours later, nearly. */
  function mails(count: number): QueueEvent[] {
    const start = Date.parse('2026-01-05T00:00:00Z')
    const events: QueueEvent[] = []
    for (let n = 0; n < count; n++) {
      const written = start + n * 5 * HOUR
      const answered = office.addOpenMillis(written, 2 * HOUR + (n % 7) * 300_000) ?? written
      events.push(
        { type: 'joined', id: `m${n}`, queue: 'mail', at: written },
        { type: 'answered', id: `m${n}`, at: answered },
        { type: 'finished', id: `m${n}`, at: answered },
      )
    }
    return events
      .map((event, rank) => ({ event, rank }))
      .sort((a, b) => a.event.at - b.event.at || a.rank - b.rank)
      .map(({ event }) => event)
  }

  test('are promised by the hour of the next opening, not by the clock on the wall', () => {
    const engine = played(mails(200), { hours: office, clock: 'open' })
    const mondayEvening = Date.parse('2026-11-23T20:00:00Z')
    const { q10, q90 } = rangeOf(engine, { queue: 'mail', at: mondayEvening })
    expect(q10 / 3600).toBeGreaterThan(1)
    expect(q90 / 3600).toBeLessThan(4)
    const due = office.addOpenMillis(mondayEvening, q90 * 1000) ?? 0
    expect(due).toBeGreaterThan(Date.parse('2026-11-24T11:00:00Z'))
    expect(due).toBeLessThan(Date.parse('2026-11-24T13:00:00Z'))
  })

  test('nobody on at night does not stop the promise', () => {
    const engine = played(mails(200), { hours: office, clock: 'open' })
    const night = Date.parse('2026-11-24T02:00:00Z')
    engine.observe({ type: 'staffed', queue: 'mail', at: night, agents: 0 })
    expect(engine.estimate({ queue: 'mail', at: night })).toMatchObject({ kind: 'range' })
  })
})

describe('callbacks', () => {
  test('keep their place, are learned from when they are rung, and do not count as people who may leave', () => {
    const engine = played(turns(40, MONDAY_NINE))
    const at = MONDAY_NINE + 40 * 600_000
    engine.observe({ type: 'joined', id: 'first', queue: 'q', at })
    engine.observe({ type: 'joined', id: 'second', queue: 'q', at })
    engine.observe({ type: 'callback-held', id: 'first', at })
    expect(engine.place({ queue: 'q', at, id: 'first' }).position).toBe(1)
    expect(engine.place({ queue: 'q', at, id: 'second' }).position).toBe(2)
    const before = rangeOf(engine, { queue: 'q', at }).sample
    engine.observe({ type: 'answered', id: 'first', at: at + 300_000 })
    expect(rangeOf(engine, { queue: 'q', at: at + 300_000 }).sample).toBe(before + 1)
  })

  test('a wait that is held says nothing of patience', () => {
    const waits = (held: boolean): QueueEvent[] => [
      ...turns(40, MONDAY_NINE),
      { type: 'joined', id: 'x', queue: 'q', at: MONDAY_NINE + 100 * HOUR },
      ...(held ? [{ type: 'callback-held' as const, id: 'x', at: MONDAY_NINE + 100 * HOUR }] : []),
      { type: 'abandoned', id: 'x', at: MONDAY_NINE + 120 * HOUR },
      ...turns(2, MONDAY_NINE + 121 * HOUR, 'later'),
    ]
    const leaving = (held: boolean) => {
      const state = played(waits(held)).snapshot().pools[0]?.[1]
      return (state?.rates.departures ?? 0) / (state?.rates.departureTime ?? 1)
    }
    expect(leaving(true)).toBeGreaterThan(5 * leaving(false))
  })
})

describe('queues that share people', () => {
  test('learn together, wherever somebody waited', () => {
    const pools = { desk: ['one', 'two'] }
    const at = MONDAY_NINE + 40 * 600_000
    const engine = played(turns(40, MONDAY_NINE, 'one'), { pools })
    expect(rangeOf(engine, { queue: 'two', at })).toEqual(rangeOf(engine, { queue: 'one', at }))
    expect(played(turns(40, MONDAY_NINE, 'one')).estimate({ queue: 'two', at })).toMatchObject({
      kind: 'unknown',
    })
  })
})

describe('somebody moved', () => {
  test('keeps what was pledged, and its verdict', () => {
    const engine = played([...turns(40, MONDAY_NINE, 'one'), ...turns(40, MONDAY_NINE + 20 * HOUR, 'two')])
    engine.verdicts()
    const at = MONDAY_NINE + 40 * HOUR
    const { q90 } = rangeOf(engine, { queue: 'one', at })
    engine.observe({ type: 'joined', id: 'x', queue: 'one', at })
    engine.observe({ type: 'moved', id: 'x', queue: 'two', at: at + 10_000 })
    engine.observe({ type: 'answered', id: 'x', at: at + 20_000 })
    const [verdict] = engine.verdicts()
    expect(verdict).toMatchObject({ id: 'x', queue: 'two', joinedAt: at, waited: 20, verdict: 'kept' })
    expect(Math.abs((verdict?.pledged ?? 0) - q90)).toBeLessThanOrEqual(0.051)
  })
})

describe('a remaining wait', () => {
  test('that must grow is announced as revised, and one that shrinks is not', () => {
    const engine = played(turns(40, MONDAY_NINE))
    const at = MONDAY_NINE + 40 * 600_000
    engine.observe({ type: 'staffed', queue: 'q', at, agents: 4 })
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) engine.observe({ type: 'joined', id, queue: 'q', at })
    const said = announce(engine.estimate({ queue: 'q', at, id: 'f' }), { position: 6 })
    engine.observe({ type: 'staffed', queue: 'q', at: at + 60_000, agents: 1 })
    const later = announce(engine.estimate({ queue: 'q', at: at + 60_000, id: 'f' }), {
      position: 6,
      previous: said,
      elapsedSeconds: 60,
    })
    expect([said, later]).toMatchObject([{ revised: false }, { revised: true }])
    for (const id of ['a', 'b', 'c', 'd']) engine.observe({ type: 'abandoned', id, at: at + 90_000 })
    const sooner = announce(engine.estimate({ queue: 'q', at: at + 90_000, id: 'f' }), {
      position: 2,
      previous: later,
      elapsedSeconds: 30,
    })
    expect(sooner).toMatchObject({ revised: false })
  })
})

describe('what is learned', () => {
  test('does not depend on how often somebody asked', () => {
    const events = turns(60, MONDAY_NINE)
    const [asked, silent] = [createWaitEngine(), createWaitEngine()]
    for (const event of events) {
      asked.observe(event)
      silent.observe(event)
      for (let n = 0; n < 5; n++) asked.estimate({ queue: 'q', at: event.at + n })
    }
    expect(JSON.stringify(asked.snapshot())).toBe(JSON.stringify(silent.snapshot()))
  })

  test('a pledge that passes while the person still waits counts before they are answered', () => {
    const surge = (engine: WaitEngine) => engine.snapshot().pools[0]?.[1].model.surge.high ?? 0
    const engine = played(turns(60, MONDAY_NINE))
    const at = MONDAY_NINE + 60 * 600_000
    engine.observe({ type: 'joined', id: 'late', queue: 'q', at })
    const before = surge(engine)
    engine.observe({ type: 'joined', id: 'next', queue: 'q', at: at + 20 * HOUR })
    expect(surge(engine)).toBeGreaterThan(before + 0.5)
  })

  test('fits in 64 kB a queue and 96 bytes a person, whoever they are', () => {
    const engine = played(turns(400, MONDAY_NINE))
    const empty = JSON.stringify(engine.snapshot()).length
    expect(JSON.stringify(engine.snapshot().pools).length).toBeLessThan(64_000)
    const at = MONDAY_NINE + 400 * 600_000
    for (let n = 0; n < 1000; n++) {
      engine.observe({
        type: 'joined',
        id: `0190a1b2-c3d4-7e5f-8a6b-${n + 100_000_000_000}`,
        queue: 'q',
        at: at + n,
      })
    }
    expect((JSON.stringify(engine.snapshot()).length - empty) / 1000).toBeLessThan(96)
  })
})
