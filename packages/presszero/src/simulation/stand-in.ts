import type { Log } from '@presszero/server'
import { SIMULATED_HUMANS } from './world.js'

/**
 * Real humans on duty take the place of simulated ones in what is known of staffing: those answer nobody simulated, so
 * that to count both would promise a line that moves faster than it does. Returns the way to stop.
 */
export async function standIn({
  log,
  queue,
  now,
  onTrouble,
}: {
  log: Log
  queue: string
  now: () => number
  onTrouble: (error: unknown) => void
}): Promise<() => Promise<void>> {
  const stream = `queue:${queue}` as const
  let version = 0
  let real = 0
  let simulated = SIMULATED_HUMANS
  let isStopped = false

  async function look(): Promise<void> {
    if (isStopped) return
    for (const { event, version: at } of await log.read(stream, version)) {
      version = at
      if (event.type !== 'staffed') continue
      if (event.simulated) simulated = event.humans
      else real = event.humans
    }
    const wanted = Math.max(0, SIMULATED_HUMANS - real)
    if (wanted === simulated) return
    simulated = wanted
    const event = { type: 'staffed', humans: wanted, simulated: true } as const
    await log.append({ at: now(), writes: [{ stream, expectedVersion: 'any', events: [event] }] })
  }

  // One look after the other: each begins where the one before it ended.
  let looking = look()
  const stopListening = log.subscribe(() => {
    looking = looking.then(look).catch(onTrouble)
  })
  await looking
  return async () => {
    isStopped = true
    stopListening()
    await looking
  }
}
