import { expect, it } from 'vitest'
import { createRoom } from './room.js'

it('is for so many bytes at a time, half of them for one client', () => {
  const room = createRoom(100)
  const leave = room.reserve('a', 50)
  expect(leave).toBeDefined()
  expect(room.reserve('a', 1)).toBeUndefined()
  expect(room.reserve('b', 40)).toBeDefined()
  expect(room.reserve('c', 11)).toBeUndefined()
  leave?.()
  expect(room.reserve('c', 11)).toBeDefined()
  expect(room.reserve('a', 49)).toBeDefined()
  expect(room.reserve('d', 1)).toBeUndefined()
})
