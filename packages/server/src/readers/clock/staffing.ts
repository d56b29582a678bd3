import type { QueueEvent } from '../../case/events.js'
import type { Log } from '../../log/port.js'
import type { Clock } from '../clock-port.js'
import type { People } from '../people.js'
import type { WaitReader } from '../wait.js'
import type { Stated } from '../wait-state.js'

/** Looked at less often than this, nobody was there to look. */
const SLEPT_MS = 60_000

/**
 * Writes down how many humans are on for each line, and when it opens and closes: what the waiting time is learned from. At a
 * start, and when the machine slept, it notes where people wait whom nobody could see until then.
 */
export function createStaffing({
  log,
  wait,
  clock,
  people,
  queues,
}: {
  log: Log
  wait: WaitReader
  clock: Clock
  people: People
  queues: readonly string[]
}): { look(): Promise<void> } {
  let lookedAt = Number.NEGATIVE_INFINITY

  /** Waiting people of whom nothing could be heard. */
  async function resume(): Promise<void> {
    const waiting = new Set((await log.views.seats()).map(seat => seat.queue))
    const events = [{ type: 'resumed' }] as const
    const writes = queues
      .filter(queue => waiting.has(queue))
      .map(queue => ({ stream: `queue:${queue}`, expectedVersion: 'any', events }) as const)
    if (writes.length > 0) await log.append({ at: clock.now(), writes })
  }

  return {
    async look() {
      if (clock.now() - lookedAt > SLEPT_MS) await resume()
      lookedAt = clock.now()
      const on = await log.views.humansOn()
      await wait.caughtUp()
      for (const queue of queues) {
        const open = wait.isOpen(queue, clock.now())
        const events = changes(wait.stated(queue), people.onQueue(queue, on), open)
        if (events.length === 0) continue
        const write = { stream: `queue:${queue}`, expectedVersion: 'any', events } as const
        await log.append({ at: clock.now(), writes: [write] })
      }
    },
  }
}

function changes(last: Stated, humans: number, open: boolean): QueueEvent[] {
  return [
    ...(last.open === open ? [] : [{ type: open ? ('opened' as const) : ('closed' as const) }]),
    ...(last.humans === humans ? [] : [{ type: 'staffed' as const, humans }]),
  ]
}
