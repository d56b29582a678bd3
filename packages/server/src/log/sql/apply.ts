import type { Recorded } from '../port.js'
import { caseOf, changesOf } from '../projections/project.js'
import { type CaseRecord, type Change, projectionKeys } from '../projections/rows.js'
import type { LogDatabase, PlainProjections } from './tables.js'

/** Brings the projections up to date with new events of one stream, in their transaction. */
export async function project(db: LogDatabase, events: readonly Recorded[]): Promise<void> {
  const [first] = events
  if (!first) return
  const caseId = caseOf(first.stream)
  const before = caseId === undefined ? undefined : await readCase(db, caseId)
  for (const change of changesOf(events, before)) await apply(db, change)
}

export async function readCase(db: LogDatabase, caseId: string): Promise<CaseRecord | undefined> {
  return db.selectFrom('cases').selectAll().where('caseId', '=', caseId).executeTakeFirst()
}

export async function apply(db: LogDatabase, change: Change): Promise<void> {
  const plain = db.$omitTables<keyof PlainProjections>().$extendTables<PlainProjections>()
  const { table, key } = change
  const keyColumn = projectionKeys[table]
  if ('set' in change) {
    await plain.updateTable(table).set(change.set).where(keyColumn, '=', key).execute()
  } else if ('drop' in change) {
    await plain.deleteFrom(table).where(keyColumn, '=', key).execute()
  } else if ('add' in change) {
    await plain
      .insertInto(table)
      .values({ ...change.add })
      .onConflict(conflict => conflict.column(keyColumn).doNothing())
      .execute()
  } else {
    await plain
      .insertInto(table)
      .values({ ...change.put })
      .onConflict(conflict => conflict.column(keyColumn).doUpdateSet({ ...change.put }))
      .execute()
  }
}
