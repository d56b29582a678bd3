import { describe, expect, test } from 'vitest'
import { createCalendar } from './hours/index.js'
import { createWaitEngine, type QueueEvent, type WaitEngine, type WaitEngineOptions } from './index.js'

const MONDAY_NOON = Date.parse('2026-11-23T12:00:00Z')
const office = createCalendar({
  timeZone: 'UTC',
  weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
})

/**
 * One human who takes 300 s for each of `people` who come every 300 s, three at the start: everybody but the
 * first finds somebody ahead. Ends with two people waiting, `p<people-1>` last.
 */
function steadyLine(people: number, start = MONDAY_NOON, queue = 'support'): QueueEvent[] {
  const events: QueueEvent[] = []
  const seconds = (n: number) => start + n * 1000
  for (let n = 0; n < people; n++) {
    const joins = seconds(Math.max(0, n - 2) * 300)
    if (n >= 3) {
      events.push({ type: 'finished', id: `p${n - 3}`, at: joins })
      events.push({ type: 'answered', id: `p${n - 2}`, at: joins })
    }
    events.push({ type: 'joined', id: `p${n}`, queue, at: joins })
    if (n === 0) events.push({ type: 'answered', id: 'p0', at: joins })
  }
  return events
}

function learned(
  options: WaitEngineOptions = {},
  people = 43,
  start = MONDAY_NOON,
): { engine: WaitEngine; at: number } {
  const engine = createWaitEngine(options)
  const events = steadyLine(people, start)
  for (const event of events) engine.observe(event)
  return { engine, at: events.at(-1)?.at ?? start }
}

function rangeOf(engine: WaitEngine, query: Parameters<WaitEngine['estimate']>[0]) {
  const estimate = engine.estimate(query)
  if (estimate.kind !== 'range') throw new Error(`expected a range, got ${JSON.stringify(estimate)}`)
  return estimate
}

describe('before enough was seen', () => {
  test('a queue that nobody named is unknown by name', () => {
    const estimate = createWaitEngine().estimate({ queue: 'support', at: 0 })
    expect(estimate).toEqual({ kind: 'unknown', reason: 'unknown-queue', sample: 0 })
  })

  test('a queue that the options name has too few outcomes', () => {
    const engine = createWaitEngine({ pools: { desk: ['support', 'sales'] } })
    expect(engine.estimate({ queue: 'sales', at: 0 })).toMatchObject({ reason: 'too-few-outcomes' })
  })

  test('eight outcomes are too few and nine are enough', () => {
    const few = learned({}, 11)
    const query = { queue: 'support', at: few.at }
    expect(few.engine.estimate(query)).toEqual({ kind: 'unknown', reason: 'too-few-outcomes', sample: 8 })
    expect(learned({}, 12).engine.estimate(query)).toMatchObject({
      kind: 'range',
      basis: 'model',
      sample: 9,
    })
  })

  test('the prior is used, and says that it is one', () => {
    const engine = createWaitEngine({ prior: { serviceSeconds: 300, agents: 2 } })
    const estimate = rangeOf(engine, { queue: 'support', at: 0 })
    expect(estimate.basis).toBe('prior')
    expect(estimate.expected).toBeCloseTo(150, 0)
  })
})

describe('a line that moves steadily', () => {
  test('is learned: people behind two wait about two service times', () => {
    const { engine, at } = learned()
    const { q10, median, q90, expected } = rangeOf(engine, { queue: 'support', at, id: 'p42' })
    expect(q10).toBeLessThanOrEqual(600)
    expect(q90).toBeGreaterThanOrEqual(600)
    expect(expected).toBeGreaterThan(450)
    expect(expected).toBeLessThan(750)
    expect(median).toBeGreaterThan(q10)
  })

  test('tells somebody nearer the front a shorter wait', () => {
    const { engine, at } = learned()
    const [front, back, next] = [
      rangeOf(engine, { queue: 'support', at, id: 'p41' }),
      rangeOf(engine, { queue: 'support', at, id: 'p42' }),
      rangeOf(engine, { queue: 'support', at }),
    ]
    expect(front.expected).toBeLessThan(back.expected)
    expect(back.expected).toBeLessThan(next.expected)
    expect(engine.place({ queue: 'support', at, id: 'p42' })).toEqual({
      position: 2,
      waiting: 2,
      humansOn: undefined,
    })
    expect(engine.place({ queue: 'support', at }).position).toBe(3)
  })

  test('gives the last place while earlier people leave', () => {
    const { engine, at } = learned()
    engine.observe({ type: 'abandoned', id: 'p41', at })
    expect(engine.place({ queue: 'support', at, id: 'p42' }).position).toBe(1)
  })
})

describe('humans', () => {
  test('stated ones win over those inferred', () => {
    const { engine, at } = learned()
    const alone = rangeOf(engine, { queue: 'support', at })
    engine.observe({ type: 'staffed', queue: 'support', at, agents: 3 })
    const three = rangeOf(engine, { queue: 'support', at })
    expect(three.expected).toBeLessThan(0.75 * alone.expected)
    expect(engine.place({ queue: 'support', at }).humansOn).toBe(3)
  })

  test('with nobody on duty there is no range', () => {
    const { engine, at } = learned()
    engine.observe({ type: 'staffed', queue: 'support', at, agents: 0 })
    expect(engine.estimate({ queue: 'support', at })).toMatchObject({ kind: 'unknown', reason: 'nobody-on' })
    expect(engine.estimate({ queue: 'support', at, id: 'p42' })).toMatchObject({ reason: 'nobody-on' })
  })

  test('queues of one pool share their line', () => {
    const { engine, at } = learned({ pools: { desk: ['support', 'sales'] } })
    expect(engine.place({ queue: 'sales', at })).toMatchObject({ position: 3, waiting: 2 })
    expect(rangeOf(engine, { queue: 'sales', at })).toEqual(rangeOf(engine, { queue: 'support', at }))
  })
})

describe('places', () => {
  test('priority credit lets somebody stand before those who came up to that much earlier', () => {
    const engine = createWaitEngine({ priorityCredit: { 2: 90 } })
    engine.observe({ type: 'joined', id: 'early', queue: 'q', at: 0 })
    engine.observe({ type: 'joined', id: 'later', queue: 'q', at: 60_000 })
    engine.observe({ type: 'joined', id: 'urgent', queue: 'q', at: 120_000, priority: 2 })
    const position = (id: string) => engine.place({ queue: 'q', at: 120_000, id }).position
    expect([position('early'), position('urgent'), position('later')]).toEqual([1, 2, 3])
    expect(engine.place({ queue: 'q', at: 120_000, priority: 2 }).position).toBe(3)
  })

  test('a callback keeps its place', () => {
    const { engine, at } = learned()
    engine.observe({ type: 'callback-held', id: 'p41', at })
    expect(engine.place({ queue: 'support', at, id: 'p41' }).position).toBe(1)
    expect(engine.place({ queue: 'support', at, id: 'p42' }).position).toBe(2)
  })

  test('somebody moved stands where their joining time puts them', () => {
    const engine = createWaitEngine()
    engine.observe({ type: 'joined', id: 'a', queue: 'one', at: 1 })
    engine.observe({ type: 'joined', id: 'b', queue: 'two', at: 2 })
    engine.observe({ type: 'moved', id: 'a', queue: 'two', at: 3 })
    expect(engine.place({ queue: 'two', at: 3, id: 'a' })).toMatchObject({ position: 1, waiting: 2 })
    expect(engine.place({ queue: 'one', at: 3 })).toMatchObject({ position: 1, waiting: 0 })
  })

  test('asking for somebody who does not wait is an error that says so', () => {
    expect(() => learned().engine.estimate({ queue: 'support', at: 0, id: 'nobody' })).toThrow(
      '"nobody" is not waiting',
    )
  })
})

describe('hours', () => {
  test('out of hours it is closed until the calendar opens', () => {
    const { engine } = learned({ hours: office })
    const night = Date.parse('2026-11-23T20:00:00Z')
    const opensAt = Date.parse('2026-11-24T09:00:00Z')
    expect(engine.estimate({ queue: 'support', at: night })).toEqual({ kind: 'closed', opensAt })
  })

  test('a turn that would come after closing is no turn', () => {
    const { engine } = learned({ hours: office })
    const nearlyFive = Date.parse('2026-11-23T16:59:59Z')
    const opensAt = Date.parse('2026-11-24T09:00:00Z')
    expect(engine.estimate({ queue: 'support', at: nearlyFive })).toEqual({ kind: 'closed', opensAt })
  })

  test('an event closes early, and the next day opens by itself', () => {
    const { engine, at } = learned({ hours: office })
    engine.observe({ type: 'closed', queue: 'support', at })
    const opensAt = Date.parse('2026-11-24T09:00:00Z')
    expect(engine.estimate({ queue: 'support', at })).toEqual({ kind: 'closed', opensAt })
    expect(engine.estimate({ queue: 'support', at: opensAt })).toMatchObject({ kind: 'range' })
  })

  test('an event opens a queue out of hours', () => {
    const { engine } = learned({ hours: { support: office } })
    const night = Date.parse('2026-11-23T20:00:00Z')
    engine.observe({ type: 'opened', queue: 'support', at: night })
    expect(engine.estimate({ queue: 'support', at: night })).toMatchObject({ kind: 'range' })
  })

  test('a queue without a calendar is closed until an event opens it', () => {
    const { engine, at } = learned()
    engine.observe({ type: 'closed', queue: 'support', at })
    expect(engine.estimate({ queue: 'support', at })).toEqual({ kind: 'closed' })
    engine.observe({ type: 'opened', queue: 'support', at })
    expect(engine.estimate({ queue: 'support', at })).toMatchObject({ kind: 'range' })
  })

  test('on the open clock a wait is counted in opening time, and given at night too', () => {
    // The same line begun at 16:00, so that most of it lies across one night and the rest of the week.
    const shifted = (event: QueueEvent): QueueEvent => {
      const at = office.addOpenMillis(MONDAY_NOON, event.at - MONDAY_NOON)
      return { ...event, at: at ?? event.at }
    }
    const engine = createWaitEngine({ hours: office, clock: 'open' })
    const events = steadyLine(43)
      .map(shifted)
      .toSorted((a, b) => a.at - b.at)
    for (const event of events) engine.observe(event)
    const plain = learned()
    const asked = events.at(-1)?.at ?? 0
    const night = Date.parse('2026-11-24T22:00:00Z')
    const open = rangeOf(engine, { queue: 'support', at: asked })
    expect(open.q90).toBeCloseTo(rangeOf(plain.engine, { queue: 'support', at: plain.at }).q90, 6)
    expect(rangeOf(engine, { queue: 'support', at: night }).q90).toBeGreaterThan(0)
  })
})

describe('pledges', () => {
  test('are kept, broken or unresolved, and told once', () => {
    const engine = createWaitEngine({ prior: { serviceSeconds: 60 } })
    const events: QueueEvent[] = [
      { type: 'joined', id: 'kept', queue: 'q', at: 0 },
      { type: 'joined', id: 'left', queue: 'q', at: 0 },
      { type: 'joined', id: 'broken', queue: 'q', at: 0 },
      { type: 'joined', id: 'gave-up', queue: 'q', at: 0 },
      { type: 'answered', id: 'kept', at: 1000 },
      { type: 'abandoned', id: 'left', at: 2000 },
      { type: 'answered', id: 'broken', at: 3_600_000 },
      { type: 'abandoned', id: 'gave-up', at: 3_600_000 },
    ]
    for (const event of events) engine.observe(event)
    const verdicts = engine.verdicts()
    expect(verdicts.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['kept', 'kept'],
      ['left', 'unresolved'],
      ['broken', 'broken'],
      ['gave-up', 'broken'],
    ])
    expect(verdicts[0]).toMatchObject({ queue: 'q', joinedAt: 0, resolvedAt: 1000, waited: 1 })
    expect(engine.verdicts()).toEqual([])
  })

  test('wait by the thousand for a caller who asks late, and only the latest are in a snapshot', () => {
    const engine = createWaitEngine({ prior: { serviceSeconds: 60 } })
    const people = 3000
    for (let n = 0; n < people; n++) {
      engine.observe({ type: 'joined', id: `p${n}`, queue: 'q', at: n * 10_000 })
      engine.observe({ type: 'answered', id: `p${n}`, at: n * 10_000 + 1000 })
    }
    const { verdicts } = engine.snapshot()
    expect(verdicts.map(({ id }) => id)).toEqual(
      Array.from({ length: 200 }, (_, n) => `p${people - 200 + n}`),
    )
    expect(engine.verdicts()).toHaveLength(people)
  })

  test('are not made to those who are answered at once, nor before a range can be told', () => {
    const cold = createWaitEngine()
    cold.observe({ type: 'joined', id: 'a', queue: 'q', at: 0 })
    cold.observe({ type: 'answered', id: 'a', at: 9000 })
    const warm = createWaitEngine({ prior: { serviceSeconds: 60 } })
    warm.observe({ type: 'joined', id: 'a', queue: 'q', at: 0 })
    warm.observe({ type: 'answered', id: 'a', at: 0 })
    expect([cold.verdicts(), warm.verdicts()]).toEqual([[], []])
  })
})

test('no pledge is made to somebody who joins out of hours', () => {
  const { engine } = learned({ hours: office })
  const night = Date.parse('2026-11-23T20:00:00Z')
  engine.verdicts()
  engine.observe({ type: 'joined', id: 'late', queue: 'support', at: night })
  engine.observe({ type: 'abandoned', id: 'late', at: night + 60_000 })
  expect(engine.verdicts()).toEqual([])
})

describe('wrong options', () => {
  const refuses = (options: object, message: string) =>
    expect(() => createWaitEngine(options as WaitEngineOptions)).toThrow(message)

  test('are refused by name, with what to write', () => {
    refuses({ clock: 'slow' }, "clock: \"slow\" is unknown; write 'wall' or 'open'")
    refuses({ clock: 'open' }, "hours: the clock 'open' needs them")
    refuses({ pools: { a: ['q'], b: ['q'] } }, 'pools.b: "q" is in another pool too')
    refuses({ pools: { a: [] } }, 'pools.a: name at least one queue')
    refuses({ priorityCredit: { 2: 'much' } }, 'priorityCredit.2: write a number of seconds')
    refuses({ prior: { serviceSeconds: 0 } }, 'prior.serviceSeconds: 0 is not possible')
    refuses({ snapshot: { version: 1 } }, 'snapshot: not one of this version')
  })
})
