import { type Kysely, sql } from 'kysely'
import type { ContentRow, EventRow, RawRow } from '../chain/rows.js'
import type { ProjectionName, ProjectionRows } from '../projections/rows.js'

/** Every table of the log, for any SQL driver. Facts, times and hashes are written once and never updated. */
export interface LogTables extends ProjectionRows {
  events: EventRow
  contents: ContentRow
  raws: RawRow
  /** The positions of what a commit with this key appended, both included; `last` is before `first` if nothing was. */
  onceKeys: { key: string; first: number; last: number }
  cursors: { reader: string; position: number }
  keeps: { reader: string; position: number; form: string; state: string }
  leases: { name: string; owner: string; heldUntil: number }
  versions: { subject: 'tables' | 'projections'; version: number }
}

export type LogDatabase = Kysely<LogTables>

/** Where drivers differ in the types of columns. */
export interface ColumnTypes {
  /** Holds milliseconds and positions; as a primary key it is what rows are ordered by. */
  whole: 'integer' | 'bigint'
  bytes: 'blob' | 'bytea'
}

/** As many characters as `inbox:` and `queue:` have: the readers that follow those streams alone find them by an index. */
export const KIND_CHARACTERS = 6
export const kindOfStream = sql<string>`substr(stream, 1, ${sql.lit(KIND_CHARACTERS)})`

/** Mails that applications send wait behind all others. */
export const noticesLast = sql<number>`case when purpose = 'notice' then 1 else 0 end`

type Row = Record<string, string | number | null>

/** The projections as plain rows, for code that treats every one alike. */
export type PlainProjections = Record<ProjectionName, Row>
