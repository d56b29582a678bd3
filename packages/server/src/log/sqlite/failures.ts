import { LogCorrupt, LogInUse, LogUnwritable } from '../errors.js'

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html */
const busy = new Set([5, 6])
const damaged = new Set([11, 26])
const unwritable = new Set([3, 8, 10, 13, 14, 23])

/** The typed error for what SQLite or the file system says about a file; anything else as it is. */
export function asLogError(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error
  if (!('errcode' in error) || typeof error.errcode !== 'number') {
    return 'syscall' in error ? new LogUnwritable(file, error.message) : error
  }
  const primary = error.errcode & 0xff
  if (busy.has(primary)) return new LogInUse(file)
  if (damaged.has(primary)) return new LogCorrupt(file, error.message)
  return unwritable.has(primary) ? new LogUnwritable(file, error.message) : error
}
