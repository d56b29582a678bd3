import type { QueueEvent } from '../types.js'
import type { Contact } from './contacts.js'

/** An event, and the contact that it is of. */
export interface ContactEvent {
  event: QueueEvent
  contact: Contact
}

/**
 * What happened, in order of time. At one moment people come free first, then those who wait are answered or leave,
 * then others join, then those are answered who did not wait. Ids are numbers: a log may repeat its own.
 */
export function eventsOf(contacts: readonly Contact[]): ContactEvent[] {
  const ranked: (ContactEvent & { rank: number })[] = []
  for (const [index, contact] of contacts.entries()) {
    const { queue, priority, topic, entered, answered, left, agent } = contact
    const id = String(index)
    const add = (rank: number, event: QueueEvent) => ranked.push({ rank, event, contact })
    const end = answered ?? left ?? entered
    // One who does not wait joins and goes within the moment, in this order.
    const late = end === entered ? 3 : 0
    add(2 + (late > 0 ? 1 : 0), {
      type: 'joined',
      id,
      queue,
      at: entered,
      priority,
      ...(topic ? { topic } : {}),
    })
    if (answered === undefined) add(1 + late, { type: 'abandoned', id, at: end })
    else {
      add(1 + late, { type: 'answered', id, at: answered, ...(agent ? { agent } : {}) })
      if (left !== undefined) add(left > answered ? 0 : 5, { type: 'finished', id, at: left })
    }
  }
  return ranked
    .sort((a, b) => a.event.at - b.event.at || a.rank - b.rank)
    .map(({ event, contact }) => ({ event, contact }))
}
