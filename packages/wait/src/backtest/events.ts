import type { QueueEvent } from '../types.js'
import type { Contact } from './contacts.js'

/** An event, and the contact that it is of. */
export interface ContactEvent {
  event: QueueEvent
  contact: Contact
}

export interface ContactEvents extends Iterable<ContactEvent> {
  /** How many there are. */
  readonly size: number
}

/**
 * What happens at one moment, by rank: people come free, then those who wait are answered or leave, then others join,
 * then those join and are answered who do not wait. One who asked to be called back is so from the moment of joining:
 * logs do not tell more.
 */
const STEPS = [
  { type: 'finished', isAtOnce: false, rank: 0 },
  { type: 'answered', isAtOnce: false, rank: 1 },
  { type: 'abandoned', isAtOnce: false, rank: 1 },
  { type: 'joined', isAtOnce: false, rank: 2 },
  { type: 'callback-held', isAtOnce: false, rank: 2 },
  { type: 'joined', isAtOnce: true, rank: 3 },
  { type: 'answered', isAtOnce: true, rank: 4 },
  { type: 'abandoned', isAtOnce: true, rank: 4 },
  { type: 'finished', isAtOnce: true, rank: 5 },
] as const
type Step = (typeof STEPS)[number]

/**
 * What happened, in order of time. Ids are numbers: a log may repeat its own. Events are made one at a time: of a
 * million contacts there are three million.
 */
export function eventsOf(contacts: readonly Contact[]): ContactEvents {
  const most = contacts.length * 4
  const [at, code] = [new Float64Array(most), new Uint32Array(most)]
  let size = 0
  for (const [index, contact] of contacts.entries()) {
    for (const step of stepsOf(contact)) {
      at[size] = momentOf(contact, step)
      code[size] = index * STEPS.length + STEPS.indexOf(step)
      size += 1
    }
  }
  const stepAt = (place: number): Step => STEPS[(code[place] ?? 0) % STEPS.length] ?? STEPS[0]
  const order = new Uint32Array(size).map((_, place) => place)
  order.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || stepAt(a).rank - stepAt(b).rank || a - b)

  return {
    size,
    *[Symbol.iterator]() {
      for (const place of order) {
        const index = Math.floor((code[place] ?? 0) / STEPS.length)
        const contact = contacts[index]
        if (contact) yield { event: eventOf(contact, String(index), stepAt(place)), contact }
      }
    },
  }
}

function stepsOf({ entered, answered, left, callback }: Contact): Step[] {
  const isAtOnce = (answered ?? left ?? entered) === entered
  const joined = [stepFor('joined', isAtOnce), ...(callback && !isAtOnce ? [stepFor('callback-held')] : [])]
  if (answered === undefined) return [...joined, stepFor('abandoned', isAtOnce)]
  if (left === undefined) return [...joined, stepFor('answered', isAtOnce)]
  return [...joined, stepFor('answered', isAtOnce), stepFor('finished', left === answered)]
}

function stepFor(type: Step['type'], isAtOnce = false): Step {
  return STEPS.find(step => step.type === type && step.isAtOnce === isAtOnce) ?? STEPS[0]
}

function momentOf({ entered, answered, left }: Contact, { type }: Step): number {
  if (type === 'answered') return answered ?? entered
  if (type === 'abandoned' || type === 'finished') return left ?? entered
  return entered
}

function eventOf(contact: Contact, id: string, step: Step): QueueEvent {
  const { queue, priority, topic, agent } = contact
  const at = momentOf(contact, step)
  if (step.type === 'joined') return { type: 'joined', id, queue, at, priority, ...(topic ? { topic } : {}) }
  if (step.type === 'answered') return { type: 'answered', id, at, ...(agent ? { agent } : {}) }
  return { type: step.type, id, at }
}
