import { gammaP } from '../closed-forms/gamma.js'
import { TENTH } from '../closed-forms/near.js'
import type { LineMotion } from '../closed-forms/waits.js'

/** Up to so many people ahead a range holds for 80 %; from there on it grows, and has grown in full this much later. */
const [DEEP, RAMP] = [40, 40]
/** How the reach grows with the waits that overlap. */
const [GROWTH, OVERLAP] = [0.5, 25]
/** What is added where nobody was seen to be answered behind so many people. */
const UNSEEN = 0.8
/** Reaches are kept in one letter: so many steps to one, and at most so many. */
const [STEPS, MOST_STEPS] = [40, 63]

/**
 * How many times farther than the outer tenths a range reaches behind a long line. People there share their fate: with
 * `shared` answers given while one waits, 500 outcomes in a row are no more than 500 / `shared` independent ones, and
 * of so few, three in ten miss a range of 80 % too easily. The reach, about 1 + 0.39 ln(1 + shared / 25), is that with
 * which nine in ten stretches of 10,000 such outcomes (moving sums of normal variables, simulated) had 70 % of any 500
 * in a row inside. `belief`: from 0 to 1, how well lines as long as this are known.
 */
export function reachBehind(motion: LineMotion, belief: number): number {
  const part = Math.min(1, Math.max(0, (motion.ahead - DEEP) / RAMP))
  if (part === 0) return 1
  const full = (GROWTH / TENTH) * Math.log1p(answersMeanwhile(motion) / OVERLAP)
  return 1 + part * part * (3 - 2 * part) * (full + UNSEEN * (1 - belief))
}

/** Answers given while somebody behind so many people waits, as some of these leave. */
export function answersMeanwhile({ ahead, drain, leave }: LineMotion): number {
  const leaves = leave / drain
  return leaves * (ahead + 1) > 1e-6 ? Math.log1p(leaves * (ahead + 1)) / leaves : ahead + 1
}

/** The share of waits that is to lie beyond each end of a range of that reach: 0.1 for 1. */
export function tailOf(reach: number): number {
  return reach === 1 ? 0.1 : (1 - gammaP(0.5, (TENTH * reach) ** 2 / 2)) / 2
}

/** A reach in whole steps, by which it is kept. */
export function stepsOf(reach: number): number {
  return Math.min(MOST_STEPS, Math.round(STEPS * (reach - 1)))
}

export function reachOf(steps: number): number {
  return 1 + steps / STEPS
}
