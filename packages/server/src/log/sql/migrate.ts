import { LogTooNew } from '../errors.js'
import { projectionsVersion } from '../projections/project.js'
import { migrations } from './migrations.js'
import { rebuild } from './rebuild.js'
import type { ColumnTypes, LogDatabase, LogTables } from './tables.js'

/**
 * Brings a log to this version in one transaction, and makes its projections anew where their rules have changed.
 *
 * @param name the file or database, for the error
 * @throws LogTooNew when a newer version has been here
 */
export async function migrate(db: LogDatabase, types: ColumnTypes, name: string): Promise<void> {
  await db.transaction().execute(async transaction => {
    await createVersions(transaction, types)
    const version = await readVersion(transaction, 'tables')
    const projected = await readVersion(transaction, 'projections')
    if (version > migrations.length) throw new LogTooNew(name, version, migrations.length)
    if (projected > projectionsVersion) throw new LogTooNew(name, projected, projectionsVersion)

    for (const migration of migrations.slice(version)) await migration(transaction, types)
    await writeVersion(transaction, 'tables', migrations.length)
    if (projected < projectionsVersion) await rebuild(transaction)
    await writeVersion(transaction, 'projections', projectionsVersion)
  })
}

async function createVersions(db: LogDatabase, { whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('versions')
    .ifNotExists()
    .addColumn('subject', 'text', column => column.primaryKey())
    .addColumn('version', whole, column => column.notNull())
    .execute()
}

type Subject = LogTables['versions']['subject']

async function readVersion(db: LogDatabase, subject: Subject): Promise<number> {
  const row = await db
    .selectFrom('versions')
    .select('version')
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.version ?? 0
}

async function writeVersion(db: LogDatabase, subject: Subject, version: number): Promise<void> {
  await db
    .insertInto('versions')
    .values({ subject, version })
    .onConflict(conflict => conflict.column('subject').doUpdateSet({ version }))
    .execute()
}
