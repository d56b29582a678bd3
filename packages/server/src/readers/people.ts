import type { DeskHuman, Person } from '@presszero/wire'

/** Somebody who answers, as configured. */
export interface Answerer {
  id: string
  name: string
  role?: string | undefined
  email: string
  /** The queues they answer; all when left out. */
  queues?: readonly string[] | undefined
}

/** Who answers a case from the company's own mailbox, where nobody says more. */
const MAILBOX_HUMAN = 'mailbox'

/** Who the people are that answer: by id, and by the address they write from. */
export interface People {
  /** As customers see them; null for one who is not known any more. */
  person(humanId: string): Person | null
  nameOf(humanId: string): string
  deskHuman(humanId: string, on: boolean): DeskHuman | undefined
  /** The id of the human whose address it is; of the mailbox, for the company's own. */
  byAddress(address: string): string | undefined
  /** How many of those who are on answer a queue. */
  onQueue(queue: string, humansOn: readonly string[]): number
}

export function createPeople({
  humans,
  queues,
  company,
  mailbox,
}: {
  humans: readonly Answerer[]
  /** The ids of all queues. */
  queues: readonly string[]
  company: string
  mailbox?: string | undefined
}): People {
  const byId = new Map(humans.map(human => [human.id, human]))

  function person(humanId: string): Person | null {
    const human = byId.get(humanId)
    if (human === undefined) return humanId === MAILBOX_HUMAN ? { name: company } : null
    return { name: human.name, ...(human.role === undefined ? {} : { role: human.role }) }
  }

  return {
    person,
    nameOf: humanId => person(humanId)?.name ?? humanId,
    deskHuman(humanId, on) {
      const human = byId.get(humanId)
      if (human === undefined) return undefined
      return {
        ...{ id: human.id, name: human.name, email: human.email, queues: [...(human.queues ?? queues)] },
        ...(human.role === undefined ? {} : { role: human.role }),
        presence: on ? 'on' : 'off',
      }
    },
    byAddress(address) {
      const wanted = address.toLowerCase()
      const human = humans.find(one => one.email.toLowerCase() === wanted)
      return human?.id ?? (wanted === mailbox?.toLowerCase() ? MAILBOX_HUMAN : undefined)
    },
    onQueue: (queue, humansOn) =>
      humansOn.filter(id => byId.has(id) && (byId.get(id)?.queues ?? queues).includes(queue)).length,
  }
}
