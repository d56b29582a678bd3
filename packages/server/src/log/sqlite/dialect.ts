import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SqliteDialect, type SqliteStatement } from 'kysely'

/**
 * Kysely on `node:sqlite`. Statements are prepared once for each text and kept while the database is open.
 *
 * @param failure what is thrown for an error of SQLite
 */
export function nodeSqliteDialect(
  database: DatabaseSync,
  failure: (error: unknown) => unknown,
): SqliteDialect {
  const prepared = new Map<string, SqliteStatement>()

  function prepare(sql: string): SqliteStatement {
    const known = prepared.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    const made: SqliteStatement = {
      reader: statement.columns().length > 0,
      all: parameters => attempt(() => statement.all(...parameters.map(inputValue))),
      run: parameters => attempt(() => statement.run(...parameters.map(inputValue))),
      iterate: parameters => statement.iterate(...parameters.map(inputValue)),
    }
    prepared.set(sql, made)
    return made
  }

  function attempt<Result>(run: () => Result): Result {
    try {
      return run()
    } catch (error) {
      throw failure(error)
    }
  }

  return new SqliteDialect({
    database: {
      close: () => database.close(),
      // After some errors, such as a full disk, SQLite has rolled back by itself.
      prepare: sql => prepare(sql === 'rollback' && !database.isTransaction ? 'select 1' : sql),
    },
  })
}

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof Uint8Array || typeof value === 'bigint') return value
  throw new TypeError(`SQLite takes text, numbers, bytes and null, not ${typeof value}.`)
}
