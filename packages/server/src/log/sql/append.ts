import { sql } from 'kysely'
import type { StreamName } from '../../case/events.js'
import { type LogHead, prepare, recordedOf, type StreamHead, timeOf } from '../chain/prepare.js'
import { chainStart, type Sealed } from '../chain/seal.js'
import type { Appended, Commit, Recorded } from '../port.js'
import { project } from './apply.js'
import { readBetween } from './read.js'
import type { LogDatabase } from './tables.js'

/** Well below the parameters that a statement may have on any driver. */
const rowsPerInsert = 100

/**
 * Appends commits in one transaction, each behind its own savepoint: a conflict or a repeated key fails or answers alone.
 * What could not be written to disk fails together.
 */
export async function appendAll(
  db: LogDatabase,
  commits: readonly Commit[],
): Promise<PromiseSettledResult<Appended>[]> {
  return db.transaction().execute(async transaction => {
    let head = await readHead(transaction)
    const outcomes: PromiseSettledResult<Appended>[] = []
    for (const commit of commits) {
      const outcome = await attempt(transaction, commit, head)
      if (outcome.status === 'fulfilled' && !outcome.value.repeated) head = headAfter(head, outcome.value)
      outcomes.push(outcome)
    }
    return outcomes
  })
}

export async function readHead(db: LogDatabase): Promise<LogHead> {
  const last = await db
    .selectFrom('events')
    .select(['position', 'at'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { position: 0, at: 0 }
}

async function attempt(
  transaction: LogDatabase,
  commit: Commit,
  head: LogHead,
): Promise<PromiseSettledResult<Appended>> {
  await sql`savepoint one`.execute(transaction)
  try {
    const value = await append(transaction, commit, head)
    await sql`release savepoint one`.execute(transaction)
    return { status: 'fulfilled', value }
  } catch (reason) {
    await undo(transaction, reason)
    return { status: 'rejected', reason }
  }
}

/** Where even the savepoint is lost, as on a full disk, all fail for the same reason. */
async function undo(transaction: LogDatabase, reason: unknown): Promise<void> {
  try {
    await sql`rollback to savepoint one`.execute(transaction)
    await sql`release savepoint one`.execute(transaction)
  } catch {
    throw reason
  }
}

async function append(db: LogDatabase, commit: Commit, head: LogHead): Promise<Appended> {
  const repeated = commit.once === undefined ? undefined : await readOnce(db, commit.once)
  if (repeated) return { repeated: true, events: repeated }

  const events: Recorded[] = []
  const at = timeOf(commit, head)
  for (const write of commit.writes) {
    const stream = await readStreamHead(db, write.stream)
    const sealed = prepare(write, stream, { position: head.position + events.length, at })
    await insert(db, sealed)
    const recorded = sealed.map(recordedOf)
    await project(db, recorded)
    events.push(...recorded)
  }
  if (commit.once !== undefined) {
    const first = head.position + 1
    const last = head.position + events.length
    await db.insertInto('onceKeys').values({ key: commit.once, first, last }).execute()
  }
  return { repeated: false, events }
}

async function insert(db: LogDatabase, sealed: readonly Sealed[]): Promise<void> {
  for (let from = 0; from < sealed.length; from += rowsPerInsert) {
    const slice = sealed.slice(from, from + rowsPerInsert)
    const contents = slice.flatMap(({ content }) => content ?? [])
    const raws = slice.flatMap(({ raw }) => raw ?? [])
    await db
      .insertInto('events')
      .values(slice.map(({ event }) => event))
      .execute()
    if (contents.length > 0) await db.insertInto('contents').values(contents).execute()
    if (raws.length > 0) await db.insertInto('raws').values(raws).execute()
  }
}

export async function readOnce(db: LogDatabase, key: string): Promise<Recorded[] | undefined> {
  const found = await db.selectFrom('onceKeys').selectAll().where('key', '=', key).executeTakeFirst()
  return found && readBetween(db, found.first, found.last)
}

async function readStreamHead(db: LogDatabase, stream: StreamName): Promise<StreamHead> {
  const last = await db
    .selectFrom('events')
    .select(['version', 'hash'])
    .where('stream', '=', stream)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { version: 0, hash: chainStart(stream) }
}

function headAfter(head: LogHead, { events }: Appended): LogHead {
  return events.at(-1) ?? head
}
