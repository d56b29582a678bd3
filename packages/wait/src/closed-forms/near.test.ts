import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearTriple } from './near.js'
import { waitTriple } from './waits.js'

test('a long line is within a ten-thousandth of the exact form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.double({ min: 1e-4, max: 10, noNaN: true }),
      fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 0.1, noNaN: true })),
      (ahead, drain, leave) => {
        const near = nearTriple({ ahead, drain, leave })
        const exact = waitTriple({ ahead, drain, leave })
        for (const key of ['q10', 'median', 'q90', 'expected'] as const) {
          expect(Math.abs(near[key] / exact[key] - 1)).toBeLessThan(1e-4)
        }
      },
    ),
    { numRuns: 300 },
  )
})
