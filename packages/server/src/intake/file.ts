import { LogClosed, LogInUse, LogUnwritable } from '../log/errors.js'
import { type Recorded, VersionConflict } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { RunningReader } from '../readers/clock.js'
import type { Clock } from '../readers/clock-port.js'
import { createHold } from '../readers/hold.js'
import { createPump } from '../readers/pump.js'
import { keepAwake } from '../readers/ticker.js'
import { type Arrived, createFiling, type Filed, type FilingOptions } from './filing.js'

export interface FilingReaderOptions extends FilingOptions {
  clock: Clock
  logger: Logger
  /** Of several servers on one log, one files. Named, it takes up at once after a crash. */
  owner?: string | undefined
}

const READER = 'filing'
const LOOK_EVERY_MS = 3_000
const BATCH = 50
/** A mail that fails this often is set aside, so that it does not hold up the others. */
const MOST_ATTEMPTS = 3

/** Files the mails that have arrived, one after the other, from where it stopped. */
export function createFilingReader(options: FilingReaderOptions): RunningReader {
  const { log, clock, logger } = options
  const hold = createHold(log, clock, READER, options.owner)
  const filing = createFiling(options)
  const attempts = new Map<string, number>()
  const pump = createPump({ name: READER, job: fileAll, clock, logger })
  let stop = () => {}

  async function fileAll(): Promise<void> {
    for (;;) {
      if (!(await hold.isOurs())) return
      const batch = await log.readAll(await log.cursor(READER), BATCH, 'inbox:')
      for (const recorded of batch) {
        if (isArrived(recorded)) await fileOne(recorded)
        await log.advance(READER, recorded.position)
      }
      if (batch.length === 0) return
    }
  }

  async function fileOne(arrived: Arrived): Promise<void> {
    const filed = await attempt(arrived)
    if (filed !== undefined) await write(arrived, filed)
    attempts.delete(arrived.id)
  }

  async function write(arrived: Arrived, filed: Filed): Promise<void> {
    await log.append({
      at: clock.now(),
      once: `filed:${arrived.stream}`,
      writes: [
        { stream: `inbox:${arrived.stream.slice('inbox:'.length)}`, expectedVersion: 'any', events: [filed] },
      ],
    })
  }

  async function attempt(arrived: Arrived): Promise<Filed | undefined> {
    const failed = attempts.get(arrived.id) ?? 0
    if (failed < MOST_ATTEMPTS) {
      try {
        return await filing.file(arrived)
      } catch (error) {
        if (!isOfLog(error)) attempts.set(arrived.id, failed + 1)
        throw error
      }
    }
    logger.error('A mail could not be filed and was set aside', { inbox: arrived.stream })
    return filing.giveUp(arrived)
  }

  return {
    start() {
      stop = keepAwake(pump.wake, log, clock, LOOK_EVERY_MS)
    },
    async close() {
      stop()
      await pump.stop()
      await hold.release()
    },
  }
}

/** The log's failure says nothing about the mail: it is filed when the log is well again. */
function isOfLog(error: unknown): boolean {
  return [LogUnwritable, LogInUse, LogClosed, VersionConflict].some(failure => error instanceof failure)
}

function isArrived(recorded: Recorded): recorded is Arrived {
  return recorded.event.type === 'mail-arrived'
}
