import type { Log } from '../log/port.js'

/**
 * How often a mail was begun by a process that did not live to finish it. Durable, as a mail that kills the process must
 * not kill it for ever; kept as positions, as mails are begun in the order of the log.
 */
export interface Attempts {
  /** Whether a process before this one began the mail and did not finish it: it is then done alone. */
  isSuspect(position: number): boolean
  /** Notes that the mails up to this position are begun together. */
  begun(position: number): Promise<void>
  /** Notes that a suspect is begun once more, alone. False where that was done often enough. */
  mayTryAlone(position: number): Promise<boolean>
}

/** Together once, and alone so often: a server that is killed at bad moments does not set aside what is innocent. */
const MOST_ALONE = 3

/** `done`: the position up to which everything was finished. Reads what was begun beyond it before. */
export async function readAttempts(log: Pick<Log, 'cursor' | 'advance'>, reader: string): Promise<Attempts> {
  const name = (time: number) => `${reader}:begun-${time}`
  const suspectsUpTo = await log.cursor(name(0))
  return {
    isSuspect: position => position <= suspectsUpTo,
    begun: position => log.advance(name(0), position),
    async mayTryAlone(position) {
      for (let time = 1; time <= MOST_ALONE; time++) {
        if ((await log.cursor(name(time))) >= position) continue
        await log.advance(name(time), position)
        return true
      }
      return false
    },
  }
}
