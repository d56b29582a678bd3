import { expect, test } from 'vitest'
import { beliefAt, learnDepth } from './depth.js'

test('behind few people what was learned is believed', () => {
  expect(beliefAt([], 19)).toBe(1)
})

test('behind more people than ever it is not, until such lines were seen', () => {
  const depths: number[] = []
  expect(beliefAt(depths, 100)).toBe(0)
  for (let n = 0; n < 20; n++) learnDepth(depths, 100, 1)
  expect(beliefAt(depths, 100)).toBeCloseTo(2 / 3, 9)
  expect(beliefAt(depths, 159)).toBe(beliefAt(depths, 80))
  expect([beliefAt(depths, 40), beliefAt(depths, 160)]).toEqual([0, 0])
})

test('a few outcomes behind short lines are not counted', () => {
  const depths: number[] = []
  learnDepth(depths, 5, 1)
  expect(depths).toEqual([])
})
