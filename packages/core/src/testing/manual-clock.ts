import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../clock.js'

export interface ManualClock extends Clock {
  /** Lets time pass; what falls due runs in order, and what it starts gets its turn. */
  advance(milliseconds: number): Promise<void>
}

export function manualClock(start = Date.parse('2026-11-21T18:00:00.000Z')): ManualClock {
  let now = start
  let timers: { due: number; task: () => void }[] = []
  return {
    now: () => now,
    after(milliseconds, task) {
      const timer = { due: now + milliseconds, task }
      timers.push(timer)
      return () => {
        timers = timers.filter(one => one !== timer)
      }
    },
    async advance(milliseconds) {
      const end = now + milliseconds
      await settle()
      for (;;) {
        const [next] = timers.filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due)
        if (!next) break
        timers = timers.filter(one => one !== next)
        now = next.due
        next.task()
        await settle()
      }
      now = end
    },
  }
}

/** Lets everything that can go on without time passing go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await setImmediate()
}
