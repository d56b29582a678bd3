import type { BacktestReport, RangeScore } from '@presszero/wait/backtest'
import {
  chanceAlone,
  count,
  duration,
  keptBounds,
  PROMISED,
  percent,
  strongest,
  worstOf,
} from '../figures.js'

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
export function verdict({ forecasters }: BacktestReport): string {
  const { people = 0, range } = forecasters[0]?.score ?? {}
  if (range === undefined) return 'No waiting time could be said: too few people waited and were answered.'
  if (people < FEW) return `Only ${count(people)} waits could be compared: too few to judge by.`
  const near = Math.max(NEAR, chanceAlone(people))
  if (range.covered > PROMISED + near)
    return 'The waiting times would have held more often than they said: they could be narrower.'
  if (range.covered < PROMISED - near) return 'The waiting times would have held less often than they said.'
  return 'The waiting times would have held as often as they said.'
}

/** The record in words. */
export function findings(report: BacktestReport): Finding[] {
  const { range, people = 0, mae = 0 } = report.forecasters[0]?.score ?? {}
  if (range === undefined) return silence(report)
  return [
    { figure: inHundred(range.covered), words: insideWords(report) },
    {
      figure: inHundred(range.broken),
      words: 'waited longer than “9 in 10 people wait less than this”. That is meant to happen to 10 in 100.',
    },
    ...leavers(report),
    {
      figure: duration(mae),
      words: `is how far the expected wait was off, on average. The ${count(people)} people waited ${duration(meanWait(report))}, and their ranges were ${duration(range.width)} wide.`,
    },
    ...against(report, range),
    ...worstDay(report),
    ...silence(report),
  ]
}

function inHundred(share: number): string {
  return `${Math.round(100 * share)} in 100`
}

function insideWords({ announced }: BacktestReport): string {
  const meant = 'people waited within the range they would have been given. It is meant to be 80 in 100.'
  if (announced === undefined) return meant
  return `${meant} In whole minutes, rounded outward as it is shown, it was ${inHundred(announced.covered)}.`
}

function leavers(report: BacktestReport): Finding[] {
  const { broken, unresolved } = report.pledges.abandoned
  if (broken + unresolved === 0) return []
  const { atLeast, atMost } = keptBounds(report.pledges)
  return [
    {
      figure: `${percent(atLeast, 0)} to ${percent(atMost, 0)}`,
      words:
        'of all promises were kept, those to people who left included. ' +
        `${count(broken)} people left after waiting longer than promised; ${count(unresolved)} left before, and nobody knows.`,
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

function worstDay({ days }: BacktestReport): Finding[] {
  const worst = worstOf(days)
  if (worst === undefined) return []
  const [date, { covered, people }] = worst
  return [{ figure: inHundred(covered), words: `on the worst day, ${date}, of ${count(people)} people.` }]
}

function silence({ silent }: BacktestReport): Finding[] {
  const people = silent.reduce((sum, [, some]) => sum + some, 0)
  if (people === 0) return []
  return [
    {
      figure: people === 1 ? '1 person' : `${count(people)} people`,
      words:
        'would have been told that the wait is not known: too little had been seen yet, or nobody was on.',
    },
  ]
}

function meanWait({ positions }: BacktestReport): number {
  const people = positions.reduce((sum, [, held]) => sum + held.people, 0)
  return positions.reduce((sum, [, held]) => sum + held.people * held.waited, 0) / people
}
