import type { Execute } from '../execute.js'
import type { Log } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { Signals } from '../signals.js'
import { createAbsence } from './clock/absence.js'
import { createMissed } from './clock/missed.js'
import { createDuePledges } from './clock/pledges.js'
import { createStaffing } from './clock/staffing.js'
import type { Clock } from './clock-port.js'
import { followLog } from './follow.js'
import type { People } from './people.js'
import { createPump } from './pump.js'
import { createStates } from './states.js'
import { createThrottle } from './throttle.js'
import { every } from './ticker.js'
import type { WaitReader } from './wait.js'

/** A reader that does something of its own accord. */
export interface RunningReader {
  start(): void
  close(): Promise<void>
}

export interface ClockReaderOptions {
  log: Log
  execute: Execute
  wait: WaitReader
  signals: Signals
  clock: Clock
  logger: Logger
  people: People
  /** The ids of the queues whose line is here. */
  queues: readonly string[]
}

const LOOK_EVERY_MS = 2_000
const LOOK_AT_MOST_MS = 250

/**
 * Turns what is due into commands: pledges whose time has passed, customers and humans who fell silent, what was said to
 * one who has gone, and who staffs which line. All of it may be done twice, or by two servers, without harm.
 */
export function createClockReader(options: ClockReaderOptions): RunningReader {
  const { log, clock, logger } = options
  const states = createStates(log)
  const missed = createMissed(options)
  const staffing = createStaffing(options)
  const duties = [
    staffing.look,
    createAbsence({ ...options, states }),
    createDuePledges({ ...options, states }),
    missed.look,
  ]
  const pump = createPump({
    name: 'clock',
    clock,
    logger,
    job: async () => {
      for (const duty of duties) await duty()
    },
  })
  const wake = createThrottle(clock, LOOK_AT_MOST_MS, pump.wake)
  let stop = async () => {}

  return {
    start() {
      const following = followLog({ name: 'clock', log, from: 'now', each: missed.note, clock, logger })
      const stopFollowing = log.subscribe(wake)
      const stopTicking = every(clock, LOOK_EVERY_MS, wake)
      wake()
      stop = async () => {
        stopFollowing()
        stopTicking()
        await following.close()
      }
    },
    async close() {
      wake.stop()
      await stop()
      await pump.stop()
    },
  }
}
