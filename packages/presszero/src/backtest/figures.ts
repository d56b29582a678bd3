import type { BacktestReport, Held, Scored } from '@presszero/wait/backtest'

/** A share as percent: `79.8 %`; a dash where there is none. */
export function percent(share: number, digits = 1): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(digits)} %` : '–'
}

export function fixed(value: number | undefined, digits: number): string {
  return value !== undefined && Number.isFinite(value) ? value.toFixed(digits) : '–'
}

/** `1,234`. */
export function count(people: number): string {
  return people.toLocaleString('en-GB')
}

/** `45 s`, `1 min 54 s`, `12 min`, `1 h 5 min`: how long, as one would say it, no unit parted from its number. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–'
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole}\u00a0s`
  if (whole < 600) return inUnits([Math.floor(whole / 60), 'min'], [whole % 60, 's'])
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes}\u00a0min`
  return inUnits([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min'])
}

function inUnits([large, unit]: readonly [number, string], [small, part]: readonly [number, string]): string {
  return small === 0 ? `${large}\u00a0${unit}` : `${large}\u00a0${unit} ${small}\u00a0${part}`
}

const SILENCES: Readonly<Record<string, string>> = {
  'too-few-outcomes': 'too little had been seen',
  'nobody-on': 'nobody was on',
  'unknown-queue': 'too little had been seen',
  closed: 'it was closed, or would have been before their turn',
}

/** Why no range was said, in words, and to how many. */
export function silences({ silent }: BacktestReport): [why: string, people: number][] {
  const people = new Map<string, number>()
  for (const [reason, some] of silent) {
    const why = SILENCES[reason] ?? reason
    people.set(why, (people.get(why) ?? 0) + some)
  }
  return [...people]
}

export interface Bounds {
  total: number
  atLeast: number
  atMost: number
}

/**
 * The share of promises that were kept, over those answered and those who left. Of one who left before the time was
 * up nobody knows: the lower bound counts all of them as broken, the upper as kept.
 */
export function keptBounds({ answered, abandoned }: BacktestReport['pledges']): Bounds {
  const kept = answered.kept + abandoned.kept
  const open = answered.unresolved + abandoned.unresolved
  const total = kept + open + answered.broken + abandoned.broken
  return { total, atLeast: kept / total, atMost: (kept + open) / total }
}

/** The baseline whose ranges score best, of those that give any. */
export function strongest([, ...rivals]: readonly Scored[]): Scored | undefined {
  const ranged = rivals.filter(({ score }) => score.range !== undefined)
  return ranged.toSorted((a, b) => interval(a) - interval(b))[0]
}

function interval({ score }: Scored): number {
  return score.range?.intervalScore ?? Number.POSITIVE_INFINITY
}

/** What ranges promise. */
export const PROMISED = 0.8

/** Of a share that is what was promised, 19 in 20 samples of so many people lie within this of it. */
export function chanceAlone(people: number): number {
  return 1.96 * Math.sqrt((PROMISED * (1 - PROMISED)) / people)
}

/** Groups with fewer people than this say nothing of themselves. */
export const ENOUGH = 30

/** A group of so many people is moved little by chance alone. */
const MANY = 300

/** The group that held least often, of those with many people, or else with enough. */
export function worstOf<Name>(groups: readonly [Name, Held][]): [Name, Held] | undefined {
  const byHolding = groups.toSorted(([, a], [, b]) => a.covered - b.covered)
  return (
    byHolding.find(([, { people }]) => people >= MANY) ?? byHolding.find(([, { people }]) => people >= ENOUGH)
  )
}
