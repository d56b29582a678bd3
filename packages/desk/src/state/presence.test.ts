import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ann } from '../samples.test-helper.js'
import { createPresence } from './presence.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const signal = vi.fn(async () => {})
  const setPresence = vi.fn(async ({ presence }: { presence: 'on' | 'off' }) => ({ ...ann, presence }))
  const keeper = createPresence({ signal, setPresence })
  return { signal, setPresence, keeper, state: keeper.$presence.get }
}

describe('being on duty', () => {
  it('beats every twenty seconds while on, and is silent while off', async () => {
    const { keeper, signal } = setUp()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(signal).not.toHaveBeenCalled()
    await keeper.set('on')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(signal).toHaveBeenCalledTimes(3)
    await keeper.set('off')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(signal).toHaveBeenCalledTimes(3)
  })

  it('beats on a sign of life of the server when the timers of a hidden tab sleep', async () => {
    const { keeper, signal } = setUp()
    await keeper.set('on')
    vi.setSystemTime(Date.now() + 25_000)
    keeper.alive()
    keeper.alive()
    expect(signal).toHaveBeenCalledTimes(1)
  })

  it('follows the server, and a switch that failed goes back', async () => {
    const { keeper, state, setPresence } = setUp()
    keeper.heard('on')
    expect(state()).toMatchObject({ presence: 'on', silenced: false })
    setPresence.mockRejectedValueOnce(new Error('offline'))
    await expect(keeper.set('off')).rejects.toThrow('offline')
    expect(state()).toEqual({ presence: 'on', changing: false, silenced: false })
  })

  it('says that it ended by silence, and not when it was switched off in another tab', async () => {
    const { keeper, state, signal } = setUp()
    await keeper.set('on')
    keeper.heard('off')
    expect(state().silenced).toBe(false)
    await keeper.set('on')
    signal.mockRejectedValue(new Error('offline'))
    await vi.advanceTimersByTimeAsync(180_000)
    keeper.heard('off')
    expect(state()).toMatchObject({ presence: 'off', silenced: true })
    await keeper.set('on')
    expect(state().silenced).toBe(false)
  })
})
