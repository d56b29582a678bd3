import type { QueueEvent } from '@presszero/wire'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeTold } from './elsewhere.js'

const NOW = Date.parse('2026-11-23T10:00:00Z')
const nameOf = (name: string) => `hidden ${name}`
const judge = (told: readonly QueueEvent[], known: readonly string[] = []) =>
  judgeTold(told, { now: NOW, nameOf, isKnown: id => known.includes(id), isTold: queue => queue === 'sales' })

const opened = (id: string, at: number): QueueEvent => ({
  type: 'opened',
  id,
  at: new Date(at).toISOString(),
})
const someEvents = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), late: fc.integer({ min: -9000, max: 40_000 }) }),
)

describe('what another system tells of its line', () => {
  it('gets one result for each event, in the order in which they were told', () => {
    fc.assert(
      fc.property(someEvents, some => {
        const { results } = judge(some.map(({ id, late }) => opened(id, NOW - late)))
        expect(results.map(({ id }) => id)).toEqual(some.map(({ id }) => id))
      }),
    )
  })

  it('is taken once each, in the order in which it happened, and only where it is in time', () => {
    fc.assert(
      fc.property(someEvents, some => {
        const { results, events } = judge(some.map(({ id, late }) => opened(id, NOW - late)))
        const times = events.map(({ elsewhere }) => elsewhere?.at ?? 0)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(times.every(at => at >= NOW - 30_000 && at <= NOW + 5000)).toBe(true)
        const ids = events.map(({ elsewhere }) => elsewhere?.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(results.filter(({ status }) => status === 'accepted')).toHaveLength(events.length)
      }),
    )
  })

  it('keeps the order in which it was told where things happened at one moment', () => {
    const at = new Date(NOW).toISOString()
    const { events } = judge([
      { type: 'joined', id: '1', at, contact: 'x', priority: 2 },
      { type: 'answered', id: '2', at, contact: 'x', agent: 'mia' },
    ])
    expect(events).toEqual([
      {
        ...{ type: 'joined', seatId: 'hidden contact x', priority: 2 },
        elsewhere: { id: 'hidden event 1', at: NOW },
      },
      {
        ...{ type: 'answered', seatId: 'hidden contact x', humanId: 'hidden agent mia' },
        elsewhere: { id: 'hidden event 2', at: NOW },
      },
    ])
  })

  it('is a duplicate where it is known, however late it comes', () => {
    const { results, events } = judge([opened('a', NOW - 90_000)], ['hidden event a'])
    expect(results).toEqual([{ id: 'a', status: 'duplicate' }])
    expect(events).toEqual([])
  })
})
