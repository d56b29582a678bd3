import { describe, expect, test } from 'vitest'
import type { QueueEvent } from '../index.js'
import { createArrivals } from './arrivals.js'
import { type Distribution, draw } from './distributions.js'
import { type SimulationOptions, simulate } from './index.js'
import { createRandom } from './random.js'

const options: SimulationOptions = {
  seed: 7,
  start: 1_000_000,
  seconds: 4 * 3600,
  pools: {
    desk: {
      agents: 2,
      service: { kind: 'lognormal', mean: 300, cv: 1 },
      changes: [
        { atSeconds: 3600, agents: 4 },
        { atSeconds: 7200, agents: 1 },
      ],
      queues: {
        support: {
          arrivals: { kind: 'poisson', perHour: 25 },
          patience: { kind: 'exponential', mean: 600 },
          priorities: { 0: 3, 2: 1 },
        },
        sales: { arrivals: { kind: 'bursty', perHour: 10, size: 4, withinSeconds: 60 } },
      },
    },
  },
  priorityCredit: { 2: 90 },
}

const first = (events: Iterator<QueueEvent>, count: number) =>
  Array.from({ length: count }, () => events.next().value)

describe('a simulation', () => {
  const events = [...simulate(options)]

  test('is the same for the same seed and another for another', () => {
    expect([...simulate(options)]).toEqual(events)
    expect([...simulate({ ...options, seed: 8 })]).not.toEqual(events)
  })

  test('tells its events in order of time, from its start on', () => {
    expect(events[0]).toEqual({ type: 'staffed', queue: 'support', at: 1_000_000, agents: 2 })
    for (const [index, { at }] of events.entries())
      expect(at).toBeGreaterThanOrEqual(events[index - 1]?.at ?? 0)
  })

  test('lets everybody who joins be answered or leave, and everybody answered finish', () => {
    const count = (type: QueueEvent['type']) => events.filter(event => event.type === type).length
    expect(count('joined')).toBeGreaterThan(80)
    expect(count('abandoned')).toBeGreaterThan(0)
    expect(count('joined')).toBe(count('answered') + count('abandoned'))
    expect(count('answered')).toBe(count('finished'))
  })

  test('has no more people helped at once than humans, after a change once they have finished', () => {
    let [busy, on, before] = [0, 0, 0]
    for (const event of events) {
      if (event.type === 'staffed') [before, on] = [busy, event.agents]
      if (event.type === 'finished') busy -= 1
      if (event.type === 'answered') busy += 1
      before = Math.min(before, busy)
      expect(busy).toBeLessThanOrEqual(Math.max(on, before))
    }
  })

  test('can be pulled event by event without end', () => {
    const { seconds: _, ...endless } = options
    expect(first(simulate(endless), 5000)).toHaveLength(5000)
  })

  test('keeps staffing to itself where told so', () => {
    const silent = [...simulate({ ...options, staffed: false })]
    expect(silent).toEqual(events.filter(({ type }) => type !== 'staffed'))
  })

  test('refuses a wrong option by name', () => {
    const refuses = (changed: Partial<SimulationOptions>, message: string) =>
      expect(() => simulate({ ...options, ...changed }).next()).toThrow(message)
    refuses({ seed: 0.5 }, 'seed: 0.5 is not possible')
    refuses({ seconds: -1 }, 'seconds: -1')
    refuses(
      { pools: { desk: { agents: -1, service: { kind: 'exponential', mean: 1 }, queues: {} } } },
      'pools.desk.agents',
    )
    refuses(
      { pools: { desk: { agents: 1, service: { kind: 'exponential', mean: 0 }, queues: {} } } },
      'pools.desk.service.mean',
    )
  })
})

describe('what is drawn', () => {
  const distributions: [string, Distribution, number][] = [
    ['exponential', { kind: 'exponential', mean: 60 }, 1],
    ['lognormal', { kind: 'lognormal', mean: 60, cv: 0.5 }, 0.5],
    ['Erlang', { kind: 'erlang', mean: 60, shape: 10 }, Math.sqrt(0.1)],
  ]

  test.each(distributions)('has the mean and spread asked for: %s', (_, distribution, cv) => {
    const random = createRandom(3)
    const draws = Array.from({ length: 20_000 }, () => draw(distribution, random))
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length
    expect(Math.abs(mean / 60 - 1)).toBeLessThan((4 * cv) / Math.sqrt(draws.length))
    expect(Math.abs(Math.sqrt(variance) / mean / cv - 1)).toBeLessThan(0.05)
  })

  test('arrives as often as asked for, in order', () => {
    const day = (seconds: number) => (seconds % 7200 < 3600 ? 100 : 20)
    const kinds = [
      createArrivals({ kind: 'poisson', perHour: 60 }, createRandom(1)),
      createArrivals({ kind: 'varying', perHour: day, peakPerHour: 100 }, createRandom(2)),
      createArrivals({ kind: 'bursty', perHour: 60, size: 5, withinSeconds: 30 }, createRandom(3)),
    ]
    for (const next of kinds) {
      const times = Array.from({ length: 20_000 }, next)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      const perHour = (3600 * times.length) / (times.at(-1) ?? 1)
      expect(Math.abs(perHour / 60 - 1)).toBeLessThan(0.07)
    }
  })
})
