import { expect, test } from 'vitest'
import { newTracker, quantilesAt, trackWait } from './track.js'

const none = { low: 0, middle: 0, high: 0 }

test('a tenth, half and nine tenths come to lie below', () => {
  const tracker = newTracker()
  for (let n = 0; n < 20_000; n++) {
    const distance = ((n * 7919) % 1000) / 500 - 1
    trackWait(tracker, 0, { distance, share: 1, offset: none, told: undefined, reach: 1, tail: 0.1 })
  }
  const { low, middle, high } = quantilesAt(tracker, 0)
  expect(Math.abs(low + 0.8)).toBeLessThan(0.05)
  expect(Math.abs(middle)).toBeLessThan(0.1)
  expect(Math.abs(high - 0.8)).toBeLessThan(0.05)
})

test('many misses in a row, before one of them could be learned from, do not make a range without end', () => {
  const tracker = newTracker()
  for (let n = 0; n < 5000; n++) {
    trackWait(tracker, 0, {
      distance: 9,
      share: 1,
      offset: none,
      told: { low: 0, high: 0 },
      reach: 1,
      tail: 0.1,
    })
  }
  expect(quantilesAt(tracker, 0).high).toBeLessThanOrEqual(3)
})
