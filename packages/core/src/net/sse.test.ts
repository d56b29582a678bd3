import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSseParser, type SseEvent } from './sse.js'

function parse(pieces: readonly string[]): SseEvent[] {
  const events: SseEvent[] = []
  const read = createSseParser(event => events.push(event))
  for (const piece of pieces) read(piece)
  return events
}

const lineEnd = fc.constantFrom('\n', '\r', '\r\n')
const word = fc.string({ unit: fc.constantFrom('a', 'ä', ':', ' ', '{', '"', '😀'), maxLength: 8 })
const line = fc.oneof(
  word,
  fc.constant(''),
  fc
    .tuple(fc.constantFrom('data', 'event', 'id', 'retry', '', 'other'), word)
    .map(([name, value]) => `${name}: ${value}`),
)
const text = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 30 })
  .map(lines => lines.map(([content, end]) => content + end).join(''))

describe('the reader of server-sent events', () => {
  it('finds the same events wherever the pieces end', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 200 })), (whole, cuts) => {
        const places = [0, ...cuts.filter(cut => cut < whole.length).toSorted((a, b) => a - b), whole.length]
        const pieces = places.slice(1).map((end, index) => whole.slice(places[index], end))
        expect(parse(pieces)).toEqual(parse([whole]))
      }),
    )
  })

  it('gives back what was written, whatever the line ends', () => {
    const event = fc.record({
      event: fc.constantFrom('update', 'line'),
      id: fc.nat().map(String),
      data: fc.json(),
    })
    fc.assert(
      fc.property(fc.array(event), lineEnd, (events, end) => {
        const written = events.map(
          ({ event: name, id, data }) => `event: ${name}${end}id: ${id}${end}data: ${data}${end}${end}`,
        )
        expect(parse([written.join('')])).toEqual(events)
      }),
    )
  })

  it('joins the lines of data, drops comments, and takes one space off a value', () => {
    expect(parse([': alive\n\ndata: one\ndata:  two\ndata:three\n\n'])).toEqual([
      { event: 'message', data: 'one\n two\nthree', id: undefined },
    ])
  })

  it('keeps the last id for later events, and never sends an event without data', () => {
    expect(parse(['id: 7\n\nevent: x\n\ndata: y\n\n'])).toEqual([{ event: 'message', data: 'y', id: '7' }])
  })

  it('does not send what has not ended', () => {
    expect(parse(['data: half\n'])).toEqual([])
  })
})
