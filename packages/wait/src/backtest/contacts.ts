import { type Column, findColumns, type Mapping } from './columns.js'
import { type CsvRow, createCsvReader } from './csv.js'
import { createOutcomeReader, type Outcome, type OutcomeMapping } from './outcomes.js'
import { createTimeReader, type TimeFormat, type TimeReader } from './times.js'

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
  /** Asked to be called back: held the place without being on the line. */
  callback?: boolean
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
  /** Rows that are no contact of a person, by their outcome. */
  ignored: number
  /** Contacts with neither answer nor end, in a log that does not tell when contacts ended: not replayed. */
  unended: number
  /** Words for an outcome that nobody said the meaning of, and how often; such contacts are taken by their times. */
  unknownOutcomes: [word: string, rows: number][]
}

export interface ContactLogOptions extends TimeFormat {
  mapping?: Mapping
  /** What the log's own words for an outcome mean, besides those that are known. */
  outcomes?: OutcomeMapping
  /** Only contacts of this queue. */
  queue?: string
}

const FAULTS_KEPT = 100
/** Fewer bad rows than this are never most of a log. */
const FEW_ROWS = 20

type Places = Partial<Record<Column, number>>

/**
 * Reads a contact log piece by piece. A bad row is noted with line and column, counted and passed over. Throws a
 * RangeError where the header lacks a column and, at the end, where most rows are bad or there are none.
 */
export function createContactReader(options: ContactLogOptions = {}) {
  const csv = createCsvReader()
  const readers = { time: createTimeReader(options), outcome: createOutcomeReader(options.outcomes) }
  const log: ContactLog = {
    ...{ contacts: [], rows: 0, faulty: 0, faults: [], ignored: 0, unended: 0, unknownOutcomes: [] },
  }
  const unknown = new Map<string, number>()
  let places: Places | undefined

  function take(rows: readonly CsvRow[]): void {
    for (const row of rows) {
      if (!places) places = findColumns(row.cells, options.mapping)
      else takeRow(row, places)
    }
  }

  function takeRow({ line, cells }: CsvRow, at: Places): void {
    log.rows += 1
    const cell = (column: Column) => (cells[at[column] ?? -1] ?? '').trim()
    if (options.queue !== undefined && queueOf(cell) !== options.queue) return
    const word = cell('outcome')
    const outcome = readers.outcome(word)
    if (outcome === undefined && word !== '') unknown.set(word, (unknown.get(word) ?? 0) + 1)
    if (outcome === 'ignored') {
      log.ignored += 1
      return
    }
    const read = readContact(cell, { line, outcome, time: readers.time, tellsEnd: at.left !== undefined })
    if (read === 'unended') log.unended += 1
    else if ('contact' in read) log.contacts.push(read.contact)
    else note({ line, column: (at[read.column] ?? 0) + 1, message: read.message })
  }

  function note(fault: Fault): void {
    log.faulty += 1
    if (log.faults.length < FAULTS_KEPT) log.faults.push(fault)
  }

  return {
    push: (text: string): void => take(csv.push(text)),
    end(): ContactLog {
      take(csv.end())
      refuseUnreadable(log)
      log.contacts.sort((a, b) => a.entered - b.entered)
      log.unknownOutcomes = [...unknown].toSorted(([, a], [, b]) => b - a)
      return log
    },
  }
}

function refuseUnreadable({ rows, faulty, faults: [first] }: ContactLog): void {
  if (rows === 0) throw new RangeError('The log has no rows')
  if (faulty <= rows / 2 || rows < FEW_ROWS) return
  throw new RangeError(
    `${faulty} of ${rows} rows cannot be read; the first: line ${first?.line}, column ${first?.column}: ${first?.message}`,
  )
}

type CellOf = (column: Column) => string

function queueOf(cell: CellOf): string {
  return cell('queue') || 'queue'
}

interface Reading {
  line: number
  outcome: Outcome | undefined
  time: TimeReader
  /** Whether the log says of each contact when it ended. */
  tellsEnd: boolean
}

type Misread = { column: Column; message: string }
type Times = Partial<Record<'entered' | 'answered' | 'left', number>>

function readContact(cell: CellOf, reading: Reading): { contact: Contact } | 'unended' | Misread {
  const times = readTimes(cell, reading.time)
  if ('message' in times) return times
  const { entered, answered, left } = times
  if (entered === undefined) return { column: 'entered', message: 'entered is empty' }
  const wrong = contradiction({ entered, answered, left }, reading)
  if (wrong) return wrong
  if (answered === undefined && left === undefined) return 'unended'
  const priority = Number(cell('priority'))
  if (!Number.isFinite(priority))
    return { column: 'priority', message: `priority: "${cell('priority')}" is not a number` }
  return {
    contact: {
      id: cell('id') || `line ${reading.line}`,
      queue: queueOf(cell),
      priority,
      entered,
      ...(answered === undefined ? {} : { answered }),
      ...(left === undefined ? {} : { left }),
      ...(cell('topic') === '' ? {} : { topic: cell('topic') }),
      ...(cell('agent') === '' ? {} : { agent: cell('agent') }),
      ...(reading.outcome === 'callback' ? { callback: true } : {}),
    },
  }
}

/** What stands in exports where there is no time. */
const NO_TIME = /^(?:|[-–—]|null|none|n\/a|nan|0|0000-00-00(?:[ T]00:00:00)?)$/i

function readTimes(cell: CellOf, read: TimeReader): Times | Misread {
  const times: Times = {}
  for (const column of ['entered', 'answered', 'left'] as const) {
    const written = cell(column)
    if (NO_TIME.test(written)) continue
    const time = read(written)
    if (time === undefined) return { column, message: `${column}: "${written}" is not a time` }
    times[column] = time
  }
  return times
}

/** What in a row cannot be, if anything. */
function contradiction(
  { entered, answered, left }: { entered: number; answered: number | undefined; left: number | undefined },
  { outcome, tellsEnd }: Reading,
): Misread | undefined {
  if (outcome === 'answered' && answered === undefined)
    return { column: 'answered', message: 'answered is empty, though the outcome says that it was' }
  if (outcome === 'abandoned' && answered !== undefined)
    return { column: 'answered', message: 'answered has a time, though the outcome says that it was not' }
  if (answered !== undefined && answered < entered)
    return { column: 'answered', message: 'answered lies before entered' }
  if (answered === undefined && left === undefined && tellsEnd)
    return { column: 'left', message: 'neither answered nor left is there' }
  if (left !== undefined && left < (answered ?? entered))
    return { column: 'left', message: `left lies before ${answered === undefined ? 'entered' : 'answered'}` }
  return undefined
}
