import { type Column, findColumns, type Mapping } from './columns.js'
import { type CsvRow, createCsvReader } from './csv.js'
import { createTimeReader, type TimeFormat } from './times.js'

/** One contact of a log. Times are milliseconds since the epoch. */
export interface Contact {
  id: string
  queue: string
  topic?: string
  priority: number
  entered: number
  /** Absent: left without being answered. Equal to `entered`: did not wait. */
  answered?: number
  /** When the contact ended; for one that was answered it may be unknown. */
  left?: number
  agent?: string
}

/** A row that could not be read. Lines and columns count from 1. */
export interface Fault {
  line: number
  column: number
  message: string
}

export interface ContactLog {
  /** In order of `entered`. */
  contacts: Contact[]
  rows: number
  faulty: number
  /** The first hundred. */
  faults: Fault[]
}

export interface ContactLogOptions extends TimeFormat {
  mapping?: Mapping
  /** Only contacts of this queue. */
  queue?: string
}

const FAULTS_KEPT = 100
/** Fewer bad rows than this are never most of a log. */
const FEW_ROWS = 20

/**
 * Reads a contact log piece by piece. A bad row is noted with line and column, counted and passed over. Throws a
 * RangeError where the header lacks a column and, at the end, where most rows are bad or there are none.
 */
export function createContactReader(options: ContactLogOptions = {}) {
  const csv = createCsvReader()
  const readTime = createTimeReader(options)
  const log: ContactLog = { contacts: [], rows: 0, faulty: 0, faults: [] }
  let places: Partial<Record<Column, number>> | undefined

  function take(rows: readonly CsvRow[]): void {
    for (const row of rows) {
      if (!places) places = findColumns(row.cells, options.mapping)
      else takeRow(row, places)
    }
  }

  function takeRow({ line, cells }: CsvRow, at: Partial<Record<Column, number>>): void {
    log.rows += 1
    const cell = (column: Column) => (cells[at[column] ?? -1] ?? '').trim()
    const read = readContact(cell, { line, readTime })
    if ('contact' in read) {
      if (options.queue === undefined || read.contact.queue === options.queue) log.contacts.push(read.contact)
      return
    }
    log.faulty += 1
    const column = (at[read.column] ?? 0) + 1
    if (log.faults.length < FAULTS_KEPT) log.faults.push({ line, column, message: read.message })
  }

  return {
    push: (text: string): void => take(csv.push(text)),
    end(): ContactLog {
      take(csv.end())
      if (log.rows === 0) throw new RangeError('The log has no rows')
      if (log.faulty > log.rows / 2 && log.rows >= FEW_ROWS) {
        const [first] = log.faults
        throw new RangeError(
          `${log.faulty} of ${log.rows} rows cannot be read; the first: line ${first?.line}, column ${first?.column}: ${first?.message}`,
        )
      }
      log.contacts.sort((a, b) => a.entered - b.entered)
      return log
    },
  }
}

type Read = { contact: Contact } | { column: Column; message: string }

function readContact(
  cell: (column: Column) => string,
  { line, readTime }: { line: number; readTime: (text: string) => number | undefined },
): Read {
  const times: Partial<Record<Column, number>> = {}
  for (const column of ['entered', 'answered', 'left'] as const) {
    const written = cell(column)
    const time = readTime(written)
    if (written !== '' && time === undefined)
      return { column, message: `${column}: "${written}" is not a time` }
    if (time !== undefined) times[column] = time
  }
  const { entered, answered, left } = times
  if (entered === undefined) return { column: 'entered', message: 'entered is empty' }
  const outcome = cell('outcome').toLowerCase()
  if (outcome === 'answered' && answered === undefined) {
    return { column: 'answered', message: 'answered is empty, though the outcome says that it was' }
  }
  if (answered !== undefined && answered < entered) {
    return { column: 'answered', message: 'answered lies before entered' }
  }
  if (answered === undefined && left === undefined) {
    return { column: 'left', message: 'neither answered nor left is there' }
  }
  if (left !== undefined && left < (answered ?? entered)) {
    return { column: 'left', message: `left lies before ${answered === undefined ? 'entered' : 'answered'}` }
  }
  const priority = Number(cell('priority'))
  if (!Number.isFinite(priority))
    return { column: 'priority', message: `priority: "${cell('priority')}" is not a number` }
  return {
    contact: {
      id: cell('id') || `line ${line}`,
      queue: cell('queue') || 'queue',
      priority,
      entered,
      ...(answered === undefined ? {} : { answered }),
      ...(left === undefined ? {} : { left }),
      ...(cell('topic') === '' ? {} : { topic: cell('topic') }),
      ...(cell('agent') === '' ? {} : { agent: cell('agent') }),
    },
  }
}
