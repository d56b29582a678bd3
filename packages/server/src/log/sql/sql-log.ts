import { LogClosed } from '../errors.js'
import { listeners } from '../listeners.js'
import type { Appended, Commit, Log } from '../port.js'
import { appendAll, readHead, readOnce } from './append.js'
import { advanceCursor, readCursor, readKept, takeLease, writeKept } from './bookkeeping.js'
import { eraseStream } from './erase.js'
import { group } from './group.js'
import { readLog, readStream } from './read.js'
import type { LogDatabase } from './tables.js'
import { dropRaw, readRaw, verify } from './verify.js'
import { sqlViews } from './views.js'

/** What a driver does in its own way. */
export interface SqlDriver {
  db: LogDatabase
  /** Sees that what was just deleted is nowhere on disk any more. */
  forget(): Promise<void>
  /** Gives back what was taken at opening. `db` is destroyed by then. */
  release(): Promise<void>
}

/** The log on any SQL database that is open and migrated. */
export function sqlLog({ db, forget, release }: SqlDriver): Log {
  const { subscribe, wake } = listeners()
  const appends = group<Commit, Appended>(async commits => {
    const outcomes = await appendAll(db, commits)
    if (outcomes.some(isNew)) wake()
    return outcomes
  })
  let closing: Promise<void> | undefined

  async function shutDown(): Promise<void> {
    await appends.idle()
    await db.destroy()
    await release()
  }

  return {
    async append(commit) {
      if (closing) throw new LogClosed()
      return appends.add(commit)
    },
    committed: once => readOnce(db, once),
    read: (stream, afterVersion = 0) => readStream(db, stream, afterVersion),
    readAll: (after, limit, streamPrefix) => readLog(db, after, limit, streamPrefix),
    head: async () => (await readHead(db)).position,
    subscribe,
    raw: eventId => readRaw(db, eventId),
    dropRaw: eventIds => dropRaw(db, eventIds),
    async erase(stream) {
      await eraseStream(db, stream)
      await forget()
    },
    verify: stream => verify(db, stream),
    cursor: reader => readCursor(db, reader),
    advance: (reader, position) => advanceCursor(db, reader, position),
    kept: reader => readKept(db, reader),
    keep: (reader, kept) => writeKept(db, reader, kept),
    lease: (name, owner, now, forMs) => takeLease(db, name, owner, now, forMs),
    views: sqlViews(db),
    close() {
      closing ??= shutDown()
      return closing
    },
  }
}

function isNew(outcome: PromiseSettledResult<Appended>): boolean {
  return outcome.status === 'fulfilled' && !outcome.value.repeated && outcome.value.events.length > 0
}
