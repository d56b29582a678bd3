import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { queueEvent, queueEventsRequest } from './queue-events.js'

const at = '2026-11-23T09:00:00Z'
const accepts = (event: object) => z.safeParse(queueEvent, { id: 'e1', at, ...event }).success

describe('an event of a line elsewhere', () => {
  it.each([
    { type: 'joined', contact: 'call-81', priority: 2, topic: 'invoices' },
    { type: 'answered', contact: 'call-81' },
    { type: 'moved', contact: 'call-81', queue: 'sales' },
    { type: 'callback-held', contact: 'call-81' },
    { type: 'staffed', agents: 0 },
    { type: 'counted', waiting: [] },
    {
      type: 'counted',
      waiting: [{ contact: 'call-81', since: at, callback: true }],
      talking: ['call-80'],
      agents: 2,
    },
    { type: 'closed' },
  ])('is taken: %o', event => {
    expect(accepts(event)).toBe(true)
  })

  it.each([
    { type: 'joined', contact: '' },
    { type: 'joined', contact: 'call-81', topic: 'Where is my parcel, +32 2 555 01 23?' },
    { type: 'moved', contact: 'call-81' },
    { type: 'callback-held' },
    { type: 'staffed', agents: -1 },
    { type: 'counted' },
    { type: 'counted', waiting: [{ contact: 'call-81' }] },
    { type: 'counted', waiting: [], talking: [1] },
  ])('is refused: %o', event => {
    expect(accepts(event)).toBe(false)
  })

  it('comes with others, at least one and at most a thousand', () => {
    const sized = (length: number) => ({
      events: Array.from({ length }, (_, n) => ({ type: 'opened', id: `e${n}`, at })),
    })
    const takes = (length: number) => z.safeParse(queueEventsRequest, sized(length)).success
    expect([0, 1, 1000, 1001].map(takes)).toEqual([false, true, true, false])
  })
})
