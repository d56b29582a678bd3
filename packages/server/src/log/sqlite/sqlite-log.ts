import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { ErasureUnfinished, LogCorrupt } from '../errors.js'
import type { Log } from '../port.js'
import { migrate } from '../sql/migrate.js'
import { sqlLog } from '../sql/sql-log.js'
import type { LogTables } from '../sql/tables.js'
import { nodeSqliteDialect } from './dialect.js'
import { asLogError } from './failures.js'
import { takeLock } from './lock.js'

/** How long a backup program may hold up the log. The whole server waits with it. */
const busyTimeoutMs = 1000

/**
 * Opens the log in an SQLite file, which is made with its folder if it is not there. One process at a time writes it.
 *
 * @throws LogInUse when another process has it open
 * @throws LogCorrupt when the file is damaged or something else
 * @throws LogUnwritable when the folder or the file cannot be written
 * @throws LogTooNew when a newer version has migrated it
 */
export async function sqliteLog(options: { file: string }): Promise<Log> {
  const named = resolve(options.file)
  try {
    const file = realFile(named)
    const unlock = takeLock(file)
    try {
      return await openLocked(file, unlock)
    } catch (error) {
      unlock()
      throw error
    }
  } catch (error) {
    throw asLogError(error, named)
  }
}

/** The file behind all links, so that two names of one log share one lock. */
function realFile(named: string): string {
  mkdirSync(dirname(named), { recursive: true })
  if (existsSync(named)) return realpathSync(named)
  return join(realpathSync(dirname(named)), basename(named))
}

async function openLocked(file: string, unlock: () => void): Promise<Log> {
  const database = openDatabase(file)
  try {
    const db = new Kysely<LogTables>({
      dialect: nodeSqliteDialect(database, error => asLogError(error, file)),
    })
    await migrate(db, { whole: 'integer', bytes: 'blob' }, file)
    return sqlLog({
      db,
      forget: async () => emptyWriteAheadFile(database, file),
      release: async () => unlock(),
    })
  } catch (error) {
    database.close()
    throw error
  }
}

/** A database whose every commit is on disk, and where what is deleted is overwritten. */
function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true })
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
    const check = database.prepare('pragma quick_check(1)').get()
    if (check?.quick_check !== 'ok') throw new LogCorrupt(file, String(check?.quick_check))
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Moves all that was committed into the database file, which overwrites there what was deleted. */
function emptyWriteAheadFile(database: DatabaseSync, file: string): void {
  const outcome = database.prepare('pragma wal_checkpoint(truncate)').get()
  if (outcome?.busy !== 0) throw new ErasureUnfinished(file)
}
