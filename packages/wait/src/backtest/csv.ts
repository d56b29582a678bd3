/** One row of a table in text. Lines count from 1 and are where the row begins. */
export interface CsvRow {
  line: number
  cells: string[]
}

export interface CsvReader {
  /** The rows that are complete with this piece of text; a piece may end anywhere. */
  push(text: string): CsvRow[]
  /** The last row, where the text did not end in a line break. */
  end(): CsvRow[]
}

/**
 * Reads comma-separated values (RFC 4180) piece by piece, so that a large log need not be held as text. The separator
 * is a comma, a semicolon or a tab, whichever the first line has most of. Empty lines are passed over.
 */
export function createCsvReader(): CsvReader {
  let separator: string | undefined
  let cells: string[] = []
  let cell = ''
  let [isQuoted, afterQuote] = [false, false]
  let [line, rowLine] = [1, 1]
  let head = ''

  function endRow(rows: CsvRow[]): void {
    if (cells.length > 0 || cell !== '') rows.push({ line: rowLine, cells: [...cells, cell] })
    cells = []
    cell = ''
    afterQuote = false
    rowLine = line
  }

  function take(character: string, rows: CsvRow[]): void {
    if (character === '\n') line += 1
    if (isQuoted) {
      if (character === '"') [isQuoted, afterQuote] = [false, true]
      else cell += character
    } else if (character === '"' && (afterQuote || cell === '')) {
      if (afterQuote) cell += '"'
      ;[isQuoted, afterQuote] = [true, false]
    } else if (character === separator) {
      cells.push(cell)
      cell = ''
      afterQuote = false
    } else if (character === '\n') endRow(rows)
    else if (character !== '\r') cell += character
  }

  function read(text: string): CsvRow[] {
    const rows: CsvRow[] = []
    for (const character of text) take(character, rows)
    return rows
  }

  return {
    push(text) {
      if (separator !== undefined) return read(text)
      head += text
      if (!head.includes('\n')) return []
      return this.end()
    },
    end() {
      const rows: CsvRow[] = []
      if (separator === undefined) {
        const text = head.replace(/^\uFEFF/, '')
        separator = separatorOf(text.slice(0, text.indexOf('\n') + 1) || text)
        rows.push(...read(text))
        if (text.includes('\n')) return rows
      }
      endRow(rows)
      return rows
    },
  }
}

function separatorOf(firstLine: string): string {
  const count = (separator: string) => firstLine.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}
