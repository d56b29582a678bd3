/** What recent pledges say of the next ones: shifts of the outer quantiles that fade. */
export interface SurgeState {
  low: number
  high: number
}

const STEP = 0.06
const LEAK = 0.03

export function newSurge(): SurgeState {
  return { low: 0, high: 0 }
}

/** The wait is known to be below or above one end of what was pledged. `p`: the share that was to lie below. */
export function learnSurge(
  surge: SurgeState,
  end: 'low' | 'high',
  { isBelow, share }: { isBelow: boolean; share: number },
): void {
  const p = end === 'low' ? 0.1 : 0.9
  surge[end] += share * (STEP * (p - (isBelow ? 1 : 0)) - LEAK * surge[end])
}
