import type { HumanEvent } from '../case/events.js'
import type { Appended, Log } from './port.js'

/** Writes down, now, what happened with one who answers. `once`: the idempotency key, where a repeat is possible. */
export function noteHuman(
  { log, clock }: { log: Log; clock: { now(): number } },
  humanId: string,
  events: readonly HumanEvent[],
  once?: string,
): Promise<Appended> {
  return log.append({
    at: clock.now(),
    writes: [{ stream: `human:${humanId}`, expectedVersion: 'any', events }],
    ...(once === undefined ? {} : { once }),
  })
}
