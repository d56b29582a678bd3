import { describe, expect, it } from 'vitest'
import { positionOf, turns } from './line.js'

const line = ['first', 'second', 'third'].map(seatId => ({ seatId, caseId: `case of ${seatId}` }))

describe('the line', () => {
  it('counts positions from one, and knows who is not in it', () => {
    expect(positionOf(line, 'first')).toBe(1)
    expect(positionOf(line, 'third')).toBe(3)
    expect(positionOf(line, 'nobody')).toBeUndefined()
  })

  it('passes over those who are away, who keep their place', () => {
    const order = turns(line, seat => seat.seatId === 'first').map(seat => seat.seatId)
    expect(order).toEqual(['second', 'third', 'first'])
    expect(turns(line, () => false)).toEqual(line)
    expect(positionOf(line, 'first')).toBe(1)
  })
})
