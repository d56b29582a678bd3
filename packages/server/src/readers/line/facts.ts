import type { QueueEvent as EngineEvent } from '@presszero/wait'

/** Somebody who was counted in a line. `since`: when they joined, in milliseconds since the epoch. */
export interface CountedPerson {
  id: string
  since: number
  priority?: number
  topic?: string
  callback?: boolean
}

/** Who waits in a queue at a moment, all of them, and who is being helped, where that is told. */
export interface Counted {
  type: 'counted'
  queue: string
  at: number
  waiting: readonly CountedPerson[]
  talking?: readonly string[]
  agents?: number
}

/** Somebody who waits was sent to a line of which another book is kept: gone from one, come to the other, unlearned from. */
export type Crossed =
  | { type: 'gone-over'; id: string; at: number }
  | { type: 'come-over'; id: string; queue: string; at: number }

/** Until now nobody was there to see. */
export interface Resumed {
  type: 'resumed'
  at: number
}

/** What happened in a line, as its book takes it. Times are milliseconds since the epoch. */
export type LineFact = EngineEvent | Counted | Crossed | Resumed

/** `ours`: it happened here, and not in the other system that counts its line. */
export interface Happened {
  fact: LineFact
  ours: boolean
}
