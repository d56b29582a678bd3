import { expect, test } from 'vitest'
import { answersMeanwhile, reachBehind, reachOf, stepsOf, tailOf } from './fate.js'

test('up to forty people ahead a range holds for 80 %', () => {
  for (const ahead of [0, 1, 20, 40]) {
    expect(reachBehind({ ahead, drain: 1, leave: 0 }, 0)).toBe(1)
  }
  expect(tailOf(1)).toBe(0.1)
})

test('behind a longer line it reaches farther, without a jump and never absurdly', () => {
  let last = 1
  for (let ahead = 40; ahead < 5000; ahead++) {
    const reach = reachBehind({ ahead, drain: 1, leave: 0 }, 1)
    expect(reach).toBeGreaterThanOrEqual(last)
    expect(reach - last).toBeLessThan(0.06)
    last = reach
  }
  expect(last).toBeLessThan(3.2)
})

test('where nobody was seen to be answered behind so many people, it reaches farther still', () => {
  const motion = { ahead: 100, drain: 1, leave: 0 }
  expect(reachBehind(motion, 0)).toBeGreaterThan(reachBehind(motion, 1) + 0.4)
})

test('people who leave share less of the fate of those behind them', () => {
  expect(answersMeanwhile({ ahead: 99, drain: 1, leave: 0 })).toBe(100)
  expect(answersMeanwhile({ ahead: 99, drain: 1, leave: 0.01 })).toBeCloseTo(100 * Math.log(2), 6)
  expect(reachBehind({ ahead: 99, drain: 1, leave: 0.05 }, 1)).toBeLessThan(
    reachBehind({ ahead: 99, drain: 1, leave: 0 }, 1),
  )
})

test('a reach goes with the tails of the normal distribution', () => {
  expect(tailOf(2.5758293 / 1.2815516)).toBeCloseTo(0.005, 6)
  expect(tailOf(1.959964 / 1.2815516)).toBeCloseTo(0.025, 6)
})

test('a reach survives being kept in steps', () => {
  for (const reach of [1, 1.2, 1.775, 2.5]) expect(reachOf(stepsOf(reach))).toBeCloseTo(reach, 9)
  expect(reachOf(stepsOf(9))).toBeLessThan(2.6)
})
