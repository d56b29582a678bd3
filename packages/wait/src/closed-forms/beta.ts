import { logGamma, normalQuantile } from './gamma.js'
import { solveQuantile } from './solve.js'

const TINY = 1e-300
const EPSILON = 1e-15

/** The regularised incomplete beta I_x(a, b), for a, b > 0. */
export function betaI(x: number, a: number, b: number): number {
  return regularised(x, a, b, logNorm(a, b))
}

function logNorm(a: number, b: number): number {
  return logGamma(a + b) - logGamma(a) - logGamma(b)
}

function regularised(x: number, a: number, b: number, norm: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(norm + a * Math.log(x) + b * Math.log1p(-x))
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a
  return 1 - (front * fraction(1 - x, b, a)) / b
}

/** The continued fraction of the incomplete beta by Lentz' method (Numerical Recipes 6.4). */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    const factor = d * c
    value *= factor
    if (Math.abs(factor - 1) < EPSILON) break
  }
  return value
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** The x at which I_x(a, b) = p, for 0 < p < 1 and a, b ≥ 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  const norm = logNorm(a, b)
  const distribution = {
    cdf: (x: number) => regularised(x, a, b, norm),
    density: (x: number) => Math.exp(norm + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x)),
    slope: (x: number) => (a - 1) / x - (b - 1) / (1 - x),
  }
  return solveQuantile(distribution, p, startOf(p, a, b), { low: 0, high: 1 })
}

/** Abramowitz & Stegun 26.5.22; below one, where it does not hold, the tail's power law. */
function startOf(p: number, a: number, b: number): number {
  if (a < 1 || b < 1) return Math.exp((Math.log(p * a) - logNorm(a, b)) / a)
  const z = -normalQuantile(p)
  const lambda = (z * z - 3) / 6
  const [ra, rb] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
  const h = 2 / (ra + rb)
  const w = (z * Math.sqrt(h + lambda)) / h - (rb - ra) * (lambda + 5 / 6 - 2 / (3 * h))
  const x = a / (a + b * Math.exp(2 * w))
  return Number.isFinite(x) ? x : a / (a + b)
}
