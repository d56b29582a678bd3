import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEATURES, featuresOf, marksOf, motionOf, readMarks, WRITTEN, writeMarks } from './features.js'
import { newRecent, withAnswer } from './recent.js'

const amount = (max: number) => fc.double({ min: 0, max, noNaN: true })
const sights = fc
  .record({
    waiting: fc.nat(20_000),
    headWaited: amount(1e7),
    busy: fc.nat(2000),
    humans: fc.double({ min: 1, max: 2000, noNaN: true }),
    drain: fc.double({ min: 1e-8, max: 1e4, noNaN: true }),
    leave: amount(10),
    lastWait: fc.double({ min: 0.001, max: 1e7, noNaN: true }),
  })
  .map(({ lastWait, ...sight }) => {
    const recent = withAnswer(newRecent(), Math.log(lastWait))
    return { ...sight, recent, sameTopic: Math.floor(sight.waiting / 2), topicEffect: 0.1 }
  })

test('what was seen survives being written down', () => {
  fc.assert(
    fc.property(sights, sight => {
      const marks = marksOf(sight)
      expect(readMarks(writeMarks(marks))).toEqual(marks)
      expect(writeMarks(marks)).toHaveLength(WRITTEN)
    }),
  )
})

test('rates are marked to half a per mille', () => {
  fc.assert(
    fc.property(sights, sight => {
      const { drain, leave } = motionOf(3, marksOf(sight))
      expect(Math.abs(drain / sight.drain - 1)).toBeLessThan(5e-4)
      if (sight.leave > 1e-12) expect(Math.abs(leave / sight.leave - 1)).toBeLessThan(5e-4)
      if (sight.leave === 0) expect(leave).toBe(0)
    }),
  )
})

test('every feature is bounded', () => {
  fc.assert(
    fc.property(sights, fc.nat(100_000), fc.integer(), (sight, ahead, priority) => {
      const features = featuresOf({ ahead, priority, at: Date.UTC(2026, 10, 23) }, marksOf(sight))
      expect(features).toHaveLength(FEATURES)
      for (const feature of features) expect(Math.abs(feature)).toBeLessThanOrEqual(10)
    }),
  )
})
