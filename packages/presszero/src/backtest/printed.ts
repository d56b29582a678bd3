import type { BacktestReport, Held, Holding, Scored } from '@presszero/wait/backtest'
import { count, fixed, keptBounds, percent } from './figures.js'

/** The report for a terminal: every forecaster in one table, then how ranges held, group by group. */
export function printed(report: BacktestReport): string {
  const { contacts, waited, answeredAtOnce, abandoned, forecasters, announced } = report
  const told = `${count(contacts)} contacts: ${count(waited)} waited and were answered (scored below), `
  return [
    `${told}${count(answeredAtOnce)} were answered at once, ${count(abandoned)} left.`,
    '',
    'Times in seconds. Inside: in the range meant for 80 %. Broken: later than 9 in 10 were promised.',
    '',
    ...table(SCORES, forecasters.map(scoreRow)),
    '',
    ...(announced === undefined
      ? []
      : [`As announced, in whole minutes: ${percent(announced.covered)} inside.`]),
    ...silence(report),
    ...pledges(report),
    ...grouped('People ahead', forecasters, held => held.positions),
    ...grouped('Hour', forecasters, held => held.hours),
    ...grouped('Day', forecasters, held => held.days),
  ].join('\n')
}

const SCORES = ['', 'people', 'no word', 'inside', 'broken', 'interval', 'pinball', 'width', 'RRASE', 'MAE']

function scoreRow({ name, score }: Scored): string[] {
  const { people, missing, range, rrase, mae } = score
  return [
    name,
    count(people),
    count(missing),
    range ? percent(range.covered, 2) : '–',
    range ? percent(range.broken, 2) : '–',
    fixed(range?.intervalScore, 1),
    fixed(range?.pinball, 2),
    fixed(range?.width, 1),
    fixed(rrase, 4),
    fixed(mae, 1),
  ]
}

const reasons: Readonly<Record<string, string>> = {
  'too-few-outcomes': 'too little had been seen',
  'nobody-on': 'nobody was on',
  'unknown-queue': 'nothing was known of the queue',
  closed: 'the line was closed',
}

function silence({ silent }: BacktestReport): string[] {
  return silent.map(([reason, people]) => `No range for ${count(people)}: ${reasons[reason] ?? reason}.`)
}

function pledges(report: BacktestReport): string[] {
  const { broken, unresolved } = report.pledges.abandoned
  const { total, atLeast, atMost } = keptBounds(report.pledges)
  if (total === 0) return []
  return [
    `Of those who left, ${count(broken)} had waited longer than promised, and of ${count(unresolved)} nobody knows.`,
    `Promises kept, those who left included: between ${percent(atLeast)} and ${percent(atMost)} of ${count(total)}.`,
  ]
}

/** One line for each group, with what was inside for each forecaster that gives ranges. */
function grouped(
  title: string,
  forecasters: readonly Scored[],
  groupsOf: (held: Holding) => readonly [string | number, Held][],
): string[] {
  const ranged = forecasters.filter(({ held }) => groupsOf(held).length > 0)
  const [first] = ranged
  if (first === undefined) return []
  const header = [title, 'people', 'broken', ...ranged.map(({ name }) => `inside: ${name}`)]
  const rows = groupsOf(first.held).map(([group, { people, broken }]) => [
    `${group}`,
    count(people),
    percent(broken),
    ...ranged.map(({ held }) => shareInside(groupsOf(held), group)),
  ])
  return ['', ...table(header, rows)]
}

function shareInside(groups: readonly [string | number, Held][], group: string | number): string {
  const held = groups.find(([name]) => name === group)?.[1]
  return held === undefined ? '–' : percent(held.covered)
}

/** Columns as wide as what is in them; the first to the left, figures to the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map(row => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(header), ...rows.map(line)]
}
