import type { TreeNode } from '@presszero/text'
import type { BacktestReport, Told } from '@presszero/wait/backtest'
import { h } from '../../tree.js'
import { duration } from '../figures.js'
import type { Source } from '../source.js'
import { figuresTable } from './chart.js'

/** Moments that are promised are said in steps of this. */
const STEP_MS = 5 * 60_000

/** The last people one by one: what they would have been told, and what came of it. */
export function latest({ latest: told }: BacktestReport, source: Source): TreeNode | undefined {
  if (told.length === 0) return undefined
  const sayMoment = momentIn(source.timeZone)
  const isMail = source.clock === 'open'
  const rows = told
    .toReversed()
    .map(one => [
      sayMoment(one.entered),
      isMail && source.calendar ? replyBy(one, source.calendar, sayMoment) : inMinutes(one),
      isMail ? sayMoment(one.answered) : `after ${duration(one.waited)}`,
      outcomeOf(one, isMail),
    ])
  return h(
    'section',
    { class: 'card told' },
    h('h2', {}, 'The last ones in the log'),
    h(
      'p',
      { class: 'soft' },
      `What they would have been told as they came, and what came of it. ${isMail ? 'One in ten is meant to be later.' : 'Two in ten are meant to be outside the range: one sooner, one later.'}`,
    ),
    figuresTable(
      'The last ones in the log',
      ['came', isMail ? 'told: a reply by' : 'would have been told', 'was answered', ''],
      rows,
    ),
  )
}

function momentIn(timeZone: string): (at: number) => string {
  const parts = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  const format = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone })
  return at => format.format(at)
}

function replyBy(
  { entered, toMinutes }: Told,
  calendar: NonNullable<Source['calendar']>,
  sayMoment: (at: number) => string,
): string {
  const by = calendar.addOpenMillis(entered, toMinutes * 60_000)
  return by === undefined ? '–' : sayMoment(Math.ceil(by / STEP_MS) * STEP_MS)
}

function inMinutes({ fromMinutes, toMinutes }: Told): string {
  if (fromMinutes === 0) return toMinutes === 1 ? 'up to a minute' : `up to ${toMinutes} minutes`
  return `${fromMinutes} to ${toMinutes} minutes`
}

function outcomeOf({ fromMinutes, toMinutes, waited }: Told, isMail: boolean): string {
  if (waited > toMinutes * 60) return 'later'
  return !isMail && waited < fromMinutes * 60 ? 'sooner' : 'as said'
}
