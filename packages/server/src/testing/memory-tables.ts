import type { ChangeTo, ProjectionName, ProjectionRows } from '../log/projections/rows.js'

/** The projections as maps, by the key of each row. */
export type MemoryTables = { [Name in ProjectionName]: Map<string, ProjectionRows[Name]> }

export function memoryTables(): MemoryTables {
  return {
    cases: new Map(),
    messageIds: new Map(),
    seats: new Map(),
    sessions: new Map(),
    signIns: new Map(),
    humansOn: new Map(),
    outbox: new Map(),
    automaticMails: new Map(),
    pledges: new Map(),
    notices: new Map(),
    asides: new Map(),
  }
}

export function applyTo<Name extends ProjectionName>(tables: MemoryTables, change: ChangeTo<Name>): void {
  const table: Map<string, ProjectionRows[Name]> = tables[change.table]
  const row = table.get(change.key)
  if ('drop' in change) table.delete(change.key)
  else if ('put' in change) table.set(change.key, change.put)
  else if ('set' in change) row && table.set(change.key, { ...row, ...change.set })
  else if (!row) table.set(change.key, change.add)
}
