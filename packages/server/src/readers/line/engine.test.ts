import { createWaitEngine, isQueueEventRefused, type QueueEvent } from '@presszero/wait'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLateLineEngine } from './engine.js'

const LATE = 30_000
const options = { prior: { serviceSeconds: 120 } }
const HOUR = 3_600_000
const lineOf = (onRefused: LineBookOptions['onRefused'] = () => expect.fail('refused')) =>
  createLateLineEngine(
    { engine: options, patience: { waiting: 12 * HOUR, talking: 12 * HOUR, held: 96 * HOUR }, onRefused },
    LATE,
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

describe('an engine for a line elsewhere', () => {
  const at = (happened.at(-1)?.at ?? 0) + 1000

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
      { numRuns: 30 },
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
