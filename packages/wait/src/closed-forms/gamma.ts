import { solveQuantile } from './solve.js'

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)
const EPSILON = 1e-16
const TINY = 1e-300

/** ln Γ(x) for x > 0, by Lanczos' series (g = 7, nine terms), good to about fifteen digits. */
export function logGamma(x: number): number {
  const shifted = x - 1
  const base = shifted + 7.5
  const series = LANCZOS.reduce((sum, term, k) => (k === 0 ? term : sum + term / (shifted + k)), 0)
  return HALF_LOG_TWO_PI + (shifted + 0.5) * Math.log(base) - base + Math.log(series)
}

/** ψ(x) for x > 0: the recurrence up to 10, then the asymptotic series (Abramowitz & Stegun 6.3.5, 6.3.18). */
export function digamma(x: number): number {
  let sum = 0
  let at = x
  for (; at < 10; at++) sum -= 1 / at
  const square = 1 / (at * at)
  const tail = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))))
  return sum + Math.log(at) - 0.5 / at - tail
}

/** The regularised lower incomplete gamma P(a, x): the chance that an Erlang(a, 1) time is at most x. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? front * lowerSeries(a, x) : 1 - front * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = a + 1; term > sum * EPSILON; n++) {
    term *= x / n
    sum += term
  }
  return sum
}

/** Legendre's continued fraction by Lentz' method (Numerical Recipes 6.2). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let i = 1; i < 100_000; i++) {
    const an = -i * (i - a)
    b += 2
    d = 1 / nonZero(an * d + b)
    c = nonZero(b + an / c)
    const factor = d * c
    fraction *= factor
    if (Math.abs(factor - 1) < EPSILON * 10) break
  }
  return fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** The x at which P(a, x) = p, for 0 < p < 1; starts from Wilson and Hilferty's cube. */
export function gammaQuantile(p: number, a: number): number {
  const norm = logGamma(a)
  const cube = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a))
  const small = Math.exp((Math.log(p) + logGamma(a + 1)) / a)
  const start = a > 1 && cube > 0.2 ? a * cube ** 3 : a === 1 ? -Math.log1p(-p) : small
  const erlang = {
    cdf: (x: number) => gammaP(a, x),
    density: (x: number) => Math.exp((a - 1) * Math.log(x) - x - norm),
    slope: (x: number) => (a - 1) / x - 1,
  }
  return solveQuantile(erlang, p, start, { low: 0, high: Number.POSITIVE_INFINITY })
}

/** Rough standard normal quantile (Abramowitz & Stegun 26.2.23, error below 4.5e-4): a start, never an answer. */
export function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p)
  const t = Math.sqrt(-2 * Math.log(tail))
  const z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  return p < 0.5 ? -z : z
}
