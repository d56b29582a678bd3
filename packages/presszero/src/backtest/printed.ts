import type { BacktestReport, Held, Holding, Scored } from '@presszero/wait/backtest'
import { count, fixed, keptBounds, percent, silences } from './figures.js'
import type { Source } from './source.js'
import { type Terms, termsOf } from './terms.js'

/** The report for a terminal: every forecaster in one table, then how ranges held, group by group. */
export function printed(report: BacktestReport, { clock, leftOut }: Source): string {
  const { contacts, waited, answeredAtOnce, abandoned, callbacks, forecasters, announced } = report
  const terms = termsOf(clock)
  const calledBack = callbacks > 0 ? ` ${count(callbacks)} asked to be called back.` : ''
  return [
    `${count(contacts)} ${terms.contacts}: ${count(waited)} waited and were answered (scored below), ` +
      `${count(answeredAtOnce)} were answered at once, ${count(abandoned)} ${terms.left}.${calledBack}`,
    ...leftOut,
    '',
    `Times in ${terms.units}. Inside: in the range meant for 80 %. Broken: later than 9 in 10 were promised.`,
    '',
    ...table(
      ['', terms.people, 'no word', 'inside', 'broken', 'interval', 'pinball', 'width', 'RRASE', 'MAE'],
      forecasters.map(scored => scoreRow(scored, terms)),
    ),
    '',
    ...(announced === undefined
      ? []
      : [`As announced, rounded outward: ${percent(announced.covered)} inside.`]),
    ...silences(report).map(([why, people]) => `No range for ${count(people)}: ${why}.`),
    ...pledges(report, terms),
    ...grouped([terms.ahead, terms.people], forecasters, held => held.positions),
    ...grouped(['Hour', terms.people], forecasters, held => held.hours),
    ...grouped(['Day', terms.people], forecasters, held => held.days),
  ].join('\n')
}

function scoreRow({ name, score }: Scored, { unit }: Terms): string[] {
  const { people, missing, range, rrase, mae } = score
  const inUnits = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds / unit)
  return [
    name,
    count(people),
    count(missing),
    range ? percent(range.covered, 2) : '–',
    range ? percent(range.broken, 2) : '–',
    fixed(inUnits(range?.intervalScore), 1),
    fixed(inUnits(range?.pinball), 2),
    fixed(inUnits(range?.width), 1),
    fixed(rrase, 4),
    fixed(inUnits(mae), 1),
  ]
}

function pledges(report: BacktestReport, { left }: Terms): string[] {
  const { broken, unresolved } = report.pledges.abandoned
  const { total, atLeast, atMost } = keptBounds(report.pledges)
  if (total === 0) return []
  return [
    `Of those who ${left}, ${count(broken)} had waited longer than promised, and of ${count(unresolved)} nobody knows.`,
    `Promises kept, those who ${left} included: between ${percent(atLeast)} and ${percent(atMost)} of ${count(total)}.`,
  ]
}

/** One line for each group, with what was inside for each forecaster that gives ranges. */
function grouped(
  titles: readonly [group: string, people: string],
  forecasters: readonly Scored[],
  groupsOf: (held: Holding) => readonly [string | number, Held][],
): string[] {
  const ranged = forecasters.filter(({ held }) => groupsOf(held).length > 0)
  const [first] = ranged
  if (first === undefined) return []
  const header = [...titles, 'broken', ...ranged.map(({ name }) => `inside: ${name}`)]
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
