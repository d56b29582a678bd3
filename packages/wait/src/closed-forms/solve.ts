/** A distribution function on an interval, with what Halley's method wants of it. */
export interface Distribution {
  cdf(x: number): number
  density(x: number): number
  /** The derivative of the density's logarithm. */
  slope(x: number): number
}

const PRECISION = 1e-13
const ROUNDS = 80

/**
 * The x at which `cdf(x) = p`, by Halley's method inside a bracket that shrinks every round, so that a bad
 * start costs a few bisections and never the answer. `high` may be Infinity.
 */
export function solveQuantile(
  { cdf, density, slope }: Distribution,
  p: number,
  start: number,
  bounds: { low: number; high: number },
): number {
  let { low, high } = bounds
  let x = start > low && start < high ? start : middle(low, high, start)
  for (let round = 0; round < ROUNDS; round++) {
    const error = cdf(x) - p
    if (error === 0) return x
    if (error > 0) high = x
    else low = x
    const newton = error / density(x)
    const step = newton / (1 - 0.5 * Math.max(-1, Math.min(1, newton * slope(x))))
    const next = x - step
    if (next > low && next < high) {
      if (Math.abs(step) <= PRECISION * next) return next
      x = next
    } else {
      if (high - low <= Number.EPSILON * high) return x
      x = middle(low, high, x)
    }
  }
  return x
}

function middle(low: number, high: number, near: number): number {
  if (high === Number.POSITIVE_INFINITY) return 2 * Math.max(near, low, Number.MIN_VALUE)
  return low + (high - low) / 2
}
