import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averageSpeedOfAnswer,
  betaI,
  betaQuantile,
  digamma,
  erlangA,
  erlangC,
  expectedWait,
  gammaP,
  gammaQuantile,
  logGamma,
  waitQuantile,
  waitTriple,
} from './index.js'

const within = (actual: number, expected: number, tolerance: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance)

describe("the field's reference points, to the printed digits", () => {
  test('Erlang C says how many wait', () => {
    expect(erlangC({ servers: 2, arrivals: 1.5, service: 1 }).toFixed(10)).toBe('0.6428571429')
    expect(erlangC({ servers: 10, arrivals: 8, service: 1 }).toFixed(10)).toBe('0.4091801508')
    expect(erlangC({ servers: 100, arrivals: 95, service: 1 }).toFixed(10)).toBe('0.5064568539')
  })

  test('28 agents, 360 calls an hour of 240 s', () => {
    const rates = { servers: 28, arrivals: 0.1, service: 1 / 240 }
    expect(erlangC(rates).toFixed(9)).toBe('0.333138528')
    expect(averageSpeedOfAnswer(rates).toFixed(3)).toBe('19.988')
  })

  test('Erlang A says how many wait and how many leave', () => {
    const small = erlangA({ servers: 10, arrivals: 12, service: 1, leave: 0.5 })
    expect(small.waits.toFixed(10)).toBe('0.8503849479')
    expect(small.leaves.toFixed(9)).toBe('0.195655944')
    const large = erlangA({ servers: 100, arrivals: 140, service: 1, leave: 1 })
    expect(large.waits.toFixed(10)).toBe('0.9998389428')
    expect(large.leaves.toFixed(10)).toBe('0.2857178651')
  })

  test('the wait behind four people without abandonment', () => {
    const wait = waitTriple({ ahead: 4, drain: 10 / 180, leave: 0 })
    expect([wait.q10, wait.median, wait.q90].map(q => q.toFixed(2))).toEqual(['43.79', '84.08', '143.88'])
  })

  test('the wait behind nineteen people of whom some leave', () => {
    // The printed figures are of everybody's virtual wait, Beta(b, n+1): one b less than of those answered.
    const [ahead, drain, leave] = [19, 10 / 180, 1 / 300]
    const virtual = { ahead, drain: drain - leave, leave }
    const quantiles = [0.1, 0.5, 0.9].map(p => waitQuantile(p, virtual).toFixed(2))
    expect(quantiles).toEqual(['173.95', '237.09', '314.77'])
  })
})

describe('special functions', () => {
  test('agree with values known by other means', () => {
    within(logGamma(0.5), 0.5 * Math.log(Math.PI), 1e-13)
    within(logGamma(11), Math.log(3_628_800), 1e-12)
    within(digamma(1), -0.5772156649015329, 1e-13)
    within(gammaP(1, 2), 1 - Math.exp(-2), 1e-14)
    within(betaI(0.3, 1, 4), 1 - 0.7 ** 4, 1e-14)
  })

  test('the gamma quantile undoes the distribution function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 5000 }),
        (p, a) => {
          within(gammaP(a, gammaQuantile(p, a)), p, 1e-9)
        },
      ),
    )
  })

  test('the beta quantile undoes the distribution function', () => {
    const shape = fc.double({ min: 1, max: 20_000, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        within(betaI(betaQuantile(p, a, b), a, b), p, 1e-9)
      }),
    )
  })
})

describe('the conditional wait', () => {
  const motion = fc.record({
    ahead: fc.integer({ min: 0, max: 2000 }),
    drain: fc.double({ min: 1e-5, max: 10, noNaN: true }),
    leave: fc.double({ min: 0, max: 0.1, noNaN: true }),
  })

  test('has quantiles in order and a mean above the lowest', () => {
    fc.assert(
      fc.property(motion, line => {
        const { q10, median, q90, expected } = waitTriple(line)
        expect(q10).toBeGreaterThan(0)
        expect(median).toBeGreaterThan(q10)
        expect(q90).toBeGreaterThan(median)
        expect(expected).toBeGreaterThan(q10)
        expect(Number.isFinite(expected)).toBe(true)
      }),
    )
  })

  test('has the mean that its stages add up to', () => {
    const line = { ahead: 30, drain: 0.2, leave: 0.01 }
    let stages = 0
    for (let k = 1; k <= line.ahead + 1; k++) stages += 1 / (line.drain + k * line.leave)
    within(expectedWait(line), stages, 1e-9)
  })

  test('passes without a jump from leaving seldom to never leaving', () => {
    const never = waitTriple({ ahead: 5, drain: 0.1, leave: 0 })
    const seldom = waitTriple({ ahead: 5, drain: 0.1, leave: 2e-6 })
    within(seldom.q90 / never.q90, 1, 2e-4)
    within(seldom.expected / never.expected, 1, 2e-4)
  })
})
