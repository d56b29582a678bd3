import { type Clock, nap, systemClock } from '../clock.js'
import type { DurableStorage } from '../storage/port.js'
import { uuid } from '../uuid.js'

/**
 * Runs a task while no other tab runs one of the same name. Resolves without having run it if the signal is aborted
 * while waiting for the turn.
 */
export type Exclusive = (name: string, signal: AbortSignal, task: () => Promise<void>) => Promise<void>

/** Who may send now, where the browser has no Web Locks (they need a secure context). */
export interface Lease {
  owner: string
  /** Milliseconds since 1970. */
  until: number
}

/** The browser's own locks: given back even when a tab crashes. */
export function webLocks(locks: LockManager): Exclusive {
  return async (name, signal, task) => {
    try {
      await locks.request(name, { signal }, task)
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
}

const leaseMs = 10_000

/** A lease in the shared storage: it ends ten seconds after the last sign of life of its owner. */
export function leases(storage: DurableStorage<{ lease: Lease }>, clock: Clock = systemClock): Exclusive {
  const owner = uuid()
  const take = async () => {
    const now = clock.now()
    const lease = await storage.update('lease', current =>
      current && current.owner !== owner && current.until > now ? current : { owner, until: now + leaseMs },
    )
    return lease?.owner === owner
  }
  const giveBack = () => storage.update('lease', current => (current?.owner === owner ? undefined : current))

  return async (_name, signal, task) => {
    while (!(await take())) {
      await nap(clock, leaseMs / 5, signal)
      if (signal.aborted) return
    }
    const renewing = new AbortController()
    const renew = async () => {
      for (;;) {
        await nap(clock, leaseMs / 3, renewing.signal)
        if (renewing.signal.aborted) return
        await take()
      }
    }
    const renewed = renew()
    try {
      await task()
    } finally {
      renewing.abort()
      await renewed
      await giveBack()
    }
  }
}
