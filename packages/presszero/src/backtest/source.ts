import type { ContactLog } from '@presszero/wait/backtest'
import type { Calendar } from '@presszero/wait/hours'
import { count } from './figures.js'

/** What a report is of. */
export interface Source {
  /** The names of the logs. */
  names: readonly string[]
  timeZone: string
  clock: 'wall' | 'open'
  calendar?: Calendar
  /** Sentences: what the logs have that was not replayed. */
  leftOut: readonly string[]
}

/** Tells of rows that are no contacts, were not read, or of which nothing can be known. */
export function leftOutOf(logs: readonly ContactLog[]): string[] {
  const sum = (of: (log: ContactLog) => number) => logs.reduce((total, log) => total + of(log), 0)
  const [ignored, faulty, unended] = [
    sum(log => log.ignored),
    sum(log => log.faulty),
    sum(log => log.unended),
  ]
  return [
    ...(ignored > 0
      ? [`By their outcome, ${count(ignored)} rows were no contacts, and were passed over.`]
      : []),
    ...(faulty > 0 ? [`${count(faulty)} rows could not be read, and were passed over.`] : []),
    ...(unended > 0
      ? [`Of ${count(unended)} the log has neither an answer nor an end: they were not replayed.`]
      : []),
  ]
}
