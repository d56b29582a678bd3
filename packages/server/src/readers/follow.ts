import type { Log, Recorded } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { Clock } from './clock-port.js'
import { createPump } from './pump.js'

/** How a folding reader keeps up with the log: from a position on, in commit order, batch by batch. */
export interface Follower {
  /** Resolves when everything that was in the log at the call has been handed over. */
  caughtUp(): Promise<void>
  close(): Promise<void>
}

const BATCH = 500

/** `from`: the position after which it begins, `'now'` for what is yet to come, or how to find it out. */
export function followLog({
  name,
  log,
  from,
  streams,
  each,
  clock,
  logger,
}: {
  name: string
  log: Log
  from: number | 'now' | (() => Promise<number>)
  /** The prefix of the streams that matter, such as `queue:`; all when left out. */
  streams?: string
  each: (batch: readonly Recorded[]) => Promise<void> | void
  clock: Clock
  logger: Logger
}): Follower {
  const begin = from === 'now' ? log.head : typeof from === 'number' ? async () => from : from
  let position: number | undefined

  async function read(): Promise<void> {
    position ??= await begin()
    for (;;) {
      const batch = await log.readAll(position, BATCH, streams)
      const last = batch.at(-1)
      if (last === undefined) return
      await each(batch)
      position = last.position
    }
  }

  const pump = createPump({ name, job: read, clock, logger })
  const unsubscribe = log.subscribe(pump.wake)
  pump.wake()
  return {
    caughtUp: pump.drained,
    async close() {
      unsubscribe()
      await pump.stop()
    },
  }
}
