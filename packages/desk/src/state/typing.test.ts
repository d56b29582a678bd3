import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createListener, createTypist } from './typing.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('typing', () => {
  it('is told at the first key, again every three seconds, and taken back after a pause', async () => {
    const signal = vi.fn(async () => {})
    const typist = createTypist({ signal })
    for (let second = 0; second < 5; second++) {
      typist.typed('a')
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(signal.mock.calls).toEqual([[{ kind: 'typing', case: 'a' }], [{ kind: 'typing', case: 'a' }]])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(signal).toHaveBeenLastCalledWith({ kind: 'idle', case: 'a' })
  })

  it('in another case ends it in the first', () => {
    const signal = vi.fn(async () => {})
    const typist = createTypist({ signal })
    typist.typed('a')
    typist.typed('b')
    expect(signal.mock.calls.flat()).toEqual([
      { kind: 'typing', case: 'a' },
      { kind: 'idle', case: 'a' },
      { kind: 'typing', case: 'b' },
    ])
  })

  it('of a customer is forgotten when the word that it ended is lost', async () => {
    const { $typing, heard } = createListener()
    heard('a', true)
    heard('b', true)
    expect([...$typing.get()]).toEqual(['a', 'b'])
    heard('b', false)
    await vi.advanceTimersByTimeAsync(10_000)
    expect([...$typing.get()]).toEqual([])
  })
})
