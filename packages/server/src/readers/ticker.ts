import type { Clock } from './clock-port.js'

/** Does something again and again. Returns the way to stop. */
export function every(clock: Clock, everyMs: number, act: () => void): () => void {
  let callOff = clock.setTimer(tick, everyMs)
  function tick(): void {
    callOff = clock.setTimer(tick, everyMs)
    act()
  }
  return () => callOff()
}
