import type { QueueEvent } from '@presszero/server'
import type { QueueEvent as Simulated } from '@presszero/wait'
import { simulate } from '@presszero/wait/simulate'

/** One event of the simulated line, when it happens. */
export interface Happening {
  at: number
  event: QueueEvent
}

/** How long the line has been there when it is first seen: some three hundred people, enough for a range that is real. */
export const HISTORY_MS = 3 * 3_600_000

/**
 * Picked among 60,000: after the history there are 3 to 6 people in line for most of the first hour, and in its first
 * minutes, when somebody looks, the line never stands still for a minute.
 */
const SEED = 44_863

/** How many humans there are in the simulated world. */
export const SIMULATED_HUMANS = 3

/**
 * Simulated customers and the simulated humans who answer them: a world of its own, so that those humans can never take
 * a real visitor. A few more come than can be answered: the line moves about every half minute, and some give up.
 * The same start gives the same world, so that it goes on after a restart where the log left it.
 */
export function* simulatedLine(start: number, queue: string): Generator<Happening, void, undefined> {
  const events = simulate({
    seed: SEED,
    start,
    idPrefix: prefixOf(start),
    pools: {
      shop: {
        agents: SIMULATED_HUMANS,
        service: { kind: 'lognormal', mean: 126, cv: 0.4 },
        queues: {
          [queue]: {
            arrivals: { kind: 'poisson', perHour: 108 },
            patience: { kind: 'exponential', mean: 700 },
          },
        },
      },
    },
  })
  for (const event of events) {
    const said = asLogged(event)
    if (said !== undefined) yield { at: event.at, event: said }
  }
}

const PREFIX = 'sim-'

function prefixOf(start: number): string {
  return `${PREFIX}${start.toString(36)}-`
}

/** The start of the world that a simulated seat belongs to. */
export function startOf(seatId: string): number | undefined {
  const start = Number.parseInt(seatId.slice(PREFIX.length).split('-')[0] ?? '', 36)
  return seatId.startsWith(PREFIX) && Number.isFinite(start) ? start : undefined
}

/** An event of the simulator as the log keeps it: labelled. */
function asLogged(event: Simulated): QueueEvent | undefined {
  switch (event.type) {
    case 'joined':
      return { type: 'joined', seatId: event.id, simulated: true }
    case 'answered':
      return { type: 'answered', seatId: event.id, humanId: event.agent ?? 'simulated', simulated: true }
    case 'abandoned':
      return { type: 'left', seatId: event.id, why: 'abandoned', simulated: true }
    case 'finished':
      return { type: 'finished', seatId: event.id, simulated: true }
    case 'staffed':
      return { type: 'staffed', humans: event.agents, simulated: true }
    default:
      return undefined
  }
}
