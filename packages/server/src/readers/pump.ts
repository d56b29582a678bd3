import { type Logger, tracedError } from '../logger.js'
import type { Clock } from './clock-port.js'

/** A job that runs one at a time, whenever it is woken. */
export interface Pump {
  /** Runs the job, or runs it once more when it is running already. */
  wake(): void
  /** Runs the job and resolves when all that was to be done at the call is done. */
  drained(): Promise<void>
  /** Lets a running job end, and runs none again. */
  stop(): Promise<void>
}

/** After a failure, such as a log that cannot be read for a moment. */
const RETRY_MS = 1_000

/** `name` is what the job is called when it fails: the failure is told, and the job tried again after a second. */
export function createPump({
  name,
  job,
  clock,
  logger,
}: {
  name: string
  job: () => Promise<void>
  clock: Clock
  logger: Logger
}): Pump {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let callOff = () => {}

  async function run(): Promise<void> {
    do {
      again = false
      await attempt()
    } while (again && !stopped)
    running = undefined
  }

  async function attempt(): Promise<void> {
    try {
      await job()
    } catch (error) {
      logger.error(`The reader "${name}" failed and will try again`, {
        error: tracedError(error),
      })
      callOff()
      callOff = clock.setTimer(wake, RETRY_MS)
    }
  }

  function wake(): void {
    if (stopped) return
    again = true
    running ??= run()
  }

  return {
    wake,
    async drained() {
      wake()
      await running
    },
    async stop() {
      stopped = true
      callOff()
      await running
    },
  }
}
