import type { Forecaster, Joining, Said } from '../forecaster.js'

/** Past waits in order, and their sum. */
interface Cell {
  waits: number[]
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
    const cell = seen.find(({ waits = [] } = { waits: [], total: 0 }) => waits.length >= ENOUGH)
    if (!cell) return undefined
    return {
      expected: cell.total / cell.waits.length,
      q10: quantile(cell.waits, aim.low),
      median: quantile(cell.waits, 0.5),
      q90: quantile(cell.waits, aim.high),
    }
  }

  return {
    name,
    say,
    learnWait(joining, seconds, said) {
      for (const key of cellsOf(joining)) {
        const cell = cells.get(key) ?? { waits: [], total: 0 }
        cells.set(key, cell)
        insert(cell.waits, seconds)
        cell.total += seconds
      }
      if (said?.q10 === undefined || said.q90 === undefined) return
      aim.low += STEP * (0.1 - (seconds < said.q10 ? 1 : 0))
      aim.high += STEP * (0.9 - (seconds <= said.q90 ? 1 : 0))
    },
  }
}

function quantile(ordered: readonly number[], share: number): number {
  const index = Math.floor(share * ordered.length)
  return ordered[Math.max(0, Math.min(ordered.length - 1, index))] ?? 0
}

function insert(ordered: number[], value: number): void {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  ordered.splice(low, 0, value)
}
