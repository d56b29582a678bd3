/** What a contact log tells, by our names. `entered` and `answered` are needed; without `left` nobody is seen to leave. */
export const COLUMNS = [
  'id',
  'queue',
  'topic',
  'priority',
  'entered',
  'outcome',
  'answered',
  'left',
  'agent',
] as const
export type Column = (typeof COLUMNS)[number]
const NEEDED: readonly Column[] = ['entered', 'answered']

/** Our names to those of the log's first line. */
export type Mapping = Partial<Record<Column, string>>

/** Reads `entered=StartTime,left=EndTime`. Throws a RangeError that says what to write. */
export function readMapping(written: string): Mapping {
  const mapping: Mapping = {}
  for (const pair of written.split(',').filter(part => part.trim() !== '')) {
    const [ours = '', theirs] = pair.split('=', 2).map(part => part.trim())
    const column = COLUMNS.find(name => name === ours)
    if (!column || !theirs) {
      throw new RangeError(
        `map: "${pair.trim()}" is not one; write OURS=THEIRS, where OURS is one of ${COLUMNS.join(', ')}`,
      )
    }
    mapping[column] = theirs
  }
  return mapping
}

/** Where each column is. Throws a RangeError that names what is missing and lists what is there. */
export function findColumns(
  header: readonly string[],
  mapping: Mapping = {},
): Partial<Record<Column, number>> {
  const names = header.map(name => name.trim().toLowerCase())
  const places: Partial<Record<Column, number>> = {}
  for (const column of COLUMNS) {
    const place = names.indexOf((mapping[column] ?? column).toLowerCase())
    if (place >= 0) places[column] = place
    else if (mapping[column] !== undefined || NEEDED.includes(column)) {
      const wanted = mapping[column] ?? column
      throw new RangeError(
        `The log has no column "${wanted}"; it has ${header.map(name => `"${name.trim()}"`).join(', ')}. ` +
          `Say which it is with a mapping such as ${column}=${header[0]?.trim() || 'Name'}`,
      )
    }
  }
  return places
}
