import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Line } from './line.js'

const people = fc.array(fc.record({ key: fc.integer({ min: 0, max: 20 }), leaves: fc.boolean() }))

test('a line counts who is ahead as a sorted list would', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: -1, max: 21 }), (joining, key) => {
      const line = new Line<{ key: number; seq: number }>()
      const standing = joining.map(({ key, leaves }, seq) => ({ key, seq, leaves }))
      for (const person of standing) line.add(person)
      for (const person of standing.filter(({ leaves }) => leaves)) line.remove(person)
      const left = standing.filter(({ leaves }) => !leaves).toSorted((a, b) => a.key - b.key || a.seq - b.seq)
      expect(line.size).toBe(left.length)
      expect(line.first).toBe(left[0])
      expect(left.map(person => line.ahead(person))).toEqual(left.map((_, index) => index))
      const newcomer = { key, seq: joining.length }
      expect(line.ahead(newcomer)).toBe(left.filter(person => person.key <= key).length)
    }),
  )
})
