import type { Log } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { RunningReader } from '../readers/clock.js'
import type { Clock } from '../readers/clock-port.js'
import { createPump } from '../readers/pump.js'
import { every } from '../readers/ticker.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Erased at a look, each some 20 ms of the disk; where there are more, the next look comes soon. */
const AT_A_LOOK = 20
const SOON_MS = 5_000

/**
 * Forgets what mails of the company's own applications said, once they are so old that hardly anybody answers. One that is
 * answered later still opens its case, only without what it answers; a case that was opened keeps its own copy.
 */
export function createNoticeKeeper({
  log,
  clock,
  logger,
  keepDays,
}: {
  log: Log
  clock: Clock
  logger: Logger
  keepDays: number
}): RunningReader {
  async function look(): Promise<void> {
    const before = clock.now() - keepDays * DAY_MS
    const old = await log.views.notices({ before, erasable: true, oldestFirst: true, limit: AT_A_LOOK })
    for (const { noticeId } of old) await log.erase(`notice:${noticeId}`)
    if (old.length === AT_A_LOOK) callOff = clock.setTimer(pump.wake, SOON_MS)
  }

  let callOff = () => {}
  const pump = createPump({ name: 'notices', job: look, clock, logger })
  let stop = () => {}
  return {
    start() {
      stop = every(clock, HOUR_MS, pump.wake)
      pump.wake()
    },
    async close() {
      stop()
      await pump.stop()
      callOff()
    },
  }
}
