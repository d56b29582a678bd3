import { describe, expect, test } from 'vitest'
import { BUCKETS, bucketOf } from '../buckets.js'
import { waitTriple } from '../closed-forms/index.js'
import { type Distribution, draw } from '../simulate/distributions.js'
import { createRandom } from '../simulate/random.js'
import { FEATURES } from './features.js'
import { forecast, learnLate, learnWait, newModel, type Standpoint } from './forecast.js'

test('every number of people ahead has a bucket', () => {
  expect([0, 1, 2, 3, 4, 5, 7, 8, 11, 12, 19, 20, 5000].map(bucketOf)).toEqual([
    0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7,
  ])
  expect(bucketOf(1e9)).toBe(BUCKETS - 1)
})

function standing(ahead: number, hint = 0): Standpoint {
  const features: number[] = Array.from({ length: FEATURES }, (_, index) => (index === 0 ? 1 : 0))
  features[1] = Math.log1p(ahead)
  features[7] = hint
  return { ahead, features, base: waitTriple({ ahead, drain: 1 / 60, leave: 0 }), reach: 1, belief: 1 }
}

/** Shares of waits inside q10..q90 and above q90, forecast before each is learned. */
function run(people: number, waitOf: (n: number) => number, standOf = (n: number) => standing(n % 4)) {
  const model = newModel()
  let [inside, above, width] = [0, 0, 0]
  for (let n = 0; n < people; n++) {
    const stand = standOf(n)
    const told = forecast(model, stand)
    const seconds = waitOf(n)
    if (seconds > told.q90) above += 1
    else if (seconds >= told.q10) inside += 1
    width += told.q90 - told.q10
    learnWait(model, stand, { seconds, told, wasLate: false })
  }
  return { inside: inside / people, above: above / people, width: width / people, model }
}

describe('a forecast', () => {
  const random = createRandom(11)
  const from = (distribution: Distribution) => draw(distribution, random)

  test('is the exact form before anything was learned', () => {
    const exact = standing(4)
    const { q10, median, q90, expected } = forecast(newModel(), exact)
    // A little wider: nothing has yet been seen that says how far to trust it.
    expect(q10).toBeLessThanOrEqual(exact.base.q10)
    expect(q90).toBeGreaterThanOrEqual(exact.base.q90)
    expect(median).toBeCloseTo(exact.base.median, 9)
    expect(expected).toBeCloseTo(exact.base.expected, 9)
  })

  test('covers eight in ten of waits that the exact form knows nothing of', () => {
    const { inside, above } = run(8000, () => from({ kind: 'lognormal', mean: 700, cv: 2 }))
    expect(Math.abs(inside - 0.8)).toBeLessThan(0.01)
    expect(Math.abs(above - 0.1)).toBeLessThan(0.01)
  })

  test('keeps doing so when the world changes by a factor of ten and back', () => {
    const mean = (n: number) => (Math.floor(n / 1000) % 2 === 0 ? 60 : 600)
    const { inside } = run(8000, n => from({ kind: 'exponential', mean: mean(n) }))
    expect(Math.abs(inside - 0.8)).toBeLessThan(0.03)
  })

  test('learns the mean wait of a position', () => {
    const { model } = run(
      4000,
      () => from({ kind: 'erlang', mean: 240, shape: 4 }),
      () => standing(0),
    )
    expect(Math.abs(forecast(model, standing(0)).expected / 240 - 1)).toBeLessThan(0.05)
  })

  test('lends a position that nobody was seen in what the others have learned', () => {
    const { model } = run(
      400,
      () => from({ kind: 'erlang', mean: 600, shape: 4 }),
      () => standing(0),
    )
    expect(forecast(model, standing(8)).median).toBeGreaterThan(2 * standing(8).base.median)
  })

  test('is narrower where a feature tells', () => {
    const waitOf = (hint: number) => from({ kind: 'erlang', mean: hint > 0 ? 400 : 40, shape: 9 })
    const hintAt = (n: number) => (Math.floor(n / 3) % 2 === 0 ? 1 : 0)
    const told = run(
      4000,
      n => waitOf(hintAt(n)),
      n => standing(2, hintAt(n)),
    )
    const untold = run(
      4000,
      n => waitOf(hintAt(n)),
      () => standing(2),
    )
    expect(told.width).toBeLessThan(0.6 * untold.width)
    expect(Math.abs(told.inside - 0.8)).toBeLessThan(0.02)
  })

  test('ends later at once when people still wait past what they were told', () => {
    const { model } = run(2000, () => from({ kind: 'exponential', mean: 300 }))
    const before = forecast(model, standing(2)).q90
    for (let n = 0; n < 20; n++) learnLate(model, standing(2))
    expect(forecast(model, standing(2)).q90).toBeGreaterThan(1.2 * before)
  })
})
