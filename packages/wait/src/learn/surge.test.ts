import { expect, test } from 'vitest'
import { learnSurge, newSurge, surgeOf } from './surge.js'

function after(misses: number, hits: number) {
  const surge = newSurge()
  for (let n = 0; n < hits; n++) learnSurge(surge, 'high', { isBelow: true, share: 1, tail: 0.1 })
  for (let n = 0; n < misses; n++) learnSurge(surge, 'high', { isBelow: false, share: 1, tail: 0.1 })
  return surge
}

test('misses by chance move nothing', () => {
  expect(surgeOf(after(3, 50), 'high')).toBe(0)
})

test('a run of misses moves that end at once, and only so far', () => {
  expect(surgeOf(after(8, 50), 'high')).toBeGreaterThan(0)
  expect(surgeOf(after(500, 0), 'high')).toBe(1)
  expect(surgeOf(after(500, 0), 'low')).toBe(0)
})

test('and is forgotten where pledges hold again', () => {
  const surge = after(500, 0)
  for (let n = 0; n < 200; n++) learnSurge(surge, 'high', { isBelow: true, share: 1, tail: 0.1 })
  expect(surgeOf(surge, 'high')).toBeLessThanOrEqual(0)
})
