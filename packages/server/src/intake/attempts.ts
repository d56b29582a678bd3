import type { Log } from '../log/port.js'

/**
 * How often a mail was begun by a process that did not live to finish it. Durable, as a mail that kills the process must
 * not kill it for ever; kept as positions, as mails are begun in the order of the log.
 */
export interface Attempts {
  /** Whether a process before this one began the mail and may not have finished it. */
  isSuspect(position: number): boolean
  /** Notes that the mails up to this position are begun. */
  begun(position: number): Promise<void>
  /**
   * Notes that a suspect is to be read once more, with no other being read. False where that ended a process three times,
   * or where it was begun in twenty: whatever it does, and whenever.
   */
  mayRead(position: number): Promise<boolean>
  /** Notes that it was read, and nothing happened: it is read as often as needed. */
  hasRead(position: number): Promise<void>
}

/** Reading takes milliseconds. A process that is killed for another reason is not killed in them three times. */
const MOST_READINGS = 3
/** For all the rest, which waits for DNS and for the disk, and so is in flight in many a process that is stopped. */
const MOST_LIVES = 20

/** Reads what earlier processes began. */
export async function readAttempts(log: Pick<Log, 'cursor' | 'advance'>, reader: string): Promise<Attempts> {
  const begun = `${reader}:begun`
  const read = `${reader}:read`
  const suspectsUpTo = await log.cursor(begun)

  /** Counts up to `most`, each time by the next of so many cursors. */
  async function count(what: string, most: number, position: number): Promise<boolean> {
    for (let time = 1; time <= most; time++) {
      if ((await log.cursor(`${reader}:${what}-${time}`)) >= position) continue
      await log.advance(`${reader}:${what}-${time}`, position)
      return true
    }
    return false
  }

  return {
    isSuspect: position => position <= suspectsUpTo,
    begun: position => log.advance(begun, position),
    async mayRead(position) {
      if (!(await count('life', MOST_LIVES, position))) return false
      return (await log.cursor(read)) >= position || count('reading', MOST_READINGS, position)
    },
    hasRead: position => log.advance(read, position),
  }
}
