import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../storage/memory.js'
import { manualClock, settle } from '../testing/manual-clock.js'
import { type Lease, leases, webLocks } from './exclusive.js'

const never = new AbortController().signal

const makers = {
  'Web Locks': () => {
    const exclusive = webLocks(navigator.locks)
    return { tabs: [exclusive, exclusive] as const, wait: settle }
  },
  'a lease in the storage': () => {
    const storage = memoryStorage<{ lease: Lease }>()
    const clock = manualClock()
    return {
      tabs: [leases(storage, clock), leases(storage, clock)] as const,
      wait: () => clock.advance(3000),
    }
  },
}

describe.each(Object.entries(makers))('with %s', (name, make) => {
  it('one tab runs at a time, and the next when it has ended', async () => {
    const {
      tabs: [first, second],
      wait,
    } = make()
    const log: string[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const one = first(name, never, async () => {
      log.push('first begins')
      await promise
      log.push('first ends')
    })
    await wait()
    const other = second(name, never, async () => void log.push('second'))
    await wait()
    expect(log).toEqual(['first begins'])
    resolve()
    await one
    await wait()
    await other
    expect(log).toEqual(['first begins', 'first ends', 'second'])
  })

  it('a tab that gives up waiting does not run', async () => {
    const {
      tabs: [first, second],
      wait,
    } = make()
    const { promise, resolve } = Promise.withResolvers<void>()
    const one = first(name, never, () => promise)
    const stop = new AbortController()
    const log: string[] = []
    const other = second(name, stop.signal, async () => void log.push('second'))
    await wait()
    stop.abort()
    await other
    resolve()
    await one
    await wait()
    expect(log).toEqual([])
  })
})

describe('a lease', () => {
  it('ends ten seconds after its owner has crashed', async () => {
    const storage = memoryStorage<{ lease: Lease }>()
    const clock = manualClock()
    await storage.update('lease', () => ({ owner: 'crashed tab', until: clock.now() + 10_000 }))
    let ran = false
    const run = leases(storage, clock)('outbox', never, async () => {
      ran = true
    })
    await clock.advance(9000)
    expect(ran).toBe(false)
    await clock.advance(2000)
    await run
    expect(ran).toBe(true)
  })

  it('is renewed for as long as its owner works', async () => {
    const storage = memoryStorage<{ lease: Lease }>()
    const clock = manualClock()
    const { promise, resolve } = Promise.withResolvers<void>()
    const working = leases(storage, clock)('outbox', never, () => promise)
    let ran = false
    const waiting = leases(storage, clock)('outbox', never, async () => {
      ran = true
    })
    await clock.advance(60_000)
    expect(ran).toBe(false)
    resolve()
    await clock.advance(3000)
    await Promise.all([working, waiting])
    expect(ran).toBe(true)
  })
})
