import { createHash } from 'node:crypto'
import { renderHtml, type TreeNode } from '@presszero/text'
import type { BacktestReport, Scored } from '@presszero/wait/backtest'
import { h } from '../../tree.js'
import { count, fixed, percent } from '../figures.js'
import type { Source } from '../source.js'
import { type Terms, termsOf } from '../terms.js'
import { figuresTable } from './chart.js'
import { reportCss } from './css.js'
import { byPeriod, byPosition } from './holding.js'
import { latest } from './latest.js'
import { overTheDay } from './over-the-day.js'
import { reliability } from './reliability.js'
import { findings, verdict } from './words.js'

/** The report as one file that asks nothing of the network and forbids itself to. */
export function reportPage(report: BacktestReport, source: Source): string {
  return `<!doctype html>\n${renderHtml(h('html', { lang: 'en' }, head(termsOf(source.clock)), body(report, source)))}\n`
}

function head({ title }: Terms): TreeNode {
  const hash = createHash('sha256').update(reportCss).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, title),
    h('style', {}, reportCss),
  )
}

function body(report: BacktestReport, source: Source): TreeNode {
  const terms = termsOf(source.clock)
  const charts = [reliability, overTheDay, byPosition, byPeriod].map(chart => chart(report, terms))
  const isScored = report.positions.length > 0
  return h(
    'body',
    {},
    h(
      'main',
      {},
      h('h1', {}, verdict(report, terms)),
      h('p', { class: 'soft' }, subtitle(report, source)),
      h(
        'ul',
        { class: 'findings' },
        ...findings(report, terms).map(({ figure, words }) => h('li', {}, h('strong', {}, figure), words)),
      ),
      isScored && h('div', { class: 'charts' }, ...charts),
      latest(report, source),
      comparison(report.forecasters, terms),
      method(source, terms),
    ),
  )
}

function subtitle(
  { contacts, waited, answeredAtOnce, abandoned, callbacks, days }: BacktestReport,
  { names, clock }: Source,
): string {
  const terms = termsOf(clock)
  const calledBack = callbacks > 0 ? ` ${count(callbacks)} asked to be called back.` : ''
  const [first, last] = [days[0]?.[0], days.at(-1)?.[0]]
  const period = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
  return (
    `${names.join(', ')}${period}: ${count(contacts)} ${terms.contacts}, of which ${count(waited)} waited and were answered, ` +
    `${count(answeredAtOnce)} were answered at once, and ${count(abandoned)} ${terms.left}.${calledBack}`
  )
}

function comparison(forecasters: readonly Scored[], { people, forecast, unit, units }: Terms): TreeNode {
  const inUnits = (seconds = Number.NaN) => seconds / unit
  return h(
    'section',
    { class: 'card compared' },
    h('h2', {}, `Beside other ways to say a ${forecast}`),
    h(
      'p',
      { class: 'soft' },
      `All of them on the same ${people}, each knowing only what had happened before. Times in ${units}.`,
    ),
    figuresTable(
      'Every method on the same people',
      ['', people, 'inside', 'broken', 'interval', 'pinball', 'width', 'RRASE', 'MAE'],
      forecasters.map(({ name, score: { people: scored, range, rrase, mae } }) => [
        name === 'engine' ? 'Press Zero' : name,
        count(scored),
        range ? percent(range.covered) : '–',
        range ? percent(range.broken) : '–',
        fixed(inUnits(range?.intervalScore), 1),
        fixed(inUnits(range?.pinball), 2),
        fixed(inUnits(range?.width), 1),
        fixed(rrase, 3),
        fixed(inUnits(mae), 1),
      ]),
    ),
  )
}

const definitions = [
  ['inside', 'The share that was inside the range. Meant to be 80\u00a0%.'],
  ['broken', 'The share that was later than “9 in 10 are sooner than this”. Meant to be 10\u00a0%.'],
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

function method({ timeZone, clock, calendar, leftOut }: Source, { left }: Terms): TreeNode {
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, 'How this was measured'),
    h(
      'p',
      {},
      'The log was replayed in order of time, from a start at which nothing was known. Each estimate was made at the moment ' +
        'somebody came, from what had happened before and nothing later, and compared with what came of it. ' +
        'Compared are those who waited and were answered; who was answered at once had no wait to estimate. ' +
        `Those who ${left} are never dropped: what became of the promises to them is told as bounds.`,
    ),
    ...leftOut.map(sentence => h('p', {}, sentence)),
    h(
      'p',
      {},
      [`Days and hours are those of ${timeZone}.`, ...clockWords(clock, calendar !== undefined)].join(' '),
    ),
    h('dl', {}, ...definitions.flatMap(([term, words]) => [h('dt', {}, term), h('dd', {}, words)])),
  )
}

function clockWords(clock: Source['clock'], hasHours: boolean): string[] {
  if (clock === 'open')
    return ['Only opening time is counted: nights, weekends and holidays are no time that anybody waits.']
  return hasHours ? ['Out of hours, and so late that a turn would come after closing, no time is said.'] : []
}
