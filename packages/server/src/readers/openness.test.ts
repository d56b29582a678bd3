import { createCalendar } from '@presszero/wait/hours'
import { describe, expect, it } from 'vitest'
import { createOpenness } from './openness.js'

const calendar = createCalendar({
  timeZone: 'UTC',
  weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
})
const monday = (time: string) => Date.parse(`2026-11-23T${time}:00Z`)
const tuesday = '2026-11-24T09:00:00.000Z'

describe('a line elsewhere', () => {
  it('follows the calendar while its system says nothing', () => {
    const openness = createOpenness(calendar)
    expect(openness.tell('phone', monday('10:00'))).toEqual({
      open: true,
      closesAt: '2026-11-23T17:00:00.000Z',
    })
    expect(openness.tell('phone', monday('18:00'))).toEqual({ open: false, opensAt: tuesday })
  })

  it('is closed from when it was closed until the calendar opens it again', () => {
    const openness = createOpenness(calendar)
    openness.note('phone', false, monday('12:00'))
    expect(openness.isOpen('phone', monday('11:59'))).toBe(true)
    expect(openness.tell('phone', monday('12:00'))).toEqual({ open: false, opensAt: tuesday })
    expect(openness.isOpen('phone', Date.parse(tuesday))).toBe(true)
    expect(openness.isOpen('sales', monday('12:00'))).toBe(true)
  })

  it('that opens out of hours is open, nobody knows until when', () => {
    const openness = createOpenness(calendar)
    openness.note('phone', true, monday('19:00'))
    expect(openness.tell('phone', monday('20:00'))).toEqual({ open: true })
    expect(openness.tell('phone', Date.parse(tuesday))).toEqual({
      open: true,
      closesAt: '2026-11-24T17:00:00.000Z',
    })
  })

  it('without a calendar is as was last said, in the order in which it happened', () => {
    const openness = createOpenness(undefined)
    openness.note('phone', true, monday('12:00'))
    openness.note('phone', false, monday('11:00'))
    expect(openness.tell('phone', monday('13:00'))).toEqual({ open: true })
    openness.note('phone', false, monday('14:00'))
    const restored = createOpenness(undefined, JSON.parse(JSON.stringify(openness.snapshot())))
    expect(restored.tell('phone', monday('15:00'))).toEqual({ open: false })
  })
})
