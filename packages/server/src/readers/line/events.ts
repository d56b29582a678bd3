import type { QueueEvent as EngineEvent } from '@presszero/wait'
import { wishOf } from '../../case/elsewhere.js'
import type { CountedSeat, QueueEvent } from '../../case/events.js'
import type { Recorded } from '../../log/port.js'
import type { Counted, CountedPerson, LineFact } from './facts.js'

/** Somebody whose human went silent comes before everybody else: as if they had joined a year earlier. */
const FRONT_PRIORITY = 9

/** By priority, the seconds by which somebody is treated as having joined earlier. */
export const PRIORITY_CREDIT = { 2: 90, 3: 180, 4: 270, [FRONT_PRIORITY]: 31_536_000 } as const

/**
 * What the waiting-time engine is told of an event of a line. It knows a contact by one id from joining to the end, so
 * a seat that is taken, given back and taken again is several contacts to it: `idOf` gives the present one.
 */
export interface LineTranslator {
  translate(recorded: Recorded<QueueEvent>): LineFact[]
  idOf(seatId: string): string
  snapshot(): TranslatorSnapshot
}

/** Plain JSON. */
export interface TranslatorSnapshot {
  returns: readonly (readonly [seatId: string, times: number])[]
  staff: readonly (readonly [queue: string, staff: Staff])[]
}

interface Staff {
  real: number
  simulated: number
}

export function createLineTranslator(restored?: TranslatorSnapshot): LineTranslator {
  const returns = new Map(restored?.returns)
  const staff = new Map(restored?.staff)

  const idOf = (seatId: string) => {
    const times = returns.get(seatId)
    return times === undefined ? seatId : `${seatId}#${times}`
  }

  /** Ends a contact; its seat is heard of no more. */
  function ended(type: 'abandoned' | 'finished', seatId: string, at: number): EngineEvent[] {
    const id = idOf(seatId)
    returns.delete(seatId)
    return [{ type, id, at }]
  }

  function returned(seatId: string, queue: string, at: number): EngineEvent[] {
    const before = idOf(seatId)
    returns.set(seatId, (returns.get(seatId) ?? 0) + 1)
    return [
      { type: 'finished', id: before, at },
      { type: 'joined', id: idOf(seatId), queue, at, priority: FRONT_PRIORITY },
    ]
  }

  /** Real and simulated humans are counted apart by whoever knows of them, and answer together. */
  function staffed(
    queue: string,
    event: Extract<QueueEvent, { type: 'staffed' }>,
    at: number,
  ): EngineEvent[] {
    const before = staff.get(queue) ?? { real: 0, simulated: 0 }
    const after = { ...before, [event.simulated ? 'simulated' : 'real']: event.humans }
    staff.set(queue, after)
    return [{ type: 'staffed', queue, at, agents: after.real + after.simulated }]
  }

  return {
    idOf,
    snapshot: () => ({ returns: [...returns], staff: [...staff] }),
    translate({ stream, at: writtenAt, event }) {
      const at = event.elsewhere?.at ?? writtenAt
      const queue = stream.slice('queue:'.length)
      switch (event.type) {
        case 'joined': {
          return [{ type: 'joined', id: event.seatId, queue, at, ...wishOf(event) }]
        }
        case 'answered':
          return [{ type: 'answered', id: idOf(event.seatId), at, agent: event.humanId }]
        case 'left':
          return ended('abandoned', event.seatId, at)
        case 'finished':
          return ended('finished', event.seatId, at)
        case 'returned':
          return returned(event.seatId, queue, at)
        case 'moved':
          return [{ type: 'moved', id: idOf(event.seatId), queue: event.queue, at }]
        case 'callback-held':
          return [{ type: 'callback-held', id: idOf(event.seatId), at }]
        case 'counted':
          return [countedAs(queue, event, at)]
        case 'resumed':
          return [{ type: 'resumed', at }]
        case 'staffed':
          return staffed(queue, event, at)
        case 'opened':
        case 'closed':
          return [{ type: event.type, queue, at }]
      }
    },
  }
}

/** Who is elsewhere has one id all the time. */
function countedAs(queue: string, event: Extract<QueueEvent, { type: 'counted' }>, at: number): Counted {
  const { waiting, talking, humans } = event
  return {
    ...{ type: 'counted', queue, at, waiting: waiting.map(countedPerson) },
    ...(talking === undefined ? {} : { talking }),
    ...(humans === undefined ? {} : { agents: humans }),
  }
}

function countedPerson(seat: CountedSeat): CountedPerson {
  const { seatId: id, since, callback = false } = seat
  return { id, since, callback, ...wishOf(seat) }
}
