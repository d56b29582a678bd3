import { BUCKETS, bucketOf } from './buckets.js'
import type { WaitTriple } from './closed-forms/waits.js'

/**
 * What one bucket of positions has learned from its outcomes, in the logarithm of seconds: x is the base
 * model's median, y the wait that came of it. Sums fade, so that about the last `MEMORY` outcomes count.
 */
export interface BucketState {
  /** Outcomes seen, and their faded number. */
  count: number
  weight: number
  x: number
  y: number
  xx: number
  xy: number
  /** The mean distance of y from its forecast. */
  spread: number
  /** Shifts of the three quantiles: tracked so that a tenth, half and nine tenths of outcomes lie below. */
  low: number
  middle: number
  high: number
  /** Faded sums of waits and of their forecast means, in seconds. */
  waited: number
  expected: number
}

export interface CalibrationState {
  /** All positions together: what a bucket that has seen little leans on. */
  all: BucketState
  buckets: BucketState[]
}

const MEMORY = 3000
const FADE = 1 - 1 / MEMORY
/** How many outcomes the pooled offset, and the base model's mean, weigh against a bucket's own. */
const LEAN = 10
/** How much variance of x the base model's slope of one weighs. */
const SLOPE_LEAN = 0.5
/** A bucket follows its own quantiles from its first outcome on, starting where all positions stand. */
const [FIRST_STEPS, LEAST_STEP, TAIL_STEP, MIDDLE_STEP] = [8, 0.012, 4, 2.5]
/** People in line together share their fate: behind this many, two outcomes say what one does at the front. */
const SHARED_FATE = 8
const LEAST_SPREAD = 0.05
/** Waits below half a second say nothing more. */
const LEAST_WAIT = 0.5

export function newCalibration(): CalibrationState {
  return { all: newBucket(), buckets: Array.from({ length: BUCKETS }, newBucket) }
}

function newBucket(): BucketState {
  return {
    count: 0,
    weight: 0,
    x: 0,
    y: 0,
    xx: 0,
    xy: 0,
    spread: 0,
    low: 0,
    middle: 0,
    high: 0,
    waited: 0,
    expected: 0,
  }
}

/** The base model's forecast, drawn toward what people in that position really waited. Quantiles in order. */
export function calibrated(state: CalibrationState, ahead: number, base: WaitTriple): WaitTriple {
  const bucket = bucketAt(state, ahead)
  const center = centerOf(state, bucket, Math.log(base.median))
  const [q10, median, q90] = quantilesAround(center, bucket.count > 0 ? bucket : state.all, base).toSorted(
    (a, b) => a - b,
  )
  const mean = meanAround(center, base)
  const ratio = (bucket.waited + LEAN * mean) / (bucket.expected + LEAN * mean)
  return { q10: exp(q10), median: exp(median), q90: exp(q90), expected: mean * ratio }
}

function exp(logarithm: number | undefined): number {
  return Math.exp(logarithm ?? 0)
}

/** Learns that somebody who joined behind `ahead` people, with that base forecast, waited so many seconds. */
export function learnWait(state: CalibrationState, ahead: number, base: WaitTriple, seconds: number): void {
  const bucket = bucketAt(state, ahead)
  const x = Math.log(base.median)
  const y = Math.log(Math.max(LEAST_WAIT, seconds))
  const center = centerOf(state, bucket, x)
  const mean = meanAround(center, base)
  if (bucket.count === 0) copyShifts(bucket, state.all)
  for (const learner of [state.all, bucket]) {
    trackQuantiles(learner, y, center, { ahead, base })
    addPair(learner, x, y)
    learner.waited = learner.waited * FADE + seconds
    learner.expected = learner.expected * FADE + mean
  }
}

function bucketAt(state: CalibrationState, ahead: number): BucketState {
  return state.buckets[bucketOf(ahead)] ?? state.all
}

/**
 * The forecast of y: a line through the bucket's means whose slope in x lies between 0 (the position's past
 * alone) and 1 (the base model alone). The bounds are what keeps it from diverging where the model is noise.
 */
function centerOf({ all }: CalibrationState, bucket: BucketState, x: number): number {
  const pooled = (all.y - all.x) / (all.weight + LEAN)
  const offset = (bucket.y - bucket.x + LEAN * pooled) / (bucket.weight + LEAN)
  if (bucket.weight === 0) return x + offset
  const meanX = bucket.x / bucket.weight
  const slope = slopeOf(bucket)
  return x + offset + (slope - 1) * (x - meanX)
}

function slopeOf({ weight, x, y, xx, xy }: BucketState): number {
  const variance = Math.max(0, xx - (x * x) / weight)
  const covariance = xy - (x * y) / weight
  return Math.min(1, Math.max(0, (covariance + SLOPE_LEAN) / (variance + SLOPE_LEAN)))
}

/** The base model's own shape around the center, each quantile shifted by what was tracked. */
function quantilesAround(center: number, shifts: BucketState, base: WaitTriple): [number, number, number] {
  const middle = Math.log(base.median)
  return [
    center + Math.log(base.q10) - middle + shifts.low,
    center + shifts.middle,
    center + Math.log(base.q90) - middle + shifts.high,
  ]
}

function meanAround(center: number, base: WaitTriple): number {
  return (Math.exp(center) * base.expected) / base.median
}

function copyShifts(to: BucketState, from: BucketState): void {
  to.low = from.low
  to.middle = from.middle
  to.high = from.high
  to.spread = from.spread
}

/**
 * One step of each quantile's pinball loss: up by p of a step where the wait was longer, down by 1 − p where
 * it was not, so that in the long run it is longer in 1 − p of cases, whatever the world does (adaptive
 * conformal inference, Gibbs & Candès 2021). Steps are in units of the spread and shrink to a floor.
 */
function trackQuantiles(
  learner: BucketState,
  y: number,
  center: number,
  { ahead, base }: { ahead: number; base: WaitTriple },
): void {
  const [q10, median, q90] = quantilesAround(center, learner, base)
  const naturalSpread = Math.log(base.q90 / base.q10) / 3.2
  if (learner.spread === 0) learner.spread = naturalSpread
  const least = LEAST_STEP / (1 + ahead / SHARED_FATE)
  const step = Math.max(least, 1 / (learner.count + FIRST_STEPS)) * learner.spread
  learner.low += TAIL_STEP * step * (0.1 - (y <= q10 ? 1 : 0))
  learner.middle += MIDDLE_STEP * step * (0.5 - (y <= median ? 1 : 0))
  learner.high += TAIL_STEP * step * (0.9 - (y <= q90 ? 1 : 0))
  const rate = Math.max(1 / MEMORY, 1 / (learner.count + FIRST_STEPS))
  const distance = Math.max(LEAST_SPREAD, Math.abs(y - center))
  learner.spread += rate * (distance - learner.spread)
}

function addPair(learner: BucketState, x: number, y: number): void {
  learner.count += 1
  learner.weight = learner.weight * FADE + 1
  learner.x = learner.x * FADE + x
  learner.y = learner.y * FADE + y
  learner.xx = learner.xx * FADE + x * x
  learner.xy = learner.xy * FADE + x * y
}
