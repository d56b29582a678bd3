import type { TreeNode } from '@presszero/text'
import type { BacktestReport, Held, RangeScore, Scored } from '@presszero/wait/backtest'
import { count, ENOUGH, percent, strongest } from '../figures.js'
import type { Terms } from '../terms.js'
import { dot, figure, figuresTable, LEFT, label, line, path, RIGHT, scale } from './chart.js'

const [TOP, BOTTOM] = [12, 300]
const x = scale([0, 1], [LEFT, RIGHT])
const y = scale([0, 1], [BOTTOM, TOP])
const STATED = [0.1, 0.5, 0.9] as const

/** How often waits were at most what was said with a given confidence: on the diagonal where the word holds. */
export function reliability({ forecasters, positions }: BacktestReport, { people }: Terms): TreeNode {
  const rival = strongest(forecasters)
  const shown = [forecasters[0], rival].filter(isRanged)
  const [engine] = shown
  return figure({
    title: 'Does “9 in 10” mean 9 in 10?',
    says:
      'Across: how sure the estimate said it was that it would not take longer. Up: how often that came true. ' +
      'On the diagonal, what is said is what happens.',
    height: 340,
    legend: [
      ['engine', 'Press Zero'],
      ...(rival ? [['rival', rival.name] as const] : []),
      ['one-group', `Press Zero, by ${people} ahead`],
    ],
    drawing: [
      ...axes(),
      line([x(0), y(0)], [x(1), y(1)], 'diagonal'),
      ...positions.flatMap(([, held]) => (held.people < ENOUGH ? [] : points(held, 4, 'one-group'))),
      ...(rival?.score.range ? points(rival.score.range, 6, 'rival') : []),
      ...(engine ? [path(places(engine.score.range), 'engine-line')] : []),
      ...(engine ? points(engine.score.range, 6, 'engine') : []),
    ],
    table: figuresTable(
      'How often each quantile held',
      ['', people, ...STATED.map(share => `said ${percent(share, 0)}`)],
      [
        ...shown.map(({ name, score }) => [name, count(score.people), ...actual(score.range).map(printed)]),
        ...positions.map(([ahead, held]) => [
          `${ahead} ahead`,
          count(held.people),
          ...actual(held).map(printed),
        ]),
      ],
    ),
  })
}

function isRanged(scored: Scored | undefined): scored is Scored & { score: { range: RangeScore } } {
  return scored?.score.range !== undefined
}

type Quantiles = Pick<Held, 'covered' | 'broken' | 'underMedian'>

/** The shares of waits at most the lower end, the median and the upper end. */
function actual({ covered, broken, underMedian }: Quantiles): number[] {
  return [1 - covered - broken, underMedian, 1 - broken]
}

function places(held: Quantiles): [number, number][] {
  return actual(held).map((share, index) => [x(STATED[index] ?? 0), y(share)])
}

function points(held: Quantiles, radius: number, kind: string): TreeNode[] {
  return places(held).map(place => dot(place, radius, kind))
}

const printed = (share: number) => percent(share)

function axes(): TreeNode[] {
  return [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].flatMap(share => {
    const isStated = STATED.some(stated => stated === share)
    if (!isStated) return [line([x(0), y(share)], [x(1), y(share)], 'grid')]
    return [
      line([x(0), y(share)], [x(1), y(share)], 'grid'),
      line([x(share), y(0)], [x(share), y(1)], 'grid'),
      label([LEFT - 8, y(share) + 4], percent(share, 0), 'end'),
      label([x(share), BOTTOM + 20], percent(share, 0), 'middle'),
    ]
  })
}
