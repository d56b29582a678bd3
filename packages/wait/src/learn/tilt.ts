/**
 * How the outer quantiles lean with the features, by gradient steps on their pinball loss (AdaGrad, Duchi et al.
 * 2011): small, bounded, and on outcomes only.
 */
export interface TiltState {
  low: Slope
  high: Slope
}

interface Slope {
  weights: number[]
  squares: number[]
}

const STEP = 0.02
const FIRST_SQUARES = 200
const MOST = 0.5

export function newTilt(size: number): TiltState {
  const flat = (): Slope => ({
    weights: Array.from({ length: size }, () => 0),
    squares: Array.from({ length: size }, () => FIRST_SQUARES),
  })
  return { low: flat(), high: flat() }
}

export function tiltOf({ weights }: Slope, features: readonly number[]): number {
  let sum = 0
  for (let i = 1; i < weights.length; i++) sum += (weights[i] ?? 0) * (features[i] ?? 0)
  return Math.max(-MOST, Math.min(MOST, sum))
}

/** `gradients`: p − 1 where the wait lay below the quantile, else p. */
export function learnTilt(
  { low, high }: TiltState,
  features: readonly number[],
  gradients: { low: number; high: number },
): void {
  descend(low, features, gradients.low)
  descend(high, features, gradients.high)
}

function descend({ weights, squares }: Slope, features: readonly number[], gradient: number): void {
  for (let i = 1; i < weights.length; i++) {
    const step = gradient * (features[i] ?? 0)
    const square = (squares[i] ?? 0) + step * step
    squares[i] = square
    weights[i] = (weights[i] ?? 0) + (STEP * step) / Math.sqrt(square)
  }
}
