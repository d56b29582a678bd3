import type { Held } from '@presszero/wait/backtest'
import { ENOUGH } from './figures.js'

const UNITS = ['day', 'week', 'month', 'year'] as const

export interface Periods {
  unit: (typeof UNITS)[number]
  /** By their first day. */
  groups: [start: string, held: Held][]
}

/** Days as they are, or taken together to weeks, months or years until most groups have enough to say something. */
export function periodsOf(days: readonly [date: string, held: Held][]): Periods {
  for (const unit of UNITS) {
    const groups = together(days, unit)
    const enough = groups.filter(([, { people }]) => people >= ENOUGH).length
    if (enough * 2 >= groups.length || unit === 'year') return { unit, groups }
  }
  return { unit: 'day', groups: [...days] }
}

function together(days: readonly [string, Held][], unit: Periods['unit']): [string, Held][] {
  const groups = new Map<string, Held[]>()
  for (const [date, held] of days) {
    const start = startOf(date, unit)
    groups.set(start, [...(groups.get(start) ?? []), held])
  }
  return [...groups].map(([start, some]) => [start, merged(some)])
}

function startOf(date: string, unit: Periods['unit']): string {
  if (unit === 'day') return date
  if (unit === 'month') return `${date.slice(0, 7)}-01`
  if (unit === 'year') return `${date.slice(0, 4)}-01-01`
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}

/** The means over all people of several groups. */
function merged(groups: readonly Held[]): Held {
  const people = groups.reduce((sum, held) => sum + held.people, 0)
  const mean = (of: (held: Held) => number) =>
    groups.reduce((sum, held) => sum + held.people * of(held), 0) / people
  return {
    people,
    covered: mean(held => held.covered),
    broken: mean(held => held.broken),
    underMedian: mean(held => held.underMedian),
    expected: mean(held => held.expected),
    q10: mean(held => held.q10),
    q90: mean(held => held.q90),
    waited: mean(held => held.waited),
  }
}
