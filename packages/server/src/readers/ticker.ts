import type { Log } from '../log/port.js'
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

/** Wakes a reader whenever the log grows, and every so often because time passes too. Returns the way to stop. */
export function keepAwake(
  wake: () => void,
  log: Pick<Log, 'subscribe'>,
  clock: Clock,
  everyMs: number,
): () => void {
  const stopFollowing = log.subscribe(wake)
  const stopTicking = every(clock, everyMs, wake)
  wake()
  return () => {
    stopFollowing()
    stopTicking()
  }
}
