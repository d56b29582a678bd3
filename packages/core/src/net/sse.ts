/** One event as it came off the wire. */
export interface SseEvent {
  event: string
  data: string
  /** The last id that the stream has named so far. */
  id: string | undefined
}

/**
 * Reads `text/event-stream` (HTML standard, 9.2.6) piece by piece: pieces may end anywhere, within a line end too.
 * Comments are dropped, and so is an event without data.
 */
export function createSseParser(onEvent: (event: SseEvent) => void): (piece: string) => void {
  let rest = ''
  let afterReturn = false
  let event = ''
  let data: string[] = []
  let id: string | undefined

  const readField = (name: string, value: string) => {
    if (name === 'data') data.push(value)
    else if (name === 'event') event = value
    else if (name === 'id' && !value.includes('\0')) id = value
  }

  const readLine = (line: string) => {
    if (line === '') {
      if (data.length > 0) onEvent({ event: event || 'message', data: data.join('\n'), id })
      event = ''
      data = []
      return
    }
    const colon = line.indexOf(':')
    if (colon < 0) readField(line, '')
    else readField(line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1))
  }

  return piece => {
    if (piece === '') return
    const text = afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece
    afterReturn = piece.endsWith('\r')
    const lines = (rest + text).split(/\r\n|\r|\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) readLine(line)
  }
}
