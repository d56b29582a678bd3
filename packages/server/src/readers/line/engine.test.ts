import { createWaitEngine, isQueueEventRefused, type QueueEvent } from '@presszero/wait'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { seededPick } from '../../testing/conformance/random-history.js'
import type { LineBookOptions } from './book.js'
import { createLateLineEngine, type LineEngineSnapshot } from './engine.js'
import type { Counted, LineFact } from './facts.js'

// A line is learned anew here, over and over.
vi.setConfig({ testTimeout: 30_000 })

const LATE = 30_000
const options = { prior: { serviceSeconds: 120 } }
const HOUR = 3_600_000
const lineOf = (
  onRefused: LineBookOptions['onRefused'] = () => expect.fail('refused'),
  restored?: LineEngineSnapshot,
) =>
  createLateLineEngine(
    { engine: options, patience: { waiting: 12 * HOUR, talking: 12 * HOUR, held: 96 * HOUR }, onRefused },
    LATE,
    restored,
  )
const theirs = (fact: QueueEvent) => ({ fact, ours: false })

/** Forty contacts, ten seconds apart, each answered and ended some time after; no two events at one moment. */
const happened: QueueEvent[] = Array.from({ length: 40 }, (_, n) => {
  const [id, at] = [`c${n}`, 1_000_000 + n * 10_003]
  return [
    { type: 'joined' as const, id, queue: 'phone', at },
    { type: 'answered' as const, id, at: at + 15_001 + (n % 7) * 4_000 },
    { type: 'finished' as const, id, at: at + 60_002 + (n % 5) * 9_000 },
  ]
})
  .flat()
  .sort((a, b) => a.at - b.at)

function inOrder() {
  const engine = createWaitEngine(options)
  for (const event of happened) engine.observe(event)
  return engine
}

const at = (happened.at(-1)?.at ?? 0) + 1000

/** Two queues of one system: people move, are called back and counted, and some of it was never told. */
function troubled(seed: number): LineFact[] {
  const pick = seededPick(seed)
  const facts = happened.filter(() => pick([true, true, true, true, false])) as LineFact[]
  const moments = facts.filter((_, n) => n % 9 === 4).map(({ at }) => at + 1)
  const more = moments.flatMap((at, n): LineFact[] => {
    const ids = Array.from({ length: 3 }, () => `c${pick([n, n + 1, n + 2, 2 * n])}`)
    const [id = ''] = ids
    return [
      pick<LineFact>([
        { type: 'moved', id, queue: 'sales', at },
        { type: 'callback-held', id, at },
        { type: 'staffed', queue: 'phone', agents: 3, at },
      ]),
      {
        ...{ type: 'counted', queue: pick(['phone', 'sales']), at: at + 1 },
        waiting: ids.map((one, k) => ({ id: one, since: at - k * 20_000 })),
        ...pick<Partial<Counted>>([{}, { talking: [`c${n + 3}`] }, { agents: 2 }]),
      },
    ]
  })
  return [...facts, ...more].sort((a, b) => a.at - b.at)
}

describe('an engine for a line elsewhere', () => {
  it('says the same whatever the order, also of people who move, are called back and counted', () => {
    const seeds = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(seeds, seeds, (seed, order) => {
        const facts = troubled(seed)
        const pick = seededPick(order)
        const arrivals = facts
          .map((fact, n) => ({ fact, n, arrivedAt: fact.at + pick([0, 3, 4_000, 17_000, LATE - 1]) }))
          .sort((a, b) => a.arrivedAt - b.arrivedAt || a.n - b.n)
        const [late, inTime] = [lineOf(() => {}), lineOf(() => {})]
        for (const { fact, arrivedAt } of arrivals) late.observe({ fact, ours: false }, arrivedAt)
        for (const fact of facts) inTime.observe({ fact, ours: false }, fact.at)
        const nothing = {
          fact: { type: 'staffed', queue: 'phone', agents: 1, at: at + LATE } as const,
          ours: false,
        }
        for (const line of [late, inTime]) line.observe(nothing, at + 3 * LATE)
        const restored = lineOf(() => {}, JSON.parse(JSON.stringify(late.snapshot())))
        expect(late.snapshot()).toEqual(inTime.snapshot())
        for (const queue of ['phone', 'sales']) {
          const asked = { queue, at: at + 4 * LATE }
          const expected = inTime.asOf(asked.at).engine.estimate(asked)
          expect(late.asOf(asked.at).engine.estimate(asked)).toEqual(expected)
          expect(restored.asOf(asked.at).engine.estimate(asked)).toEqual(expected)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('says the same whatever the order in which events come, as long as each comes in time', () => {
    const expected = inOrder()
    const delays = fc.array(fc.integer({ min: 0, max: LATE - 1 }), {
      ...{ minLength: happened.length, maxLength: happened.length },
    })
    fc.assert(
      fc.property(delays, late => {
        const line = lineOf()
        const arrivals = happened
          .map((event, index) => ({ event, arrivedAt: event.at + (late[index] ?? 0) }))
          .sort((a, b) => a.arrivedAt - b.arrivedAt)
        for (const { event, arrivedAt } of arrivals) {
          line.observe(theirs(event), arrivedAt)
          // Asking changes nothing.
          if (arrivedAt % 3 === 0) line.asOf(arrivedAt).engine.estimate({ queue: 'phone', at: arrivedAt })
        }
        const asked = { queue: 'phone', at }
        expect(line.asOf(at).engine.estimate(asked)).toEqual(expected.estimate(asked))
        expect(line.asOf(0).at).toBe(happened.at(-1)?.at)
      }),
      { numRuns: 15 },
    )
  })

  it('learns anew, to the last bit, what came before an event that is late', () => {
    const line = lineOf()
    for (let index = 0; index < happened.length; index += 2) {
      const pair = happened.slice(index, index + 2).reverse()
      const arrivedAt = Math.max(...pair.map(event => event.at))
      for (const event of pair) line.observe(theirs(event), arrivedAt)
    }
    const asked = { queue: 'phone', at }
    expect(line.asOf(at).engine.estimate(asked)).toEqual(inOrder().estimate(asked))
  })

  it('tells what cannot be true once nothing can come before it any more', () => {
    const refused: string[] = []
    const line = lineOf(error => refused.push(isQueueEventRefused(error) ? error.code : 'failed'))
    line.observe(theirs({ type: 'answered', id: 'a', at: 5_000 }), 5_000)
    line.observe(theirs({ type: 'joined', id: 'a', queue: 'phone', at: 4_000 }), 6_000)
    line.observe(theirs({ type: 'finished', id: 'b', at: 7_000 }), 7_000)
    expect(refused).toEqual([])
    line.observe(theirs({ type: 'staffed', queue: 'phone', agents: 2, at: 60_000 }), 60_000)
    expect(refused).toEqual(['unknown-id'])
  })
})
