import type { Clock } from '@presszero/server'

/** A clock that jumps: whatever fell due on the way is called once. */
export interface JumpingClock extends Clock {
  jumpTo(at: number): void
}

export function jumpingClock(start: number): JumpingClock {
  const timers = new Set<{ at: number; callback: () => void }>()
  let now = start
  return {
    now: () => now,
    setTimer(callback, afterMs) {
      const timer = { at: now + Math.max(0, afterMs), callback }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    jumpTo(at) {
      now = Math.max(now, at)
      const due = [...timers].filter(timer => timer.at <= now)
      for (const timer of due.sort((a, b) => a.at - b.at)) {
        if (timers.delete(timer)) timer.callback()
      }
    },
  }
}
