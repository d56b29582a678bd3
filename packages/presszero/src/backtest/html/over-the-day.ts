import type { TreeNode } from '@presszero/text'
import type { BacktestReport } from '@presszero/wait/backtest'
import { count, duration, ENOUGH, percent } from '../figures.js'
import type { Terms } from '../terms.js'
import { box, dot, figure, figuresTable, LEFT, label, line, RIGHT, scale, ticksTo } from './chart.js'

const [TOP, BOTTOM] = [12, 240]
/** Longer waits than this, in seconds, are drawn in hours. */
const LONG = 3 * 3600

/** What was said and what came of it, hour by hour: means over everybody who came in that hour. */
export function overTheDay({ hours }: BacktestReport, { people: whom, by }: Terms): TreeNode | undefined {
  const shown = hours.filter(([, { people }]) => people >= ENOUGH)
  if (shown.length === 0) return undefined
  const highest = Math.max(60, ...shown.map(([, { q90, waited }]) => Math.max(q90, waited)))
  const [unit, length] = highest > LONG ? (['hours', 3600] as const) : (['minutes', 60] as const)
  const ticks = ticksTo(highest / length)
  const [first = 0, last = 23] = [shown[0]?.[0], shown.at(-1)?.[0]]
  const x = scale([first - 0.5, last + 0.5], [LEFT, RIGHT])
  const y = scale([0, length * (ticks.at(-1) ?? 1)], [BOTTOM, TOP])
  const width = Math.min(16, 0.6 * (x(1) - x(0)))
  const every = shown.length > 12 ? 2 : 1
  return figure({
    title: 'Promised and actual, over the day',
    says: `The mean range said in each hour, in ${unit}${by}, and the mean wait that came of it. Hours with fewer than ${ENOUGH} ${whom} are left out.`,
    height: 290,
    legend: [
      ['band', 'the range said'],
      ['line-said', 'the wait expected'],
      ['actual', 'the wait that came'],
    ],
    drawing: [
      ...ticks.flatMap(tick => [
        line([LEFT, y(length * tick)], [RIGHT, y(length * tick)], 'grid'),
        label([LEFT - 8, y(length * tick) + 4], `${Number(tick.toPrecision(6))}`, 'end'),
      ]),
      label([LEFT, BOTTOM + 42], `${unit}, by the hour of coming`),
      ...shown.flatMap(([hour, { q10, q90, expected, waited }]) => {
        const left = x(hour) - width / 2
        return [
          box({ x: left, y: y(q90), width, height: y(q10) - y(q90) }, 'band'),
          line([left, y(expected)], [left + width, y(expected)], 'line-said'),
          dot([x(hour), y(waited)], 3.5, 'actual'),
        ]
      }),
      ...shown
        .filter(([hour]) => (hour - first) % every === 0)
        .map(([hour]) => label([x(hour), BOTTOM + 20], `${hour}`, 'middle')),
    ],
    table: figuresTable(
      'Promised and actual by hour',
      ['hour', whom, 'range said', 'expected', 'waited', 'inside', 'later than 9 in 10'],
      hours.map(([hour, held]) => [
        `${hour}:00`,
        count(held.people),
        `${duration(held.q10)} to ${duration(held.q90)}`,
        duration(held.expected),
        duration(held.waited),
        percent(held.covered),
        percent(held.broken),
      ]),
    ),
  })
}
