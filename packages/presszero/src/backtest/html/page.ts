import { createHash } from 'node:crypto'
import { renderHtml, type TreeNode } from '@presszero/text'
import type { BacktestReport, Scored } from '@presszero/wait/backtest'
import { h } from '../../tree.js'
import { count, fixed, percent } from '../figures.js'
import { figuresTable } from './chart.js'
import { reportCss } from './css.js'
import { byDay, byPosition } from './holding.js'
import { overTheDay } from './over-the-day.js'
import { reliability } from './reliability.js'
import { findings, verdict } from './words.js'

export interface Source {
  /** The names of the logs. */
  names: readonly string[]
  timeZone: string
}

/** The report as one file that asks nothing of the network and forbids itself to. */
export function reportPage(report: BacktestReport, source: Source): string {
  return `<!doctype html>\n${renderHtml(h('html', { lang: 'en' }, head(), body(report, source)))}\n`
}

function head(): TreeNode {
  const hash = createHash('sha256').update(reportCss).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, 'Waiting times, promised and actual'),
    h('style', {}, reportCss),
  )
}

function body(report: BacktestReport, source: Source): TreeNode {
  const charts = [reliability, overTheDay, byPosition, byDay]
  const isScored = report.positions.length > 0
  return h(
    'body',
    {},
    h(
      'main',
      {},
      h('h1', {}, verdict(report)),
      h('p', { class: 'soft' }, subtitle(report, source)),
      h(
        'ul',
        { class: 'findings' },
        ...findings(report).map(({ figure, words }) => h('li', {}, h('strong', {}, figure), words)),
      ),
      isScored && h('div', { class: 'charts' }, ...charts.map(chart => chart(report))),
      comparison(report.forecasters),
      method(source),
    ),
  )
}

function subtitle(
  { contacts, waited, answeredAtOnce, abandoned, days }: BacktestReport,
  { names }: Source,
): string {
  const [first, last] = [days[0]?.[0], days.at(-1)?.[0]]
  const period = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
  return (
    `${names.join(', ')}${period}: ${count(contacts)} contacts, of whom ${count(waited)} waited and were answered, ` +
    `${count(answeredAtOnce)} were answered at once, and ${count(abandoned)} left.`
  )
}

function comparison(forecasters: readonly Scored[]): TreeNode {
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, 'Beside other ways to say a waiting time'),
    h(
      'p',
      { class: 'soft' },
      'All of them on the same people, each knowing only what had happened before. Times in seconds.',
    ),
    figuresTable(
      'Every method on the same people',
      ['', 'people', 'inside', 'broken', 'interval', 'pinball', 'width', 'RRASE', 'MAE'],
      forecasters.map(({ name, score: { people, range, rrase, mae } }) => [
        name === 'engine' ? 'Press Zero' : name,
        count(people),
        range ? percent(range.covered) : '–',
        range ? percent(range.broken) : '–',
        fixed(range?.intervalScore, 1),
        fixed(range?.pinball, 2),
        fixed(range?.width, 1),
        fixed(rrase, 3),
        fixed(mae, 1),
      ]),
    ),
  )
}

const definitions = [
  ['inside', 'The share of people whose wait was in the range. Meant to be 80\u00a0%.'],
  [
    'broken',
    'The share of people who waited longer than “9 in 10 wait less than this”. Meant to be 10\u00a0%.',
  ],
  [
    'interval',
    'The interval score for 80 %: the width of the range, plus ten times by how much a wait missed it. Lower is better.',
  ],
  ['pinball', 'The mean pinball loss of the lower end, the median and the upper end. Lower is better.'],
  [
    'RRASE',
    'The root of the mean squared error of the expected wait, divided by the mean wait. Lower is better.',
  ],
  ['MAE', 'How far the expected wait was off, on average. Lower is better.'],
] as const

function method({ timeZone }: Source): TreeNode {
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, 'How this was measured'),
    h(
      'p',
      {},
      'The log was replayed in order of time, from a start at which nothing was known. Each person’s waiting time was ' +
        'estimated at the moment they came, from what had happened before and nothing later, and compared with what came of it. ' +
        'Compared are those who waited and were answered; who was answered at once had no wait to estimate. ' +
        'Those who left are never dropped: what became of the promises to them is told as bounds.',
    ),
    h('p', {}, `Days and hours are those of ${timeZone}.`),
    h('dl', {}, ...definitions.flatMap(([term, words]) => [h('dt', {}, term), h('dd', {}, words)])),
  )
}
