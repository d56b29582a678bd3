import type { QueueEventResult, QueueEvent as Told } from '@presszero/wire'
import type { CountedSeat, Elsewhere, QueueEvent } from './events.js'

/** How late an event of a line elsewhere may come; until then it takes its place among those that came before it. */
export const LATE_MS = 30_000
/** How far the clock of the other system may be ahead. */
const EARLY_MS = 5_000

export interface Judged {
  results: QueueEventResult[]
  /** In the order in which they happened. */
  events: QueueEvent[]
}

/** What judging needs to know of the world. */
export interface Hearing {
  now: number
  /** Stands for a name that the other system gave. */
  nameOf(name: string): string
  /** Whether an event of this (hidden) id was heard of lately. */
  isKnown(id: string): boolean
  /** Whether a queue is told of by the same system. */
  isTold(queue: string): boolean
}

/**
 * What is taken of what another system tells, event by event, and what goes into the log for it. Names given by the other
 * system may be personal (a phone number), and the log keeps its facts for ever: `nameOf` hides them.
 */
export function judgeTold(told: readonly Told[], { now, nameOf, isKnown, isTold }: Hearing): Judged {
  const taken = new Map<string, QueueEvent>()
  const isHeard = (id: string) => taken.has(id) || isKnown(id)
  const results = told.map((one): QueueEventResult => {
    const elsewhere = { id: nameOf(`event ${one.id}`), at: Date.parse(one.at) }
    const result = resultOf(one, elsewhere, { now, isKnown: isHeard, isTold })
    if (result.status === 'accepted') taken.set(elsewhere.id, factOf(one, elsewhere, nameOf))
    return result
  })
  const happenedAt = ({ elsewhere }: QueueEvent) => elsewhere?.at ?? now
  return { results, events: [...taken.values()].sort((a, b) => happenedAt(a) - happenedAt(b)) }
}

function resultOf(
  one: Told,
  elsewhere: Elsewhere,
  { now, isKnown, isTold }: Omit<Hearing, 'nameOf'>,
): QueueEventResult {
  const { id } = one
  if (isKnown(elsewhere.id)) return { id, status: 'duplicate' }
  if (elsewhere.at < now - LATE_MS) return { id, status: 'refused', reason: 'too-late' }
  if (elsewhere.at > now + EARLY_MS) return { id, status: 'refused', reason: 'too-early' }
  if (one.type === 'moved' && !isTold(one.queue)) return { id, status: 'refused', reason: 'unknown-queue' }
  return { id, status: 'accepted' }
}

function factOf(one: Told, elsewhere: Elsewhere, nameOf: (name: string) => string): QueueEvent {
  const seatOf = (contact: string) => nameOf(`contact ${contact}`)
  switch (one.type) {
    case 'joined':
      return { type: 'joined', seatId: seatOf(one.contact), ...wishOf(one), elsewhere }
    case 'answered': {
      const humanId = one.agent === undefined ? 'elsewhere' : nameOf(`agent ${one.agent}`)
      return { type: 'answered', seatId: seatOf(one.contact), humanId, elsewhere }
    }
    case 'abandoned':
      return { type: 'left', seatId: seatOf(one.contact), why: 'abandoned', elsewhere }
    case 'finished':
    case 'callback-held':
      return { type: one.type, seatId: seatOf(one.contact), elsewhere }
    case 'moved':
      return { type: 'moved', seatId: seatOf(one.contact), queue: one.queue, elsewhere }
    case 'counted':
      return {
        ...{ type: 'counted', waiting: one.waiting.map(person => countedOf(person, seatOf)), elsewhere },
        ...(one.talking === undefined ? {} : { talking: one.talking.map(seatOf) }),
        ...(one.agents === undefined ? {} : { humans: one.agents }),
      }
    case 'staffed':
      return { type: 'staffed', humans: one.agents, elsewhere }
    case 'opened':
    case 'closed':
      return { type: one.type, elsewhere }
  }
}

type Counted = Extract<Told, { type: 'counted' }>['waiting'][number]

function countedOf(person: Counted, seatOf: (contact: string) => string): CountedSeat {
  return {
    ...{ seatId: seatOf(person.contact), since: Date.parse(person.since), ...wishOf(person) },
    ...(person.callback ? { callback: true } : {}),
  }
}

/** What somebody asked for in joining a line, as far as it was told. */
export function wishOf({ priority, topic }: Pick<Counted, 'priority' | 'topic'>) {
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(topic === undefined ? {} : { topic }),
  }
}
