import { expect, test } from 'vitest'
import { createWaitEngine, isQueueEventRefused, type QueueEvent } from './index.js'

/** `waiting` waits, `helped` is being helped, the last event was at 100. */
function codeOf(event: object): string | undefined {
  const engine = createWaitEngine()
  engine.observe({ type: 'joined', id: 'helped', queue: 'q', at: 0 })
  engine.observe({ type: 'answered', id: 'helped', at: 50 })
  engine.observe({ type: 'joined', id: 'waiting', queue: 'q', at: 90 })
  engine.observe({ type: 'callback-held', id: 'waiting', at: 100 })
  try {
    engine.observe({ at: 100, ...event } as QueueEvent)
    return undefined
  } catch (error) {
    return isQueueEventRefused(error) ? error.code : String(error)
  }
}

test('an event before the last one is out of order', () => {
  expect(codeOf({ type: 'finished', id: 'helped', at: 99 })).toBe('out-of-order')
})

test('an event at the same moment as the last one is taken', () => {
  expect(codeOf({ type: 'finished', id: 'helped' })).toBeUndefined()
})

test('what was said before is repeated', () => {
  expect(codeOf({ type: 'joined', id: 'waiting', queue: 'q' })).toBe('repeated')
  expect(codeOf({ type: 'joined', id: 'helped', queue: 'q' })).toBe('repeated')
  expect(codeOf({ type: 'answered', id: 'helped' })).toBe('repeated')
  expect(codeOf({ type: 'callback-held', id: 'waiting' })).toBe('repeated')
  expect(codeOf({ type: 'moved', id: 'waiting', queue: 'q' })).toBe('repeated')
})

test('nobody of that id is an unknown id', () => {
  for (const type of ['answered', 'abandoned', 'finished', 'callback-held']) {
    expect(codeOf({ type, id: 'nobody' })).toBe('unknown-id')
  }
})

test('somebody who is being helped is not waiting, and the other way round', () => {
  expect(codeOf({ type: 'abandoned', id: 'helped' })).toBe('not-waiting')
  expect(codeOf({ type: 'moved', id: 'helped', queue: 'other' })).toBe('not-waiting')
  expect(codeOf({ type: 'finished', id: 'waiting' })).toBe('not-answered')
})

test('an event with a wrong field is invalid', () => {
  expect(codeOf({ type: 'vanished', id: 'waiting' })).toBe('invalid')
  expect(codeOf({ type: 'answered' })).toBe('invalid')
  expect(codeOf({ type: 'joined', id: 'new' })).toBe('invalid')
  expect(codeOf({ type: 'joined', id: 'new', queue: 'q', at: Number.POSITIVE_INFINITY })).toBe('invalid')
  expect(codeOf({ type: 'joined', id: 'new', queue: 'q', priority: Number.NaN })).toBe('invalid')
  expect(codeOf({ type: 'staffed', queue: 'q', agents: 1.5 })).toBe('invalid')
})

test('somebody who was finished may join again', () => {
  const engine = createWaitEngine()
  engine.observe({ type: 'joined', id: 'a', queue: 'q', at: 0 })
  engine.observe({ type: 'answered', id: 'a', at: 1 })
  engine.observe({ type: 'finished', id: 'a', at: 2 })
  engine.observe({ type: 'joined', id: 'a', queue: 'q', at: 3 })
  expect(engine.place({ queue: 'q', at: 3, id: 'a' }).position).toBe(1)
})
