import { describe, expect, test } from 'vitest'
import { BUCKETS, bucketOf } from './buckets.js'
import { calibrated, learnWait, newCalibration } from './calibrate.js'
import { waitTriple } from './closed-forms/index.js'
import { type Distribution, draw } from './simulate/distributions.js'
import { createRandom } from './simulate/random.js'

test('every number of people ahead has a bucket', () => {
  expect([0, 1, 2, 3, 4, 5, 7, 8, 11, 12, 19, 20, 5000].map(bucketOf)).toEqual([
    0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7,
  ])
  expect(bucketOf(1e9)).toBe(BUCKETS - 1)
})

/** Shares of waits inside q10..q90 and above q90, forecast before each is learned. */
function run(people: number, waitOf: (n: number) => number, aheadOf = (n: number) => n % 4) {
  const state = newCalibration()
  let [inside, above] = [0, 0]
  for (let n = 0; n < people; n++) {
    const ahead = aheadOf(n)
    const base = waitTriple({ ahead, drain: 1 / 60, leave: 0 })
    const { q10, q90 } = calibrated(state, ahead, base)
    const wait = waitOf(n)
    if (wait > q90) above += 1
    else if (wait >= q10) inside += 1
    learnWait(state, ahead, base, wait)
  }
  return { inside: inside / people, above: above / people, state }
}

describe('calibration', () => {
  const random = createRandom(11)
  const from = (distribution: Distribution) => draw(distribution, random)

  test('covers eight in ten of waits that the base model knows nothing of', () => {
    const { inside, above } = run(8000, () => from({ kind: 'lognormal', mean: 700, cv: 2 }))
    expect(Math.abs(inside - 0.8)).toBeLessThan(0.02)
    expect(Math.abs(above - 0.1)).toBeLessThan(0.015)
  })

  test('keeps doing so when the world changes by a factor of ten and back', () => {
    const mean = (n: number) => (Math.floor(n / 1000) % 2 === 0 ? 60 : 600)
    const { inside } = run(8000, n => from({ kind: 'exponential', mean: mean(n) }))
    expect(Math.abs(inside - 0.8)).toBeLessThan(0.03)
  })

  test('learns the mean wait of a position', () => {
    const { state } = run(
      4000,
      () => from({ kind: 'erlang', mean: 240, shape: 4 }),
      () => 0,
    )
    const base = waitTriple({ ahead: 0, drain: 1 / 60, leave: 0 })
    expect(Math.abs(calibrated(state, 0, base).expected / 240 - 1)).toBeLessThan(0.05)
  })

  test('lends a position that nobody was seen in what the others have learned', () => {
    const { state } = run(
      400,
      () => from({ kind: 'erlang', mean: 600, shape: 4 }),
      () => 0,
    )
    const base = waitTriple({ ahead: 8, drain: 1 / 60, leave: 0 })
    expect(calibrated(state, 8, base).median).toBeGreaterThan(2 * base.median)
  })
})
