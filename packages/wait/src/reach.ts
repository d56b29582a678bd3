import type { LineMotion } from './closed-forms/waits.js'
import { beliefAt } from './learn/depth.js'
import { answersMeanwhile, reachBehind, reachOf, stepsOf } from './learn/fate.js'
import { careOf } from './learn/window.js'
import type { PoolState } from './pool-state.js'

/**
 * How far the range of somebody who joins reaches: farther than for 80 % behind a long line, and while the last ranges
 * held too seldom. `waiting` people are in line, of whom `late` wait longer already than they were told.
 */
export function reachFor(
  { model, window }: PoolState,
  motion: LineMotion,
  { waiting, late }: { waiting: number; late: number },
): number {
  const reach = reachBehind(motion, beliefAt(model.depths, motion.ahead))
  const people = Math.min(waiting, answersMeanwhile(motion))
  return reachOf(stepsOf(Math.max(reach, careOf(window, { people, late, reach }))))
}
