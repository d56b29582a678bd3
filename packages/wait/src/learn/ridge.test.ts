import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../simulate/random.js'
import { learnErrors, leverage, newRidge, predict } from './ridge.js'

const setting = { lean: 2, memory: 500 }

function learn(ridge: ReturnType<typeof newRidge>, features: number[], target: number) {
  const errors = [target - predict(ridge, 0, features)]
  learnErrors(ridge, features, { errors, weight: 1, setting })
}

describe('recursive ridge regression', () => {
  test('says what the prior says before anything was learned', () => {
    expect(predict(newRidge([[1, 2]], setting), 0, [3, 4])).toBe(11)
  })

  test('finds a line through noise', () => {
    const random = createRandom(3)
    const ridge = newRidge([[0, 0]], setting)
    for (let n = 0; n < 3000; n++) {
      const x = 4 * random.next() - 2
      learn(ridge, [1, x], 5 - 3 * x + random.next() - 0.5)
    }
    expect(Math.abs(predict(ridge, 0, [1, 1]) - 2)).toBeLessThan(0.1)
  })

  test('is surer where more was seen', () => {
    const ridge = newRidge([[0, 0]], setting)
    for (let n = 0; n < 100; n++) learn(ridge, [1, 0], 1)
    expect(leverage(ridge, [1, 0])).toBeLessThan(0.02)
    expect(leverage(ridge, [1, 1])).toBeGreaterThan(0.4)
  })

  test('never gets less sure than the prior, however long a feature is not seen', () => {
    const ridge = newRidge([[0, 0, 0]], setting)
    for (let n = 0; n < 20_000; n++) learn(ridge, [1, n < 50 ? 1 : 0, 0], 1)
    expect(leverage(ridge, [0, 1, 0])).toBeLessThanOrEqual(1 / setting.lean + 1e-9)
    expect(leverage(ridge, [0, 0, 1])).toBeLessThanOrEqual(1 / setting.lean + 1e-9)
  })

  test('stays finite and bounded whatever bounded features and errors come', () => {
    const row = fc.tuple(
      fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 3, maxLength: 3 }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 300 }), rows => {
        const ridge = newRidge([[0, 0, 0]], setting)
        for (const [features, error] of rows) {
          learnErrors(ridge, features, { errors: [error], weight: 1, setting })
          expect(leverage(ridge, features)).toBeGreaterThanOrEqual(0)
        }
        for (const weight of ridge.weights[0] ?? []) expect(Math.abs(weight)).toBeLessThan(1e4)
      }),
      { numRuns: 50 },
    )
  })
})
