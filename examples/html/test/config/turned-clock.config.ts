import { readFileSync, writeFileSync } from 'node:fs'
import type { PressZeroOptions } from '@presszero/server'

const file = process.env.TURNED_CLOCK ?? ''
/** A clock that leaps tells the server that the machine was asleep; this one runs: 200 seconds in one. */
const everyMs = 25
const stepMs = 5_000

const goal = () => Number(readFileSync(file, 'utf8'))
const timers = new Set<{ at: number; callback: () => void }>()
let ahead = goal()

function run(): void {
  if (ahead < goal()) {
    ahead = Math.min(goal(), ahead + stepMs)
    writeFileSync(`${file}.reached`, String(ahead))
  }
  for (const timer of timers) {
    if (timer.at > clock.now()) continue
    timers.delete(timer)
    timer.callback()
  }
}

/** The server's clock, ahead of the machine's by as many milliseconds as the file `TURNED_CLOCK` says. */
export const clock = {
  now: () => Date.now() + ahead,
  setTimer(callback: () => void, afterMs: number) {
    const timer = { at: clock.now() + afterMs, callback }
    timers.add(timer)
    return () => void timers.delete(timer)
  },
} satisfies PressZeroOptions['clock']

setInterval(run, everyMs).unref()

export default { clock }
