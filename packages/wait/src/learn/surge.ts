/**
 * How far recent pledges missed, end by end, as sums that fade over about thirty outcomes. What is ordinary chance
 * moves nothing; beyond that the ends follow fast, for when the world has changed (the saturating integrator of
 * conformal PID control, Angelopoulos, Candès & Tibshirani 2023, the other way round: it acts only when it is full).
 */
export interface SurgeState {
  low: number
  high: number
}

const LEAK = 0.03
/** Three standard deviations of either sum where a tenth lies beyond each end: about 3 √(0.09 / 2 LEAK). */
const CHANCE = 3.5
const GAIN = 0.35
/** In the unit of the exact form's outer tenths. */
const MOST = 1

export function newSurge(): SurgeState {
  return { low: 0, high: 0 }
}

/** What is added to that end. */
export function surgeOf(surge: SurgeState, end: 'low' | 'high'): number {
  const beyond = Math.abs(surge[end]) - CHANCE
  return beyond > 0 ? Math.sign(surge[end]) * Math.min(MOST, GAIN * beyond) : 0
}

/** A wait is known to lie below or above one end of what was told. `share`: how much of an outcome this is. */
export function learnSurge(
  surge: SurgeState,
  end: 'low' | 'high',
  { isBelow, share, tail }: { isBelow: boolean; share: number; tail: number },
): void {
  const aim = end === 'low' ? tail : 1 - tail
  surge[end] += share * (aim - (isBelow ? 1 : 0) - LEAK * surge[end])
}
