import type { QueueEvent as EngineEvent } from '@presszero/wait'
import type { Contact, Entry } from './contacts.js'

/** Where those stand of whom it is not known what becomes of them: nobody asks about this queue, so it teaches nothing. */
export const UNSEEN = '(unseen)'

/** The part of a line's book that a count of the line sets right. */
export interface Ledger {
  readonly lastAt: number
  get(id: string): Contact | undefined
  all(): readonly Entry[]
  take(event: EngineEvent, ours: boolean): void
  /** Lets people go of whom nobody knows how they went: nothing is learned of it. */
  forget(ids: readonly string[], at: number): void
}
