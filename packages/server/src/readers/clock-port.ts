/** Time as the readers need it: a port, so that tests turn the hands themselves. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls back once, `afterMs` from now. Returns the way to call it off. */
  setTimer(callback: () => void, afterMs: number): () => void
}

/** The longest delay that a timer of Node takes; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** The clock of the machine. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: Date.now,
  setTimer(callback, afterMs) {
    const timer = setTimeout(callback, Math.min(Math.max(afterMs, 0), LONGEST_TIMER_MS))
    timer.unref()
    return () => clearTimeout(timer)
  },
}
