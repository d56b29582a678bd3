import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createWaitEngine,
  isQueueEventRefused,
  type QueueEvent,
  type WaitEngineOptions,
  type WaitSnapshot,
} from './index.js'
import { type Distribution, simulate } from './simulate/index.js'

const duration: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ kind: fc.constant('exponential' as const), mean: fc.integer({ min: 20, max: 900 }) }),
  fc.record({
    kind: fc.constant('lognormal' as const),
    mean: fc.integer({ min: 20, max: 900 }),
    cv: fc.constantFrom(0.3, 1, 3),
  }),
  fc.record({
    kind: fc.constant('erlang' as const),
    mean: fc.integer({ min: 20, max: 900 }),
    shape: fc.integer({ min: 2, max: 10 }),
  }),
)

/** A few hundred events of a crowded day in two queues that share people, and one that does not. */
const days = fc
  .record({
    seed: fc.integer(),
    agents: fc.integer({ min: 0, max: 4 }),
    later: fc.integer({ min: 0, max: 6 }),
    service: duration,
    patience: fc.option(duration, { nil: undefined }),
    staffed: fc.boolean(),
  })
  .map(({ seed, agents, later, service, patience, staffed }) => {
    const arrivals = { kind: 'bursty' as const, perHour: 40, size: 3, withinSeconds: 120 }
    const queue = { arrivals, ...(patience ? { patience } : {}), priorities: { 0: 3, 2: 1 } }
    return eventful([
      ...simulate({
        seed,
        staffed,
        seconds: 3600,
        pools: {
          desk: {
            agents,
            service,
            changes: [
              { atSeconds: 1800, agents: later },
              { atSeconds: 3601, agents: 2 },
            ],
            queues: { support: queue, sales: queue },
          },
          lab: { agents: 1, service, queues: { lab: queue } },
        },
      }),
    ])
  })

/** Of those who do not get somebody at once, some have a topic, are moved, or are called back. */
function eventful(events: readonly QueueEvent[]): QueueEvent[] {
  return events.flatMap((event, index): QueueEvent[] => {
    if (event.type !== 'joined') return [event]
    const { id, at, queue } = event
    const joined = index % 3 === 0 ? { ...event, topic: `topic ${index % 9}` } : event
    const next = events[index + 1]
    if (next?.type === 'answered' && next.id === id) return [joined]
    if (index % 5 === 0)
      return [joined, { type: 'moved', id, at, queue: queue === 'sales' ? 'lab' : 'sales' }]
    return index % 7 === 0 ? [joined, { type: 'callback-held', id, at }] : [joined]
  })
}

const options: WaitEngineOptions = {
  pools: { desk: ['support', 'sales'] },
  priorityCredit: { 2: 90 },
}

const QUEUES = ['support', 'sales', 'lab', 'elsewhere']

function play(events: readonly QueueEvent[], using = options) {
  const engine = createWaitEngine(using)
  for (const event of events) engine.observe(event)
  return engine
}

const peopleOf = ({ waiting, queues }: WaitSnapshot) =>
  waiting.map(([id, queue]) => ({ id, queue: queues[queue] ?? '' }))

/** Everything that can be asked at that moment. */
function answers(engine: ReturnType<typeof createWaitEngine>, at: number) {
  const waiting = peopleOf(engine.snapshot())
  const queries = [
    ...QUEUES.flatMap(queue => [0, 2].map(priority => ({ queue, at, priority }))),
    ...waiting.map(({ id, queue }) => ({ queue, at, id })),
  ]
  return queries.map(query => [engine.estimate(query), engine.place(query)] as const)
}

const cut = (events: readonly QueueEvent[], share: number) =>
  events.slice(0, Math.ceil(events.length * share))
const share = fc.double({ min: 0.05, max: 1, noNaN: true })
const endOf = (events: readonly QueueEvent[]) => events.at(-1)?.at ?? 0

describe('whatever happens in the lines', () => {
  test('quantiles never cross and everything is finite', () => {
    fc.assert(
      fc.property(days, share, fc.integer({ min: 0, max: 3_600_000 }), (events, part, later) => {
        const seen = cut(events, part)
        for (const [estimate] of answers(play(seen), endOf(seen) + later)) {
          if (estimate.kind !== 'range') continue
          const { q10, median, q90, expected } = estimate
          expect(q10).toBeGreaterThan(0)
          expect(median).toBeGreaterThanOrEqual(q10)
          expect(q90).toBeGreaterThanOrEqual(median)
          expect(Number.isFinite(q90)).toBe(true)
          expect(expected).toBeGreaterThan(0)
          expect(Number.isFinite(expected)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('asking changes nothing', () => {
    fc.assert(
      fc.property(days, share, (events, part) => {
        const seen = cut(events, part)
        const engine = play(seen)
        const before = engine.snapshot()
        const first = answers(engine, endOf(seen) + 5000)
        expect(engine.snapshot()).toEqual(before)
        expect(answers(engine, endOf(seen) + 5000)).toEqual(first)
      }),
      { numRuns: 30 },
    )
  })

  test('an engine restored from JSON goes on bit by bit like the one that never stopped', () => {
    fc.assert(
      fc.property(days, share, (events, part) => {
        const seen = cut(events, part)
        const engine = play(seen)
        const restored = createWaitEngine({
          ...options,
          snapshot: JSON.parse(JSON.stringify(engine.snapshot())),
        })
        for (const event of events.slice(seen.length)) {
          engine.observe(event)
          restored.observe(event)
        }
        expect(answers(restored, endOf(events))).toEqual(answers(engine, endOf(events)))
        expect(JSON.stringify(restored.snapshot())).toBe(JSON.stringify(engine.snapshot()))
      }),
      { numRuns: 30 },
    )
  })

  test('an event that cannot be is refused and changes nothing', () => {
    fc.assert(
      fc.property(days, share, fc.nat(), (events, part, pick) => {
        const seen = cut(events, part)
        const engine = play(seen)
        const before = JSON.stringify(engine.snapshot())
        const impossible = impossibleAfter(endOf(seen), engine.snapshot())
        const event = impossible[pick % impossible.length]
        if (event) expect(refusalOf(() => engine.observe(event))).toBe(true)
        expect(JSON.stringify(engine.snapshot())).toBe(before)
      }),
      { numRuns: 60 },
    )
  })

  test('nobody appears or gets lost', () => {
    fc.assert(
      fc.property(days, share, (events, part) => {
        const seen = cut(events, part)
        const engine = play(seen)
        const count = (type: QueueEvent['type']) => seen.filter(event => event.type === type).length
        const inLine = count('joined') - count('answered') - count('abandoned')
        const sizes = ['support', 'lab'].map(queue => engine.place({ queue, at: endOf(seen) }).waiting)
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(inLine)
        expect(engine.snapshot().helped.length).toBe(count('answered') - count('finished'))
        const positions = peopleOf(engine.snapshot())
          .filter(({ queue }) => queue !== 'lab')
          .map(({ id, queue }) => engine.place({ queue, at: endOf(seen), id }).position)
        expect(positions.toSorted((a, b) => a - b)).toEqual(positions.map((_, index) => index + 1))
      }),
      { numRuns: 40 },
    )
  })
})

function refusalOf(attempt: () => void): boolean {
  try {
    attempt()
    return false
  } catch (error) {
    return isQueueEventRefused(error) && error.message.length > 0
  }
}

function impossibleAfter(at: number, snapshot: WaitSnapshot): QueueEvent[] {
  return [
    { type: 'joined', id: 'new', queue: 'support', at: at - 1 },
    { type: 'joined', id: '', queue: 'support', at },
    { type: 'joined', id: 'new', queue: 'support', at: Number.NaN },
    { type: 'staffed', queue: 'support', at, agents: -1 },
    { type: 'staffed', queue: '', at, agents: 1 },
    { type: 'answered', id: 'nobody', at },
    { type: 'finished', id: 'nobody', at },
    ...peopleOf(snapshot).flatMap(({ id, queue }): QueueEvent[] => [
      { type: 'joined', id, queue, at },
      { type: 'moved', id, queue, at },
      { type: 'finished', id, at },
    ]),
    ...snapshot.helped.flatMap(([id]): QueueEvent[] => [
      { type: 'joined', id, queue: 'support', at },
      { type: 'answered', id, at },
      { type: 'abandoned', id, at },
      { type: 'callback-held', id, at },
    ]),
  ]
}
