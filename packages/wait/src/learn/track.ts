import { BUCKETS, bucketOf } from '../buckets.js'

/** Quantiles of how far waits lie from their forecast, in units in which the exact form has −1, 0 and 1. */
export interface Quantiles {
  low: number
  middle: number
  high: number
}

/** What one bucket of positions has tracked. */
export interface Tracked extends Quantiles {
  /** Outcomes, each by what it tells. */
  count: number
}

export interface TrackerState {
  /** All positions together: where a bucket that has seen nothing starts. */
  all: Tracked
  buckets: Tracked[]
}

/** A bucket follows its own quantiles from its first outcome on; steps shrink to a floor that keeps following. */
const [FIRST_STEPS, LEAST_STEP, TAIL_STEP, MIDDLE_STEP] = [16, 0.006, 4, 2.5]
const YOUNG = 50
/** Ends that rest on little lie farther out: by this share at first, by half of it after so many outcomes. */
const [MARGIN, FEW] = [0.2, 20]
/** A quantile farther out than this is no quantile: how wide waits scatter is learned apart. */
const FARTHEST = 3
/** How many outcomes where all positions stand weighs against a bucket's own. */
const LEAN = 4

export function newTracker(): TrackerState {
  const exact = (): Tracked => ({ count: 0, low: -1, middle: 0, high: 1 })
  return { all: exact(), buckets: Array.from({ length: BUCKETS }, exact) }
}

export function quantilesAt(state: TrackerState, ahead: number): Quantiles {
  const { all } = state
  const bucket = bucketAt(state, ahead)
  const own = bucket.count / (bucket.count + LEAN)
  const wider = 1 + MARGIN / (1 + all.count / FEW)
  const middle = all.middle + own * (bucket.middle - all.middle)
  return {
    low: middle + wider * (all.low + own * (bucket.low - all.low) - middle),
    middle,
    high: middle + wider * (all.high + own * (bucket.high - all.high) - middle),
  }
}

/** A wait that is known: how far it lay from the center; what was added to each quantile besides; what was told. */
interface TrackedWait {
  distance: number
  share: number
  offset: Quantiles
  /** 1 where the wait lay at or below that end of what was told, else 0. */
  told: { low: 0 | 1; high: 0 | 1 } | undefined
  /** How many times farther than the outer tenths the ends were told, and the share aimed at beyond each. */
  reach: number
  tail: number
}

/**
 * One step of each quantile's pinball loss: up by p of a step where the wait was longer, down by 1 − p where it was
 * not, so that in the long run it is longer in 1 − p of cases, whatever the world does (adaptive conformal inference,
 * Gibbs & Candès 2021). `share`: how much of an outcome this is, from 0 to 1. `offset`: what was added to each
 * quantile besides. A range that reached farther is judged by the share that was to lie beyond it.
 */
export function trackWait(
  state: TrackerState,
  ahead: number,
  { distance, share, offset, told, reach, tail }: TrackedWait,
): void {
  const bucket = bucketAt(state, ahead)
  if (bucket.count === 0) Object.assign(bucket, { ...state.all, count: 0 })
  for (const tracked of [state.all, bucket]) {
    // Steps are large at first: judged by what was told long ago, they would go too far.
    const own = tracked === bucket && tracked.count > YOUNG ? told : undefined
    const step = share * Math.max(LEAST_STEP, 1 / (tracked.count + FIRST_STEPS))
    const below = (quantile: 'low' | 'middle' | 'high') =>
      distance <= stretched(tracked[quantile] + offset[quantile], tracked.middle, reach) ? 1 : 0
    const steps = {
      low: tail - (own?.low ?? below('low')),
      middle: 0.5 - below('middle'),
      high: 1 - tail - (own?.high ?? below('high')),
    }
    tracked.low = bounded(tracked.low + TAIL_STEP * step * steps.low)
    tracked.middle = bounded(tracked.middle + MIDDLE_STEP * step * steps.middle)
    tracked.high = bounded(tracked.high + TAIL_STEP * step * steps.high)
    tracked.count += share
  }
}

/** An end so many times as far from the middle. */
export function stretched(end: number, middle: number, reach: number): number {
  return middle + reach * (end - middle)
}

function bounded(quantile: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, quantile))
}

function bucketAt({ all, buckets }: TrackerState, ahead: number): Tracked {
  return buckets[bucketOf(ahead)] ?? all
}
