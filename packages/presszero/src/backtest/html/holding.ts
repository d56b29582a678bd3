import type { TreeNode } from '@presszero/text'
import type { BacktestReport } from '@presszero/wait/backtest'
import { chanceAlone, count, duration, ENOUGH, PROMISED, percent } from '../figures.js'
import { periodsOf } from '../periods.js'
import type { Terms } from '../terms.js'
import { box, dot, figure, figuresTable, LEFT, label, line, RIGHT, scale } from './chart.js'

const LOWEST = 0.5
const clipped = (share: number) => Math.min(1, Math.max(LOWEST, share))

/** For each number of people ahead, the share of waits inside the range. */
export function byPosition({ positions }: BacktestReport, { people: whom }: Terms): TreeNode {
  const [rowHeight, top] = [30, 12]
  const bottom = top + rowHeight * positions.length
  const x = scale([LOWEST, 1], [LEFT + 12, RIGHT - 20])
  return figure({
    title: 'Does it hold at the back of the line?',
    says: `The share of ${whom} inside the range, by how many were ahead. It is meant to be 80 %; the bar is how far chance alone may move it.`,
    height: bottom + 52,
    legend: [
      ['engine', 'inside the range'],
      ['faint', `fewer than ${ENOUGH} ${whom}`],
    ],
    drawing: [
      ...[0.5, 0.6, 0.7, 0.8, 0.9, 1].flatMap(share => [
        line([x(share), top], [x(share), bottom], share === PROMISED ? 'promised' : 'grid'),
        label([x(share), bottom + 20], percent(share, 0), 'middle'),
      ]),
      label([x(LOWEST), bottom + 42], `inside the range, by ${whom} ahead`),
      ...positions.flatMap(([ahead, { people, covered }], row) => {
        const middle = top + rowHeight * (row + 0.5)
        const [low, high] = [clipped(PROMISED - chanceAlone(people)), clipped(PROMISED + chanceAlone(people))]
        return [
          label([LEFT, middle + 4], ahead, 'end'),
          box({ x: x(low), y: middle - 7, width: x(high) - x(low), height: 14 }, 'chance'),
          dot([x(clipped(covered)), middle], 6, people < ENOUGH ? 'faint' : 'engine'),
        ]
      }),
    ],
    table: figuresTable(
      'How ranges held, by people ahead',
      ['ahead', whom, 'inside', 'later than 9 in 10', 'range said', 'waited'],
      positions.map(([ahead, held]) => [
        ahead,
        count(held.people),
        percent(held.covered),
        percent(held.broken),
        `${duration(held.q10)} to ${duration(held.q90)}`,
        duration(held.waited),
      ]),
    ),
  })
}

/** For each day, or week, the share of waits inside the range. */
export function byPeriod({ days: all }: BacktestReport, { people: whom }: Terms): TreeNode {
  const { unit, groups: days } = periodsOf(all)
  const [top, bottom] = [12, 240]
  const x = scale([0, Math.max(1, days.length - 1)], [LEFT + 8, RIGHT - 8])
  const y = scale([LOWEST, 1], [bottom, top])
  const labelled = new Set([0, Math.floor((days.length - 1) / 2), days.length - 1])
  return figure({
    title: `Does it hold every ${unit}?`,
    says: `The share of ${whom} inside the range, ${unit} by ${unit}, from the first on, when nothing had been learned.`,
    height: 290,
    legend: [
      ['engine', 'inside the range'],
      ['faint', `fewer than ${ENOUGH} ${whom}`],
    ],
    drawing: [
      ...[0.5, 0.6, 0.7, 0.8, 0.9, 1].flatMap(share => [
        line([LEFT, y(share)], [RIGHT, y(share)], share === PROMISED ? 'promised' : 'grid'),
        label([LEFT - 8, y(share) + 4], percent(share, 0), 'end'),
      ]),
      ...days.flatMap(([date, { people, covered }], index) => [
        dot([x(index), y(clipped(covered))], 4.5, people < ENOUGH ? 'faint' : 'engine'),
        ...(labelled.has(index)
          ? [
              label(
                [x(index), bottom + 20],
                date.slice(5),
                index === 0 ? '' : index === days.length - 1 ? 'end' : 'middle',
              ),
            ]
          : []),
      ]),
    ],
    table: figuresTable(
      `How ranges held, by ${unit}`,
      [unit === 'day' ? 'day' : `${unit} from`, whom, 'inside', 'later than 9 in 10', 'expected', 'waited'],
      days.map(([date, held]) => [
        date,
        count(held.people),
        percent(held.covered),
        percent(held.broken),
        duration(held.expected),
        duration(held.waited),
      ]),
    ),
  })
}
