import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { announce, type Estimate } from './index.js'

const range = (q10: number, q90: number): Estimate => ({
  kind: 'range',
  q10,
  median: (q10 + q90) / 2,
  q90,
  expected: (q10 + q90) / 2,
  basis: 'model',
  sample: 100,
})

test('a range is said in whole minutes, rounded outward', () => {
  expect(announce(range(130, 290), { position: 3 })).toEqual({
    kind: 'range',
    fromMinutes: 2,
    toMinutes: 5,
    confidence: 0.8,
    position: 3,
    revised: false,
  })
})

test('a wait of seconds is at most one minute', () => {
  expect(announce(range(1, 20))).toMatchObject({ fromMinutes: 0, toMinutes: 1 })
})

test('longer waits are said in coarser steps', () => {
  expect(announce(range(11 * 60, 23 * 60))).toMatchObject({ fromMinutes: 10, toMinutes: 25 })
  expect(announce(range(70 * 60, 200 * 60))).toMatchObject({ fromMinutes: 60, toMinutes: 210 })
})

test('unknown and closed keep their codes', () => {
  const unknown = { kind: 'unknown', reason: 'nobody-on', sample: 7 } as const
  expect(announce(unknown, { position: 2 })).toEqual({ kind: 'unknown', reason: 'nobody-on', position: 2 })
  expect(announce({ kind: 'closed', opensAt: 5 })).toEqual({ kind: 'closed', opensAt: 5 })
  expect(announce({ kind: 'closed' })).toEqual({ kind: 'closed' })
})

describe('a remaining wait', () => {
  const previous = announce(range(130, 290))

  test('that shrinks is not revised', () => {
    expect(announce(range(60, 200), { previous })).toMatchObject({ toMinutes: 4, revised: false })
  })

  test('that grows is revised', () => {
    expect(announce(range(130, 301), { previous })).toMatchObject({ toMinutes: 6, revised: true })
  })

  test('that stands still while time passes is revised', () => {
    expect(announce(range(130, 290), { previous, elapsedSeconds: 60 })).toMatchObject({ revised: true })
    expect(announce(range(70, 230), { previous, elapsedSeconds: 60 })).toMatchObject({ revised: false })
  })
})

describe('any range', () => {
  const estimates = fc
    .tuple(fc.double({ min: 0.1, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }))
    .map(([q10, width]) => ({ q10, q90: q10 + width, estimate: range(q10, q10 + width) }))

  test('is covered by what is said of it', () => {
    fc.assert(
      fc.property(estimates, ({ q10, q90, estimate }) => {
        const said = announce(estimate)
        if (said.kind !== 'range') throw new Error('expected a range')
        expect(said.fromMinutes * 60).toBeLessThanOrEqual(q10)
        expect(said.toMinutes * 60).toBeGreaterThanOrEqual(q90)
        expect(Number.isInteger(said.fromMinutes) && Number.isInteger(said.toMinutes)).toBe(true)
      }),
    )
  })

  test('never says a later end than before without the mark', () => {
    fc.assert(
      fc.property(estimates, estimates, fc.nat(3600), (first, second, elapsedSeconds) => {
        const previous = announce(first.estimate)
        const said = announce(second.estimate, { previous, elapsedSeconds })
        if (said.kind !== 'range' || previous.kind !== 'range') throw new Error('expected ranges')
        if (said.toMinutes > previous.toMinutes) expect(said.revised).toBe(true)
      }),
    )
  })
})
