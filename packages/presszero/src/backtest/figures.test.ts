import type { Held } from '@presszero/wait/backtest'
import { describe, expect, it } from 'vitest'
import { duration, keptBounds, percent, worstOf } from './figures.js'

const held = (people: number, covered: number): Held => ({
  ...{ people, covered, broken: 0.1, underMedian: 0.5, expected: 60, q10: 10, q90: 120, waited: 60 },
})

describe('figures', () => {
  it('say durations as people do', () => {
    const said = [0.4, 59.4, 59.6, 114, 120, 599, 600, 3599, 3600, 3900].map(seconds =>
      duration(seconds).replaceAll('\u00a0', ' '),
    )
    expect(said).toEqual([
      '0 s',
      '59 s',
      '1 min',
      '1 min 54 s',
      '2 min',
      '9 min 59 s',
      '10 min',
      '1 h',
      '1 h',
      '1 h 5 min',
    ])
    expect([duration(Number.NaN), percent(Number.NaN)]).toEqual(['–', '–'])
  })

  it('bound what nobody knows of those who left', () => {
    const answered = { kept: 80, broken: 10, unresolved: 0 }
    const abandoned = { kept: 0, broken: 4, unresolved: 6 }
    expect(keptBounds({ answered, abandoned })).toEqual({ total: 100, atLeast: 0.8, atMost: 0.86 })
  })

  it('name the worst group of those with many people, before any that chance moves', () => {
    const groups: [string, Held][] = [
      ['small', held(29, 0.1)],
      ['some', held(40, 0.6)],
      ['many', held(300, 0.75)],
      ['more', held(900, 0.8)],
    ]
    expect(worstOf(groups)?.[0]).toBe('many')
    expect(worstOf(groups.slice(0, 2))?.[0]).toBe('some')
    expect(worstOf(groups.slice(0, 1))).toBeUndefined()
  })
})
