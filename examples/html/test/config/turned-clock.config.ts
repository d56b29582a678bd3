import { readFileSync } from 'node:fs'
import type { PressZeroOptions } from '@presszero/server'

/** The server's clock, ahead of the machine's by as many milliseconds as the file `TURNED_CLOCK` says. */
export const clock: PressZeroOptions['clock'] = {
  now: () => Date.now() + Number(readFileSync(process.env.TURNED_CLOCK ?? '', 'utf8')),
  setTimer(callback, afterMs) {
    const timer = setTimeout(callback, afterMs)
    return () => clearTimeout(timer)
  },
}

export default { clock }
