import { randomUUID } from 'node:crypto'
import type { Log } from '../log/port.js'
import type { Clock } from './clock-port.js'

/** The right to deliver: of several servers on one log, one has it at a time. */
export interface Hold {
  /** Whether it is ours, taking or renewing it as needed. */
  isOurs(): Promise<boolean>
  /** Lets go at once, for whoever comes next. */
  release(): Promise<void>
}

const LEASE_MS = 10_000
/** What was renewed this recently is not renewed again: a lease is a write to the disk. */
const RENEW_AFTER_MS = 3_000

/**
 * `owner` is who holds it. After a crash the same owner takes up at once; another one has to wait for ten seconds. Without
 * a name, each start is another owner.
 */
export function createHold(log: Log, clock: Clock, name: string, owner: string = randomUUID()): Hold {
  let renewedAt = Number.NEGATIVE_INFINITY
  return {
    async isOurs() {
      const now = clock.now()
      if (now - renewedAt < RENEW_AFTER_MS) return true
      const held = await log.lease(name, owner, now, LEASE_MS)
      renewedAt = held ? now : Number.NEGATIVE_INFINITY
      return held
    },
    async release() {
      if (renewedAt === Number.NEGATIVE_INFINITY) return
      renewedAt = Number.NEGATIVE_INFINITY
      await log.lease(name, owner, clock.now(), 0)
    },
  }
}
