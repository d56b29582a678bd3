import type { Clock } from './clock-port.js'

/** Something done at most once in a while: at once, and after that at the end of the while if it was asked again. */
export interface Throttle {
  (): void
  stop(): void
}

/** `everyMs`: as a function, it is asked anew each time. */
export function createThrottle(clock: Clock, everyMs: number | (() => number), act: () => void): Throttle {
  let resting = false
  let asked = false
  let callOff = () => {}

  function run(): void {
    asked = false
    resting = true
    callOff = clock.setTimer(rested, typeof everyMs === 'number' ? everyMs : everyMs())
    act()
  }

  function rested(): void {
    resting = false
    if (asked) run()
  }

  return Object.assign(
    () => {
      asked = true
      if (!resting) run()
    },
    { stop: () => callOff() },
  )
}
