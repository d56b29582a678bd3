import fc from 'fast-check'
import { expect, test } from 'vitest'
import { careOf, learnHeld, newWindow } from './window.js'

const nobody = { people: 0, late: 0, reach: 1 }

function after(outcomes: Iterable<boolean>) {
  const state = newWindow()
  for (const isMiss of outcomes) learnHeld(state, isMiss)
  return state
}

test('it counts the misses of the last outcomes, however many came before', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 500, maxLength: 1300 }), outcomes => {
      const { counts } = after(outcomes)
      for (const [index, count] of counts.entries()) {
        expect(count).toBe(outcomes.slice(-50 * (index + 1)).filter(Boolean).length)
      }
    }),
    { numRuns: 30 },
  )
})

test('while two in ten miss, a range stays as it is', () => {
  const state = after(Array.from({ length: 2000 }, (_, n) => n % 5 === 0))
  expect(careOf(state, nobody)).toBe(1)
  expect(careOf(state, { people: 5, late: 1, reach: 1 })).toBe(1)
})

test('after many misses it reaches farther, and as before once they are long past', () => {
  const state = after(Array.from({ length: 1000 }, (_, n) => n % 5 === 0 || n > 900))
  expect(careOf(state, nobody)).toBeGreaterThan(1.4)
  for (let n = 0; n < 500; n++) learnHeld(state, n % 5 === 0)
  expect(careOf(state, nobody)).toBe(1)
})

test('people who wait longer than they were told count before they are answered', () => {
  const state = after(Array.from({ length: 1000 }, (_, n) => n % 5 === 0))
  expect(careOf(state, { people: 100, late: 90, reach: 1 })).toBeGreaterThan(1.5)
})

test('it never reaches farther than two and a half times, and never less than before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { maxLength: 700 }),
      fc.nat(2000),
      fc.nat(2000),
      fc.double({ min: 1, max: 3, noNaN: true }),
      (outcomes, people, late, reach) => {
        const care = careOf(after(outcomes), { people, late, reach })
        expect(care).toBeGreaterThanOrEqual(1)
        expect(care).toBeLessThanOrEqual(2.5)
      },
    ),
    { numRuns: 50 },
  )
})

test('even where only luck decides, and what is told follows the window, no 500 in a row hold 150 misses', () => {
  // One fate for thirty people at a time; a range of 2.5 reaches is never missed, one of 1 in every third fate.
  const state = newWindow()
  const misses: number[] = []
  for (let n = 0; n < 5000; n++) {
    const care = careOf(state, nobody)
    const isMiss = Math.floor(n / 30) % 3 === 0 && care < 2
    learnHeld(state, isMiss)
    misses.push(isMiss ? 1 : 0)
    expect(misses.slice(-500).reduce((sum, miss) => sum + miss, 0)).toBeLessThan(150)
  }
})
