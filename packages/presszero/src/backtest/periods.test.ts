import type { Held } from '@presszero/wait/backtest'
import { expect, it } from 'vitest'
import { periodsOf } from './periods.js'

const held = (people: number, covered = 0.8): Held => ({
  ...{ people, covered, broken: 0.1, underMedian: 0.5, expected: 60, q10: 10, q90: 120, waited: 60 },
})

/** That many days from a Monday on. */
const days = (many: number, of: Held): [string, Held][] =>
  Array.from({ length: many }, (_, more) => [
    new Date(Date.parse('2026-11-02T00:00:00Z') + more * 86_400_000).toISOString().slice(0, 10),
    of,
  ])

it('days with enough people stay days', () => {
  expect(periodsOf(days(10, held(40)))).toEqual({ unit: 'day', groups: days(10, held(40)) })
})

it('days with few are taken together to weeks, then to months, then to years', () => {
  const { unit, groups } = periodsOf(days(21, held(12)))
  expect({ unit, starts: groups.map(([start]) => start) }).toEqual({
    unit: 'week',
    starts: ['2026-11-02', '2026-11-09', '2026-11-16'],
  })
  expect(groups[0]?.[1].people).toBe(84)
  expect(periodsOf(days(60, held(2))).unit).toBe('month')
  expect(periodsOf(days(3, held(1)))).toMatchObject({ unit: 'year', groups: [['2026-01-01', { people: 3 }]] })
})

it('what is taken together has the mean of its people', () => {
  const few: [string, Held][] = [
    ['2026-11-02', held(5, 1)],
    ['2026-11-03', held(15, 0.6)],
  ]
  expect(periodsOf(few).groups[0]?.[1].covered).toBeCloseTo(0.7, 12)
})

it('no days are none', () => {
  expect(periodsOf([])).toEqual({ unit: 'day', groups: [] })
})
