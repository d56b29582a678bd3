import type { Clock } from './clock-port.js'

/** A clock whose hands a test turns. */
export interface ManualClock extends Clock {
  /** Moves on, calling back whatever falls due on the way, in order, and lets what it started come to rest. */
  advance(ms: number): Promise<void>
  /** Lets what was started come to rest, without moving on. */
  settle(): Promise<void>
  /** Moves on without calling anything back, as when the machine was suspended: what fell due is late. */
  sleep(ms: number): Promise<void>
}

/** Turns of the event loop after which what a reader started is taken to be at rest. */
const TURNS = 30

export function manualClock(start: number): ManualClock {
  const timers = new Set<{ at: number; callback: () => void }>()
  let now = start

  async function settle(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) await new Promise(resolve => setImmediate(resolve))
  }

  function nextDue(until: number) {
    const due = [...timers].filter(timer => timer.at <= until)
    return due.sort((one, other) => one.at - other.at)[0]
  }

  return {
    now: () => now,
    setTimer(callback, afterMs) {
      const timer = { at: now + Math.max(0, afterMs), callback }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    settle,
    async sleep(ms) {
      now += ms
      await settle()
    },
    async advance(ms) {
      const until = now + ms
      await settle()
      for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
        now = Math.max(now, timer.at)
        timers.delete(timer)
        timer.callback()
        await settle()
      }
      now = until
      await settle()
    },
  }
}
