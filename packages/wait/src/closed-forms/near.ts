import { type LineMotion, type WaitTriple, waitTriple } from './waits.js'

/** The outer tenth of the standard normal distribution. */
export const TENTH = 1.2815515655446004
/** Below this skewness the expansion is good to a ten-thousandth of the wait. */
const MOST_SKEW = 0.25
/** From here on the asymptotic series of the polygamma functions hold all digits that are wanted. */
const FAR = 12

/**
 * The triple of a long line at a tenth of the exact form's cost: a wait of many stages is nearly normal, and
 * Cornish and Fisher's expansion (1938) to the fourth cumulant, that of the sum of the stages, gives its quantiles
 * to within 1e-4. A short line gets the exact form.
 */
export function nearTriple(motion: LineMotion): WaitTriple {
  const [mean, variance, third, fourth] = cumulantsOf(motion)
  const deviation = Math.sqrt(variance)
  const skew = third / (variance * deviation)
  if (!(skew < MOST_SKEW)) return waitTriple(motion)
  const excess = fourth / (variance * variance)
  const even = ((TENTH * TENTH - 1) * skew) / 6
  const odd =
    TENTH + ((TENTH ** 3 - 3 * TENTH) * excess) / 24 - ((2 * TENTH ** 3 - 5 * TENTH) * skew * skew) / 36
  return {
    q10: mean + deviation * (even - odd),
    median: mean - (deviation * skew) / 6,
    q90: mean + deviation * (even + odd),
    expected: mean,
  }
}

type Cumulants = [mean: number, variance: number, third: number, fourth: number]

/** Of `times` stages of that rate. */
function stages(rate: number, times: number): Cumulants {
  const stage = 1 / rate
  const square = stage * stage
  return [times * stage, times * square, 2 * times * square * stage, 6 * times * square * square]
}

/** Of Σ Exp(drain + k · leave) for k = 1…ahead + 1: (j − 1)! Σ rate^(−j). */
function cumulantsOf({ ahead, drain, leave }: LineMotion): Cumulants {
  if (leave * 1e9 < drain) return stages(drain, ahead + 1)
  // Stages near the front one by one, the others by the series.
  const sums: Cumulants = [0, 0, 0, 0]
  let stage = 1
  for (; stage <= ahead + 1 && drain / leave + stage < FAR; stage++) {
    const front = stages(drain + stage * leave, 1)
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (front[i] ?? 0)
  }
  if (stage > ahead + 1) return sums
  const [from, to] = [drain / leave + stage, drain / leave + ahead + 2]
  const [one, two, three, four] = tails(from)
  const [endOne, endTwo, endThree, endFour] = tails(to)
  const long = 1 / leave
  const square = long * long
  sums[0] += (Math.log(to / from) + one - endOne) * long
  sums[1] += (two - endTwo) * square
  sums[2] += 2 * (three - endThree) * square * long
  sums[3] += 6 * (four - endFour) * square * square
  return sums
}

/** Σ 1/k^j over k ≥ x, for j = 1 without its logarithm (Abramowitz & Stegun 6.3.18, 6.4.12 to 6.4.14). */
function tails(x: number): [number, number, number, number] {
  const i = 1 / x
  const q = i * i
  return [
    i / 2 + q * (1 / 12 - q * (1 / 120 - q / 252)),
    i + q / 2 + i * q * (1 / 6 - q * (1 / 30 - q / 42)),
    q / 2 + (i * q) / 2 + q * q * (1 / 4 - q * (1 / 12 - q / 12)),
    (i * q) / 3 + (q * q) / 2 + i * q * q * (1 / 3 - q * (1 / 6 - (2 * q) / 9)),
  ]
}
