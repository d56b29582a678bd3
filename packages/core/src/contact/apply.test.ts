import type { CaseUpdate } from '@presszero/wire'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, sampleCase, thirdInLine } from '../testing/samples.js'
import { applyUpdate } from './apply.js'

const instant = fc
  .integer({ min: 0, max: 59 })
  .map(second => at.replace('00.000Z', `${`${second}`.padStart(2, '0')}.000Z`))

const change = fc.oneof(
  fc.record({
    type: fc.constant('message' as const),
    message: fc.record({
      id: fc.uuid(),
      at: instant,
      author: fc.constant({ kind: 'human' as const }),
      channel: fc.constant('web' as const),
      text: fc.string(),
    }),
  }),
  fc.record({
    type: fc.constant('status' as const),
    status: fc.constantFrom('open', 'waiting', 'with-human', 'awaiting-customer'),
    human: fc.constantFrom(null, { name: 'Anna' }),
    leftLine: fc.constantFrom(undefined, { why: 'abandoned' as const, at }),
  }),
  fc.record({
    type: fc.constant('pledge' as const),
    pledge: fc.record({
      id: fc.constantFrom('p1', 'p2'),
      kind: fc.constant('answer' as const),
      madeAt: instant,
      by: instant,
      confidence: fc.constant(0.8),
      outcome: fc.constantFrom('open', 'kept', 'broken'),
    }),
  }),
  fc.record({ type: fc.constant('resolved' as const), at: instant, reason: fc.string() }),
)

/** Versions rise; now and then two updates share one. */
const history = fc.array(fc.tuple(change, fc.constantFrom(0, 1, 1, 3)), { maxLength: 20 }).map(changes => {
  let version = 2
  return changes.map(([one, step]): CaseUpdate => {
    version += step
    return { ...one, version }
  })
})

const after = (updates: readonly CaseUpdate[]) => updates.reduce(applyUpdate, sampleCase())

describe('a case after its updates', () => {
  it('is the same when a resumed stream repeats any of them', () => {
    fc.assert(
      fc.property(history, fc.nat(), (updates, cut) => {
        const seen = updates.slice(0, cut % (updates.length + 1))
        const version = seen.at(-1)?.version ?? 0
        const resumed = updates.filter(update => update.version >= version)
        expect([...seen, ...resumed].reduce(applyUpdate, sampleCase())).toEqual(after(updates))
      }),
    )
  })

  it('is the same when each comes twice', () => {
    fc.assert(
      fc.property(history, updates => {
        expect(after(updates.flatMap(update => [update, update]))).toEqual(after(updates))
      }),
    )
  })

  it('holds each message once, in the order of time', () => {
    fc.assert(
      fc.property(history, updates => {
        const { messages } = after([...updates, ...updates])
        expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
        expect(messages.map(one => one.at)).toEqual(messages.map(one => one.at).toSorted())
      }),
    )
  })

  it('is not changed by an update older than itself', () => {
    const view = sampleCase({ version: 9 })
    expect(applyUpdate(view, { type: 'resolved', version: 8, at, reason: 'late' })).toBe(view)
  })

  it('leaves the line when a human takes it', () => {
    const waiting = sampleCase({ status: 'waiting', line: thirdInLine })
    const update = { type: 'status', version: 2, status: 'with-human', human: { name: 'Anna' } } as const
    expect(applyUpdate(waiting, update)).toMatchObject({ line: null, human: { name: 'Anna' } })
  })
})
