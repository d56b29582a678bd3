import type { QueueEventResult, QueueEvent as Told } from '@presszero/wire'
import type { Elsewhere, QueueEvent } from './events.js'

/** How late an event of a line elsewhere may come; until then it takes its place among those that came before it. */
export const LATE_MS = 30_000
/** How far the clock of the other system may be ahead. */
const EARLY_MS = 5_000

export interface Judged {
  results: QueueEventResult[]
  /** In the order in which they happened. */
  events: QueueEvent[]
}

/**
 * What is taken of what another system tells, event by event, and what goes into the log for it. Names given by the other
 * system may be personal (a phone number), and the log keeps its facts for ever: `nameOf` hides them.
 */
export function judgeTold(
  told: readonly Told[],
  {
    now,
    nameOf,
    isKnown,
  }: { now: number; nameOf: (name: string) => string; isKnown: (id: string) => boolean },
): Judged {
  const taken = new Map<string, QueueEvent>()
  const results = told.map((one): QueueEventResult => {
    const elsewhere = { id: nameOf(`event ${one.id}`), at: Date.parse(one.at) }
    const result = resultOf(one.id, elsewhere, { now, isKnown: id => taken.has(id) || isKnown(id) })
    if (result.status === 'accepted') taken.set(elsewhere.id, factOf(one, elsewhere, nameOf))
    return result
  })
  const happenedAt = ({ elsewhere }: QueueEvent) => elsewhere?.at ?? now
  return { results, events: [...taken.values()].sort((a, b) => happenedAt(a) - happenedAt(b)) }
}

function resultOf(
  id: string,
  elsewhere: Elsewhere,
  { now, isKnown }: { now: number; isKnown: (id: string) => boolean },
): QueueEventResult {
  if (isKnown(elsewhere.id)) return { id, status: 'duplicate' }
  if (elsewhere.at < now - LATE_MS) return { id, status: 'refused', reason: 'too-late' }
  if (elsewhere.at > now + EARLY_MS) return { id, status: 'refused', reason: 'too-early' }
  return { id, status: 'accepted' }
}

function factOf(one: Told, elsewhere: Elsewhere, nameOf: (name: string) => string): QueueEvent {
  switch (one.type) {
    case 'joined':
      return {
        ...{ type: 'joined', seatId: nameOf(`contact ${one.contact}`), elsewhere },
        ...(one.priority === undefined ? {} : { priority: one.priority }),
      }
    case 'answered': {
      const humanId = one.agent === undefined ? 'elsewhere' : nameOf(`agent ${one.agent}`)
      return { type: 'answered', seatId: nameOf(`contact ${one.contact}`), humanId, elsewhere }
    }
    case 'abandoned':
      return { type: 'left', seatId: nameOf(`contact ${one.contact}`), why: 'abandoned', elsewhere }
    case 'finished':
      return { type: 'finished', seatId: nameOf(`contact ${one.contact}`), elsewhere }
    case 'staffed':
      return { type: 'staffed', humans: one.agents, elsewhere }
    case 'opened':
    case 'closed':
      return { type: one.type, elsewhere }
  }
}
