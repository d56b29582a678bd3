import type { QueueEvent } from '../../case/events.js'
import type { Log } from '../../log/port.js'
import type { Clock } from '../clock-port.js'
import type { People } from '../people.js'
import type { WaitReader } from '../wait.js'

interface Known {
  humans: number | undefined
  open: boolean | undefined
}

/** Writes down how many humans are on for each line, and when it opens and closes: what the waiting time is learned from. */
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
  const known = new Map<string, Known>()

  /** What was last written of a queue, by this server or by one before it. */
  async function knownOf(queue: string): Promise<Known> {
    const before = known.get(queue)
    if (before !== undefined) return before
    const recorded = await log.read(`queue:${queue}`)
    return recorded.reduce<Known>((last, { event }) => after(last, event), {
      humans: undefined,
      open: undefined,
    })
  }

  return {
    async look() {
      const on = await log.views.humansOn()
      for (const queue of queues) {
        const last = await knownOf(queue)
        const events = changes(last, people.onQueue(queue, on), wait.isOpen(queue, clock.now()))
        if (events.length > 0) {
          const write = { stream: `queue:${queue}`, expectedVersion: 'any', events } as const
          await log.append({ at: clock.now(), writes: [write] })
        }
        known.set(queue, events.reduce(after, last))
      }
    },
  }
}

function after(last: Known, event: QueueEvent): Known {
  if (event.type === 'staffed' && !event.simulated) return { ...last, humans: event.humans }
  if (event.type === 'opened' || event.type === 'closed') return { ...last, open: event.type === 'opened' }
  return last
}

function changes(last: Known, humans: number, open: boolean): QueueEvent[] {
  return [
    ...(last.open === open ? [] : [{ type: open ? ('opened' as const) : ('closed' as const) }]),
    ...(last.humans === humans ? [] : [{ type: 'staffed' as const, humans }]),
  ]
}
