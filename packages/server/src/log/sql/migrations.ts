import { type CreateTableBuilder, sql } from 'kysely'
import { type ColumnTypes, kindOfStream, type LogDatabase, noticesLast } from './tables.js'

type Migration = (db: LogDatabase, types: ColumnTypes) => Promise<void>

/** Forward only: one is added at the end, none is ever changed. The version of a log is how many it has behind it. */
export const migrations: readonly Migration[] = [
  createLog,
  createAutomaticMails,
  createNotices,
  createAsides,
  createKeeps,
  indexKinds,
  indexNotices,
]

async function createLog(db: LogDatabase, types: ColumnTypes): Promise<void> {
  await createEvents(db, types)
  await createBookkeeping(db, types)
  await createCases(db, types)
  await createLine(db, types)
  await createHumans(db, types)
  await createDues(db, types)
}

async function createEvents(db: LogDatabase, { whole, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('position', whole, column => column.primaryKey())
    .addColumn('id', 'text', column => column.notNull().unique())
    .addColumn('stream', 'text', column => column.notNull())
    .addColumn('version', whole, column => column.notNull())
    .addColumn('at', whole, column => column.notNull())
    .addColumn('type', 'text', column => column.notNull())
    .addColumn('facts', 'text', column => column.notNull())
    .addColumn('contentHash', bytes)
    .addColumn('rawHash', bytes)
    .addColumn('hash', bytes, column => column.notNull())
    .addUniqueConstraint('events_stream_version', ['stream', 'version'])
    .execute()
  await beside(db.schema.createTable('contents'), { whole, bytes })
    .addColumn('content', 'text', column => column.notNull())
    .execute()
  await beside(db.schema.createTable('raws'), { whole, bytes })
    .addColumn('bytes', bytes, column => column.notNull())
    .execute()
}

/** A table of what is kept beside an event, and may be erased. */
function beside<Name extends string>(table: CreateTableBuilder<Name>, { whole, bytes }: ColumnTypes) {
  return table
    .addColumn('position', whole, column => column.primaryKey().references('events.position'))
    .addColumn('salt', bytes, column => column.notNull())
}

async function createBookkeeping(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('onceKeys')
    .addColumn('key', 'text', column => column.primaryKey())
    .addColumn('first', whole, column => column.notNull())
    .addColumn('last', whole, column => column.notNull())
    .execute()
  await db.schema
    .createTable('cursors')
    .addColumn('reader', 'text', column => column.primaryKey())
    .addColumn('position', whole, column => column.notNull())
    .execute()
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', column => column.primaryKey())
    .addColumn('owner', 'text', column => column.notNull())
    .addColumn('heldUntil', whole, column => column.notNull())
    .execute()
}

async function createCases(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('cases')
    .addColumn('caseId', 'text', column => column.primaryKey())
    .addColumn('position', whole, column => column.notNull())
    .addColumn('version', whole, column => column.notNull())
    .addColumn('reference', 'text', column => column.notNull())
    .addColumn('tokenHash', 'text')
    .addColumn('status', 'text', column => column.notNull())
    .addColumn('topic', 'text', column => column.notNull())
    .addColumn('queue', 'text', column => column.notNull())
    .addColumn('channel', 'text', column => column.notNull())
    .addColumn('locale', 'text', column => column.notNull())
    .addColumn('openedAt', whole, column => column.notNull())
    .addColumn('humanId', 'text')
    .addColumn('live', 'integer', column => column.notNull())
    .addColumn('simulated', 'integer', column => column.notNull())
    .addColumn('name', 'text')
    .addColumn('email', 'text')
    .addColumn('lastAt', whole)
    .addColumn('lastAuthor', 'text')
    .addColumn('excerpt', 'text')
    .addColumn('unanswered', 'integer', column => column.notNull())
    .execute()
  await db.schema.createIndex('cases_reference').on('cases').column('reference').execute()
  await db.schema.createIndex('cases_token').on('cases').column('tokenHash').execute()
  await db.schema.createIndex('cases_listed').on('cases').columns(['status', 'position']).execute()
  await db.schema
    .createTable('messageIds')
    .addColumn('messageId', 'text', column => column.primaryKey())
    .addColumn('caseId', 'text', column => column.notNull())
    .execute()
}

async function createLine(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('seats')
    .addColumn('seatId', 'text', column => column.primaryKey())
    .addColumn('queue', 'text', column => column.notNull())
    .addColumn('caseId', 'text')
    .addColumn('joinedAt', whole, column => column.notNull())
    .addColumn('priority', 'integer', column => column.notNull())
    .addColumn('front', 'integer', column => column.notNull())
    .addColumn('turn', whole, column => column.notNull())
    .addColumn('position', whole, column => column.notNull())
    .addColumn('simulated', 'integer', column => column.notNull())
    .addColumn('served', 'integer', column => column.notNull())
    .execute()
  await db.schema.createIndex('seats_case').on('seats').column('caseId').execute()
}

async function createHumans(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('humansOn')
    .addColumn('humanId', 'text', column => column.primaryKey())
    .execute()
  await db.schema
    .createTable('sessions')
    .addColumn('tokenHash', 'text', column => column.primaryKey())
    .addColumn('humanId', 'text', column => column.notNull())
    .addColumn('expiresAt', whole, column => column.notNull())
    .execute()
  await db.schema
    .createTable('signIns')
    .addColumn('secretHash', 'text', column => column.primaryKey())
    .addColumn('humanId', 'text', column => column.notNull())
    .addColumn('expiresAt', whole, column => column.notNull())
    .addColumn('used', 'integer', column => column.notNull())
    .execute()
}

async function createDues(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('mailId', 'text', column => column.primaryKey())
    .addColumn('stream', 'text', column => column.notNull())
    .addColumn('purpose', 'text', column => column.notNull())
    .addColumn('messageId', 'text')
    .addColumn('dueAt', whole, column => column.notNull())
    .addColumn('attempt', 'integer', column => column.notNull())
    .addColumn('position', whole, column => column.notNull())
    .execute()
  await db.schema.createIndex('outbox_due').on('outbox').column('dueAt').execute()
  await db.schema
    .createTable('pledges')
    .addColumn('pledgeId', 'text', column => column.primaryKey())
    .addColumn('caseId', 'text', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('by', whole, column => column.notNull())
    .execute()
  await db.schema.createIndex('pledges_due').on('pledges').column('by').execute()
}

async function createAutomaticMails(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('automaticMails')
    .addColumn('mailId', 'text', column => column.primaryKey())
    .addColumn('addressHash', 'text', column => column.notNull())
    .addColumn('at', whole, column => column.notNull())
    .execute()
  await db.schema
    .createIndex('automatic_mails_counted')
    .on('automaticMails')
    .columns(['addressHash', 'at'])
    .execute()
}

async function createNotices(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('notices')
    .addColumn('noticeId', 'text', column => column.primaryKey())
    .addColumn('caseId', 'text', column => column.notNull())
    .addColumn('position', whole, column => column.notNull())
    .addColumn('at', whole, column => column.notNull())
    .addColumn('addressHash', 'text')
    .addColumn('messageId', 'text')
    .addColumn('email', 'text')
    .addColumn('subject', 'text')
    .addColumn('about', 'text')
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('reason', 'text')
    .execute()
  await db.schema.createIndex('notices_listed').on('notices').column('position').execute()
  await db.schema.createIndex('notices_counted').on('notices').columns(['addressHash', 'at']).execute()
}

async function createAsides(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('asides')
    .addColumn('inboxId', 'text', column => column.primaryKey())
    .addColumn('position', whole, column => column.notNull())
    .addColumn('at', whole, column => column.notNull())
    .addColumn('why', 'text', column => column.notNull())
    .addColumn('caseId', 'text')
    .execute()
  await db.schema.createIndex('asides_listed').on('asides').column('position').execute()
}

async function createKeeps(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('keeps')
    .addColumn('reader', 'text', column => column.primaryKey())
    .addColumn('position', whole, column => column.notNull())
    .addColumn('form', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .execute()
}

/** Whoever follows one kind of stream does not read through all the others, of which there may be many more. */
async function indexKinds(db: LogDatabase): Promise<void> {
  await db.schema
    .createIndex('events_of_kind')
    .on('events')
    .expression(kindOfStream)
    .column('position')
    .execute()
}

/** However many notices are owed, or were forgotten, the next ones are found at once. */
async function indexNotices(db: LogDatabase): Promise<void> {
  await db.schema
    .createIndex('outbox_in_order')
    .on('outbox')
    .expression(noticesLast)
    .columns(['dueAt', 'position'])
    .execute()
  await db.schema
    .createIndex('notices_kept')
    .on('notices')
    .column('position')
    .where(sql<boolean>`subject is not null`)
    .execute()
}
