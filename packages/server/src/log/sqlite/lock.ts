import { DatabaseSync } from 'node:sqlite'

/**
 * Takes the one right to write a log: an exclusive lock of the operating system on a small file beside it, through SQLite.
 * It goes with the process, SIGKILL included, and unlike a lock on the log itself it leaves backup tools free to read.
 *
 * @returns how to give it back
 * @throws an error of SQLite with code SQLITE_BUSY when somebody has it
 */
export function takeLock(file: string): () => void {
  const lock = new DatabaseSync(`${file}-lock`, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw error
  }
  return () => lock.close()
}
