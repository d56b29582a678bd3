import type { WaitTriple } from '../closed-forms/waits.js'
import { type DepthsState, learnDepth } from './depth.js'
import { tailOf } from './fate.js'
import { FEATURES } from './features.js'
import { learnMean, type MeanState, meanOf, newMean } from './mean.js'
import { learnErrors, leverage, newRidge, predict, type RidgeSetting, type RidgeState } from './ridge.js'
import { learnSurge, newSurge, type SurgeState, surgeOf } from './surge.js'
import { learnTilt, newTilt, type TiltState, tiltOf } from './tilt.js'
import { newTracker, type Quantiles, quantilesAt, stretched, type TrackerState, trackWait } from './track.js'

/** All that is learned of how waits differ from the exact form. Plain JSON. */
export interface ModelState {
  /** Two targets: how far the log of the wait lies from the exact median, and how much wider than exact it scatters. */
  ridge: RidgeState
  /** How well the first of them has foretold, as sums that fade: Σ foretold·came, Σ foretold². */
  worth: [cross: number, square: number]
  tracker: TrackerState
  tilt: TiltState
  surge: SurgeState
  mean: MeanState
  depths: DepthsState
}

/** Where somebody stands: what a forecast is made from. */
export interface Standpoint {
  ahead: number
  features: readonly number[]
  base: WaitTriple
  /** How many times farther than the outer tenths the range reaches. */
  reach: number
  /** From 0 to 1: how far a range narrower than the exact form's is believed here. */
  belief: number
}

const [LOCATION, SIZE] = [0, 1]
const RIDGE: RidgeSetting = { lean: 10, memory: 5000 }
/** Errors beyond this many spreads of the exact form tell no more than these. */
const [MOST_ERROR, MOST_SIZE_ERROR] = [2.5, 1.5]
/** The mean distance from the median of a normal variable whose outer tenths begin at −1 and 1. */
const NORMAL_DISTANCE = 0.62
const [LEAST_SIZE, MOST_SIZE] = [0.2, 4]
/** No range reaches farther than this from its middle, in log seconds: a factor of 55. */
const MOST_REACH = 4
/** What the foretold correction is taken to be worth, in squared spreads, before it was seen to be. */
const WORTH_LEAN = 3
/** Waits below half a second say nothing more. */
const LEAST_WAIT = 0.5

export function newModel(): ModelState {
  const none = Array.from({ length: FEATURES }, () => 0)
  return {
    ridge: newRidge([none, none], RIDGE),
    worth: [0, 0],
    tracker: newTracker(),
    tilt: newTilt(FEATURES),
    surge: newSurge(),
    mean: newMean(),
    depths: [],
  }
}

/** The exact form, drawn toward what people who stood like this really waited. Quantiles in order. */
export function forecast(model: ModelState, stand: Standpoint): WaitTriple {
  const { center, up, down } = shapeOf(model, stand)
  const { low, middle, high } = shifted(quantilesAt(model.tracker, stand.ahead), offsetOf(model, stand))
  const at = (distance: number) => Math.exp(center + clip(distance * (distance < 0 ? down : up), MOST_REACH))
  const median = at(middle)
  const q10 = Math.min(median, at(stretched(low, middle, stand.reach)))
  const q90 = Math.max(median, at(stretched(high, middle, stand.reach)))
  return { q10, median, q90, expected: meanOf(model.mean, meanInputs(center, stand)) }
}

/** Seconds that somebody waited, and between which they were told to. */
export interface Outcome {
  seconds: number
  told: { q10: number; q90: number } | undefined
  /** Whether the end of what was told had passed before, and was learned then. */
  wasLate: boolean
}

/** By its logarithm a wait is learned from. */
export function logWait(seconds: number): number {
  return Math.log(Math.max(LEAST_WAIT, seconds))
}

/** Learns what came of a wait that somebody who stood like this had. */
export function learnWait(model: ModelState, stand: Standpoint, { seconds, told, wasLate }: Outcome): void {
  const { ahead, features, base } = stand
  const share = shareOf(ahead)
  const { center, up, down, foretold, wider, exact } = shapeOf(model, stand)
  const y = logWait(seconds)
  const distance = (y - center) / (y < center ? down : up)
  learnMean(model.mean, meanInputs(center, stand), { seconds, share })
  const ends = told && { low: below(seconds, told.q10), high: below(seconds, told.q90) }
  learnQuantiles(model, stand, { distance, share, wasLate, ends })
  const size = Math.abs(y - center) / (NORMAL_DISTANCE * (y < center ? exact.down : exact.up))
  const weight = share / exact.spread ** 2
  learnDepth(model.depths, ahead, share)
  learnWorth(model, { weight, share, foretold, came: y - Math.log(base.median) })
  learnErrors(model.ridge, features, {
    errors: [
      clip(y - Math.log(base.median) - foretold, MOST_ERROR * exact.spread),
      clip(size - 1 - wider, MOST_SIZE_ERROR),
    ],
    weight,
    setting: { lean: RIDGE.lean, memory: RIDGE.memory / share },
  })
}

interface Ends {
  low: 0 | 1
  high: 0 | 1
}

function below(value: number, end: number): 0 | 1 {
  return value <= end ? 1 : 0
}

function learnQuantiles(
  model: ModelState,
  stand: Standpoint,
  outcome: { distance: number; share: number; wasLate: boolean; ends: Ends | undefined },
): void {
  const { tracker, tilt, surge } = model
  const { distance, share, wasLate, ends } = outcome
  const { reach } = stand
  const tail = tailOf(reach)
  const offset = offsetOf(model, stand)
  const current = shifted(quantilesAt(tracker, stand.ahead), offset)
  const { low, high } = ends ?? {
    low: below(distance, stretched(current.low, current.middle, reach)),
    high: below(distance, stretched(current.high, current.middle, reach)),
  }
  learnTilt(tilt, stand.features, { low: share * (tail - low), high: share * (1 - tail - high) })
  learnSurge(surge, 'low', { isBelow: low === 1, share, tail })
  if (!wasLate) learnSurge(surge, 'high', { isBelow: high === 1, share, tail })
  trackWait(tracker, stand.ahead, { distance, share, offset, told: ends, reach, tail })
}

function learnWorth(
  model: ModelState,
  { weight, share, foretold, came }: { weight: number; share: number; foretold: number; came: number },
): void {
  const kept = 1 - share / RIDGE.memory
  const [cross, square] = model.worth
  model.worth = [cross * kept + weight * foretold * came, square * kept + weight * foretold ** 2]
}

/** Somebody still waits past what was pledged: a miss, and known now. */
export function learnLate(model: ModelState, { ahead, reach }: { ahead: number; reach: number }): void {
  learnSurge(model.surge, 'high', { isBelow: false, share: shareOf(ahead), tail: tailOf(reach) })
}

/** People in line together share their fate: their waits overlap, and each tells only part of an outcome. */
function shareOf(ahead: number): number {
  return 2 / (2 + ahead)
}

/** How far the outer tenths of the exact form lie above and below its median, in log seconds. */
function reachOf({ q10, median, q90 }: WaitTriple): [up: number, down: number] {
  return [Math.log(q90 / median), Math.log(median / q10)]
}

/** The center in log seconds and the distances of the outer tenths from it, and what they were made from. */
function shapeOf({ ridge, worth }: ModelState, { features, base, belief }: Standpoint) {
  const [up, down] = reachOf(base)
  const spread = (up + down) / 2
  const foretold = predict(ridge, LOCATION, features)
  const trust = clip01((WORTH_LEAN + worth[0]) / (WORTH_LEAN + worth[1]))
  // A forecast from features unlike any that were seen is less sure (the predictive variance of Bayesian regression).
  const doubt = Math.sqrt(1 + (trust * leverage(ridge, features)) / spread ** 2)
  const wider = predict(ridge, SIZE, features)
  const size = doubt * Math.max(LEAST_SIZE, Math.min(MOST_SIZE, 1 + (wider < 0 ? belief * wider : wider)))
  const center = Math.log(base.median) + trust * foretold
  return { center, up: up * size, down: down * size, foretold, wider, exact: { up, down, spread } }
}

function offsetOf({ tilt, surge }: ModelState, { features, belief }: Standpoint): Quantiles {
  const [low, high] = [tiltOf(tilt.low, features), tiltOf(tilt.high, features)]
  return {
    low: (low > 0 ? belief * low : low) + surgeOf(surge, 'low'),
    middle: 0,
    high: (high < 0 ? belief * high : high) + surgeOf(surge, 'high'),
  }
}

function shifted(quantiles: Quantiles, offset: Quantiles): Quantiles {
  return {
    low: quantiles.low + offset.low,
    middle: quantiles.middle,
    high: quantiles.high + offset.high,
  }
}

function meanInputs(center: number, { base }: Standpoint) {
  return { exact: base.expected, seen: (Math.exp(center) * base.expected) / base.median }
}

function clip(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

function clip01(value: number): number {
  return Math.max(0, Math.min(1, value))
}
