/** `held`: waits to be called back. */
type Standing = 'waiting' | 'held' | 'talking'

export interface Contact {
  queue: string
  standing: Standing
  /** When something was last heard of them, in milliseconds since the epoch. */
  heardAt: number
  /** Whether they are here, and not in the line of another system. */
  ours: boolean
}

export type Entry = readonly [id: string, contact: Contact]

/** For how long somebody of whom nothing is heard is taken to be there still, in milliseconds. */
export type Patience = Readonly<Record<Standing, number>>

/** Everybody who is in a line or being helped, in the order in which they were last heard of. */
export interface Contacts {
  get(id: string): Contact | undefined
  /** `contact.heardAt` is not before that of any other. */
  hear(id: string, contact: Contact): void
  drop(id: string): void
  all(): readonly Entry[]
  /** Those of whom nothing was heard for too long. */
  overdue(at: number): readonly Entry[]
}

export function createContacts(patience: Patience, restored: readonly Entry[] = []): Contacts {
  const byStanding = {
    waiting: new Map<string, Contact>(),
    held: new Map<string, Contact>(),
    talking: new Map<string, Contact>(),
  }
  const maps = Object.values(byStanding)
  for (const [id, contact] of restored) byStanding[contact.standing].set(id, contact)

  function drop(id: string): void {
    for (const map of maps) map.delete(id)
  }

  function* overdueOf(standing: Standing, at: number): Generator<Entry> {
    for (const entry of byStanding[standing]) {
      if (at - entry[1].heardAt <= patience[standing]) return
      yield entry
    }
  }

  return {
    get: id => maps.map(map => map.get(id)).find(contact => contact !== undefined),
    hear(id, contact) {
      drop(id)
      byStanding[contact.standing].set(id, contact)
    },
    drop,
    all: () => maps.flatMap(map => [...map]),
    overdue: at => [...overdueOf('waiting', at), ...overdueOf('held', at), ...overdueOf('talking', at)],
  }
}

export function isInLine(contact: Contact | undefined): contact is Contact {
  return contact !== undefined && contact.standing !== 'talking'
}
