import type { BacktestReport, RangeScore } from '@presszero/wait/backtest'
import {
  chanceAlone,
  count,
  duration,
  keptBounds,
  PROMISED,
  percent,
  silences,
  strongest,
  worstOf,
} from '../figures.js'
import { periodsOf } from '../periods.js'
import type { Terms } from '../terms.js'

/** One thing that was found: a figure, and what it means. */
export interface Finding {
  figure: string
  words: string
}

/** Fewer people than this are too few to judge by. */
const FEW = 200
/** A share this near to what was promised is as good. */
const NEAR = 0.02

/** What came out, in one sentence. */
export function verdict({ forecasters }: BacktestReport, { people: whom, forecasts }: Terms): string {
  const { people = 0, range } = forecasters[0]?.score ?? {}
  if (range === undefined) return `No time could be said: too few ${whom} waited and were answered.`
  if (people < FEW) return `Only ${count(people)} waits could be compared: too few to judge by.`
  const near = Math.max(NEAR, chanceAlone(people))
  if (range.covered > PROMISED + near)
    return `The ${forecasts} would have held more often than they said: they could be narrower.`
  if (range.covered < PROMISED - near) return `The ${forecasts} would have held less often than they said.`
  return `The ${forecasts} would have held as often as they said.`
}

/** The record in words. */
export function findings(report: BacktestReport, terms: Terms): Finding[] {
  const { range, people = 0, mae = 0 } = report.forecasters[0]?.score ?? {}
  if (range === undefined) return silence(report, terms)
  return [
    { figure: inHundred(range.covered), words: insideWords(report, terms) },
    {
      figure: inHundred(range.broken),
      words: `${terms.later} That is meant to happen to 10 in 100.`,
    },
    ...leavers(report, terms),
    {
      figure: duration(mae),
      words: `is how far the expected ${terms.forecast} was off, on average. The ${count(people)} ${terms.people} waited ${duration(meanWait(report))}${terms.by}, and their ranges were ${duration(range.width)} wide.`,
    },
    ...against(report, range),
    ...worstPeriod(report, terms),
    ...silence(report, terms),
  ]
}

function inHundred(share: number): string {
  return `${Math.round(100 * share)} in 100`
}

function insideWords({ announced }: BacktestReport, { inside }: Terms): string {
  const meant = `${inside} It is meant to be 80 in 100.`
  if (announced === undefined) return meant
  return `${meant} Rounded outward, as it is shown, it was ${inHundred(announced.covered)}.`
}

function leavers(report: BacktestReport, { people, left }: Terms): Finding[] {
  const { broken, unresolved } = report.pledges.abandoned
  if (broken + unresolved === 0) return []
  const { atLeast, atMost } = keptBounds(report.pledges)
  return [
    {
      figure: `${percent(atLeast, 0)} to ${percent(atMost, 0)}`,
      words:
        `of all promises were kept, those to ${people} that ${left} included. ` +
        `${count(broken)} ${left} after waiting longer than promised; ${count(unresolved)} ${left} before, and nobody knows.`,
    },
  ]
}

function against({ forecasters }: BacktestReport, range: RangeScore): Finding[] {
  const rival = strongest(forecasters)
  const theirs = rival?.score.range?.intervalScore
  if (rival === undefined || theirs === undefined) return []
  const better = 1 - range.intervalScore / theirs
  return [
    {
      figure: percent(Math.abs(better)),
      words: `${better >= 0 ? 'better' : 'worse'} than the best plain method (${rival.name}), by a score that counts narrow ranges and punishes those that fail.`,
    },
  ]
}

function worstPeriod({ days }: BacktestReport, { people: whom }: Terms): Finding[] {
  const { unit, groups } = periodsOf(days)
  const worst = worstOf(groups)
  if (worst === undefined) return []
  const [date, { covered, people }] = worst
  const when = unit === 'day' ? date : `from ${date} on`
  return [
    { figure: inHundred(covered), words: `in the worst ${unit}, ${when}, of ${count(people)} ${whom}.` },
  ]
}

function silence(report: BacktestReport, { people: whom, person }: Terms): Finding[] {
  const silent = silences(report)
  const people = silent.reduce((sum, [, some]) => sum + some, 0)
  if (people === 0) return []
  const reasons = silent.map(([why, some]) => `${why} (${count(some)})`)
  return [
    {
      figure: people === 1 ? `1 ${person}` : `${count(people)} ${whom}`,
      words: `would have been given no time: ${reasons.join('; ')}.`,
    },
  ]
}

function meanWait({ positions }: BacktestReport): number {
  const people = positions.reduce((sum, [, held]) => sum + held.people, 0)
  return positions.reduce((sum, [, held]) => sum + held.people * held.waited, 0) / people
}
