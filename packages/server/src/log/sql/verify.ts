import type { StreamName } from '../../case/events.js'
import { type Kept, verifyStream } from '../chain/verify.js'
import type { Verified } from '../port.js'
import type { LogDatabase } from './tables.js'

export async function verify(db: LogDatabase, stream: StreamName): Promise<Verified> {
  const rows = await db
    .selectFrom('events')
    .leftJoin('contents', 'contents.position', 'events.position')
    .leftJoin('raws', 'raws.position', 'events.position')
    .selectAll('events')
    .select(['contents.salt as contentSalt', 'content', 'raws.salt as rawSalt', 'bytes'])
    .where('stream', '=', stream)
    .orderBy('events.position')
    .execute()
  return verifyStream(
    stream,
    rows.map(({ contentSalt, content, rawSalt, bytes, ...event }): Kept => {
      return {
        event,
        content: contentSalt && content !== null ? { salt: contentSalt, content } : null,
        raw: rawSalt && bytes ? { salt: rawSalt, bytes } : null,
      }
    }),
  )
}

export async function readRaw(db: LogDatabase, eventId: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('raws')
    .innerJoin('events', 'events.position', 'raws.position')
    .select('bytes')
    .where('events.id', '=', eventId)
    .executeTakeFirst()
  return row?.bytes
}

export async function dropRaw(db: LogDatabase, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return
  const position = db.selectFrom('events').select('position').where('id', 'in', eventIds)
  await db.deleteFrom('raws').where('position', 'in', position).execute()
}
