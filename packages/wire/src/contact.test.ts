import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { announcement } from './announcement.js'
import { contact } from './contact.js'

const accepts = (value: unknown) => z.safeParse(contact, value).success

describe('a contact', () => {
  it('needs a name and nothing else', () => {
    expect(z.parse(contact, { name: 'Shop' })).toEqual({ name: 'Shop', phones: [], people: [], topics: [] })
    expect(accepts({ email: 'help@shop.example' })).toBe(false)
  })

  it('has phone numbers as people write them', () => {
    for (const number of ['+32 2 555 01 23', '0800-123456', '+1 (202) 555.0100'])
      expect(accepts({ name: 'Shop', phones: [{ number }] })).toBe(true)
    for (const number of ['call us', '+', 'javascript:alert(1)'])
      expect(accepts({ name: 'Shop', phones: [{ number }] })).toBe(false)
  })

  it('has hours from midnight to midnight, and across it', () => {
    const open = (...interval: string[]) => ({
      name: 'Shop',
      hours: { timeZone: 'UTC', weekly: { mon: [interval] } },
    })
    expect(accepts(open('00:00', '24:00'))).toBe(true)
    expect(accepts(open('22:00', '02:00'))).toBe(true)
    expect(accepts(open('9:00', '17:00'))).toBe(false)
    expect(accepts(open('09:00', '24:30'))).toBe(false)
    expect(accepts({ name: 'Shop', hours: { timeZone: 'UTC', weekly: { monday: [] } } })).toBe(false)
  })
})

describe('an announcement', () => {
  const range = { kind: 'range', fromMinutes: 2, toMinutes: 5, confidence: 0.8, position: 3, revised: false }

  it('is a range with its confidence, never a bare number', () => {
    expect(z.safeParse(announcement, range).success).toBe(true)
    expect(z.safeParse(announcement, { ...range, confidence: 1 }).success).toBe(false)
    expect(z.safeParse(announcement, { ...range, toMinutes: undefined }).success).toBe(false)
    expect(z.safeParse(announcement, 5).success).toBe(false)
  })

  it('counts positions from one', () => {
    expect(z.safeParse(announcement, { ...range, position: 0 }).success).toBe(false)
  })
})
