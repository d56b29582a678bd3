import { describe, expect, it } from 'vitest'
import { turns } from './line.js'

const line = ['first', 'second', 'third'].map(seatId => ({ seatId, caseId: `case of ${seatId}` }))

describe('the line', () => {
  it('passes over those who are away, who keep their place', () => {
    const order = turns(line, seat => seat.seatId === 'first').map(seat => seat.seatId)
    expect(order).toEqual(['second', 'third', 'first'])
    expect(turns(line, () => false)).toEqual(line)
  })
})
