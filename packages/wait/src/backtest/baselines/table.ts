import type { Forecaster, Joining, Said } from '../forecaster.js'
import { createSorted } from './sorted.js'

/** Past waits in order, and their sum. */
interface Cell {
  waits: ReturnType<typeof createSorted>
  total: number
}

/** Fewer past waits than this are left to a coarser cell. */
const ENOUGH = 20
/** How far one outcome moves the share that is aimed at (adaptive conformal inference, Gibbs & Candès 2021). */
const STEP = 0.005

/** The mean of all waits so far, and the range that held eight in ten of them. */
export function constant(): Forecaster {
  return table('constant', () => ['all'])
}

/** Past waits by position bucket and priority: the plain way that is hard to beat. */
export function positionPriorityTable(): Forecaster {
  return table('position × priority table', ({ bucket, priority }) => [
    `${bucket}/${priority}`,
    `${bucket}`,
    'all',
  ])
}

/** `cellsOf`: the finest first. The shares aimed at follow how often they held. */
function table(name: string, cellsOf: (joining: Joining) => string[]): Forecaster {
  const cells = new Map<string, Cell>()
  const aim = { low: 0.1, high: 0.9 }

  function say(joining: Joining): Said | undefined {
    const seen = cellsOf(joining).map(key => cells.get(key))
    const cell = seen.find(one => one !== undefined && one.waits.size >= ENOUGH)
    if (!cell) return undefined
    const { waits, total } = cell
    return {
      expected: total / waits.size,
      q10: waits.quantile(aim.low),
      median: waits.quantile(0.5),
      q90: waits.quantile(aim.high),
    }
  }

  return {
    name,
    say,
    learnWait(joining, seconds, said) {
      for (const key of cellsOf(joining)) {
        const cell = cells.get(key) ?? { waits: createSorted(), total: 0 }
        cells.set(key, cell)
        cell.waits.add(seconds)
        cell.total += seconds
      }
      if (said?.q10 === undefined || said.q90 === undefined) return
      aim.low += STEP * (0.1 - (seconds < said.q10 ? 1 : 0))
      aim.high += STEP * (0.9 - (seconds <= said.q90 ? 1 : 0))
    },
  }
}
