import { sql } from 'kysely'
import type { DomainEvent, StreamName } from '../../case/events.js'
import { unseal } from '../chain/seal.js'
import type { Recorded } from '../port.js'
import { KIND_CHARACTERS, kindOfStream, type LogDatabase } from './tables.js'

/** Events of one stream after a version, in order. */
export async function readStream<Event = DomainEvent>(
  db: LogDatabase,
  stream: StreamName,
  afterVersion: number,
): Promise<Recorded<Event>[]> {
  const rows = await eventsWithContent(db)
    .where('stream', '=', stream)
    .where('version', '>', afterVersion)
    .orderBy('version')
    .execute()
  return rows.map(row => unseal<Event>(row, row.content))
}

/** Events of all streams after a position, in commit order. */
export async function readLog(
  db: LogDatabase,
  after: number,
  limit: number,
  streamPrefix = '',
): Promise<Recorded[]> {
  const rows = await eventsWithContent(db)
    .where('events.position', '>', after)
    .$if(streamPrefix.length >= KIND_CHARACTERS, query =>
      query.where(kindOfStream, '=', streamPrefix.slice(0, KIND_CHARACTERS)),
    )
    .$if(streamPrefix !== '', query =>
      query.where(sql`substr(stream, 1, ${[...streamPrefix].length})`, '=', streamPrefix),
    )
    .orderBy('events.position')
    .limit(limit)
    .execute()
  return rows.map(row => unseal(row, row.content))
}

/** The events of one commit, which stand next to each other. */
export async function readBetween(db: LogDatabase, first: number, last: number): Promise<Recorded[]> {
  const rows = await eventsWithContent(db)
    .where('events.position', '>=', first)
    .where('events.position', '<=', last)
    .orderBy('events.position')
    .execute()
  return rows.map(row => unseal(row, row.content))
}

function eventsWithContent(db: LogDatabase) {
  return db
    .selectFrom('events')
    .leftJoin('contents', 'contents.position', 'events.position')
    .select(['events.position', 'id', 'stream', 'version', 'at', 'type', 'facts', 'contentHash', 'content'])
}
