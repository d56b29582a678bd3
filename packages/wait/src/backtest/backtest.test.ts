import { describe, expect, test } from 'vitest'
import { createCalendar } from '../hours/index.js'
import { simulate } from '../simulate/index.js'
import type { QueueEvent } from '../types.js'
import { backtest } from './backtest.js'
import { createSorted } from './baselines/sorted.js'
import type { Contact } from './contacts.js'
import type { Forecaster } from './forecaster.js'
import { createScore } from './score.js'

/** A week of a small call centre, as a log would tell it. */
function log(): Contact[] {
  const contacts = new Map<string, Contact>()
  const day = (seconds: number) => seconds % 86_400 > 28_800 && seconds % 86_400 < 64_800
  const events: Iterable<QueueEvent> = simulate({
    seed: 5,
    seconds: 7 * 86_400,
    start: Date.parse('2026-11-23T00:00:00Z'),
    pools: {
      desk: {
        agents: 4,
        service: { kind: 'lognormal', mean: 300, cv: 1 },
        queues: {
          line: {
            arrivals: { kind: 'varying', perHour: s => (day(s) ? 46 : 0), peakPerHour: 46 },
            patience: { kind: 'exponential', mean: 900 },
            priorities: { 0: 3, 2: 1 },
          },
        },
      },
    },
  })
  for (const event of events) {
    if (event.type === 'joined') {
      const { id, queue, at, priority = 0 } = event
      contacts.set(id, { id, queue, priority, entered: at })
    }
    const contact = 'id' in event ? contacts.get(event.id) : undefined
    if (!contact) continue
    if (event.type === 'answered') contact.answered = event.at
    if (event.type === 'finished' || event.type === 'abandoned') contact.left = event.at
  }
  return [...contacts.values()]
}

describe('a backtest', () => {
  const contacts = log()
  const report = backtest(contacts)

  test('counts everybody once', () => {
    const { answeredAtOnce, waited, abandoned } = report
    expect(answeredAtOnce + waited + abandoned).toBe(contacts.length)
    expect(abandoned).toBeGreaterThan(20)
    for (const { score } of report.forecasters) expect(score.people + score.missing).toBe(waited)
    const silent = report.silent.reduce((sum, [, people]) => sum + people, 0)
    for (const groups of [report.positions, report.days, report.hours]) {
      expect(groups.reduce((sum, [, { people }]) => sum + people, silent)).toBe(waited)
    }
  })

  test('scores the engine and all that it is measured against', () => {
    expect(report.forecasters.map(({ name }) => name)).toEqual([
      'engine',
      'constant',
      'Asterisk',
      'last to enter service',
      'head of line',
      'mean of last ten',
      'position × handling / busy',
      'position × priority table',
    ])
    const [engine, ...others] = report.forecasters
    for (const { score } of others) expect(engine?.score.rrase).toBeLessThan(score.rrase)
    expect(Math.abs((engine?.score.range?.covered ?? 0) - 0.8)).toBeLessThan(0.04)
  })

  test('tells how the ranges of each forecaster held, where it gives any', () => {
    const [engine, ...others] = report.forecasters
    expect(engine?.held.days).toEqual(report.days)
    expect(engine?.score.range?.underMedian).toBeGreaterThan(0.4)
    const ranged = others.filter(({ held }) => held.positions.length > 0).map(({ name }) => name)
    expect(ranged).toEqual(['constant', 'position × priority table'])
  })

  test('tells what became of the pledges to those who left, as bounds', () => {
    const { answered, abandoned } = report.pledges
    expect(answered.unresolved).toBe(0)
    expect(abandoned.kept).toBe(0)
    const silent = report.silent.reduce((sum, [, people]) => sum + people, 0)
    expect(answered.kept + answered.broken).toBe(report.waited - silent)
    expect(abandoned.broken + abandoned.unresolved).toBeLessThanOrEqual(report.abandoned)
    expect(abandoned.unresolved).toBeGreaterThan(abandoned.broken)
  })

  test('uses nothing that happened later', () => {
    const until = contacts.length / 2
    const halfway = contacts[until]?.entered ?? 0
    const seen = contacts.slice(0, until)
    const heard = (of: readonly Contact[]) => {
      const said: [number, number][] = []
      const spy: Forecaster = {
        name: 'spy',
        say: joining => {
          said.push([joining.at, joining.ahead])
          return undefined
        },
      }
      backtest(of, { forecasters: [spy] })
      return said.filter(([at]) => at < halfway)
    }
    expect(heard(contacts)).toEqual(heard(seen))
  })

  test('groups by the days and hours of its zone', () => {
    const { days, hours } = backtest(contacts, { timeZone: 'Asia/Tokyo' })
    expect(days[0]?.[0]).toBe('2026-11-23')
    expect(hours.some(([hour]) => hour === 2)).toBe(true)
    expect(report.hours.some(([hour]) => hour === 2)).toBe(false)
  })

  test('counts in opening time by that clock, for the engine and for all others', () => {
    const hours = createCalendar({
      timeZone: 'UTC',
      weekly: { mon: [['09:00', '10:00']], tue: [['09:00', '10:00']] },
    })
    const time = (text: string) => Date.parse(`2026-11-${text}:00Z`)
    const mails: Contact[] = Array.from({ length: 12 }, (_, index) => ({
      ...{ id: `${index}`, queue: 'mail', priority: 0 },
      entered: time('23T09:10') + index * 1000,
      answered: time('24T09:20') + index * 1000,
    }))
    const said: (number | undefined)[] = []
    const spy: Forecaster = {
      name: 'spy',
      say: ({ longestWaited }) => ({ expected: longestWaited }),
      learnWait: (_, seconds) => said.push(seconds),
    }
    const { latest, waited } = backtest(mails, { engine: { hours, clock: 'open' }, forecasters: [spy] })
    expect(waited).toBe(12)
    expect(said).toEqual(mails.map(() => 70 * 60))
    expect(latest).toEqual([])
  })

  test('tells what the last people would have been told, and what came of it', () => {
    const last = report.latest.at(-1)
    expect(report.latest).toHaveLength(12)
    expect(last?.toMinutes).toBeGreaterThan(last?.fromMinutes ?? 0)
    expect(last?.waited).toBe(((last?.answered ?? 0) - (last?.entered ?? 0)) / 1000)
  })

  test('measures each pool of humans beside its own past alone', () => {
    const some = contacts.slice(0, 400)
    const both = [...some, ...some.map(contact => ({ ...contact, queue: 'other' }))]
    const constant = (of: typeof report) => of.forecasters[1]?.score.range?.intervalScore
    const [alone, apart] = [backtest(some), backtest(both)]
    expect(constant(apart)).toBeCloseTo(constant(alone) ?? 0, 9)
    const shared = backtest(both, { engine: { pools: { all: ['line', 'other'] } } })
    expect(constant(shared)).not.toBeCloseTo(constant(alone) ?? 0, 3)
    const ahead = ({ positions }: typeof report) => positions.map(([bucket]) => bucket)
    expect(ahead(shared).length).toBeGreaterThan(ahead(apart).length)
  })

  test('tells how far it has come', () => {
    const seen: number[] = []
    backtest(contacts, { onProgress: (done, total) => seen.push(done / total) })
    expect(seen.at(0)).toBe(0)
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })
})

test('a score is that of the formulas', () => {
  const score = createScore()
  score.add({ expected: 100, q10: 50, median: 90, q90: 200 }, 40)
  score.add({ expected: 100, q10: 50, median: 90, q90: 200 }, 220)
  score.add(undefined, 10)
  const { rrase, mae, range, people, missing } = score.result()
  expect({ people, missing, mae }).toEqual({ people: 2, missing: 1, mae: 90 })
  expect(rrase).toBeCloseTo(Math.sqrt((60 ** 2 + 120 ** 2) / 2) / 130, 12)
  expect(range).toMatchObject({ covered: 0, broken: 0.5, width: 150 })
  expect(range?.intervalScore).toBeCloseTo(150 + (100 + 200) / 2, 12)
  const pinball = (9 + 25 + 16) / 3 + (17 + 65 + 18) / 3
  expect(range?.pinball).toBeCloseTo(pinball / 2, 12)
})

test('sorted numbers have the quantiles of a sorted list', () => {
  const sorted = createSorted()
  expect(sorted.quantile(0.5)).toBe(0)
  const values = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 10_007)
  for (const value of values) sorted.add(value)
  values.sort((a, b) => a - b)
  expect(sorted.size).toBe(20_000)
  for (const share of [0, 0.1, 0.333, 0.5, 0.9, 1]) {
    expect(sorted.quantile(share)).toBe(values[Math.min(19_999, Math.floor(share * 20_000))])
  }
})
