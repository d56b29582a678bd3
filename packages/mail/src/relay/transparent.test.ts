import fc from 'fast-check'
import { expect, it } from 'vitest'
import { transparent } from './transparent.js'

/** As a server reads what follows DATA, and ends at CRLF, dot, CRLF only. */
function received(sent: string): { text: string; end: number } {
  const end = sent.startsWith('.\r\n') ? -2 : sent.indexOf('\r\n.\r\n')
  const lines = sent.slice(0, end + 2).split('\r\n')
  return { text: lines.map(line => line.replace(/^\./, '')).join('\r\n'), end: end + 5 }
}

it('what follows DATA is read as it was written, and ends where it ends', () => {
  const piece = fc.constantFrom('.', '..', 'x', '\r\n', '\n', '\r', '\n.', '\r\n.\r\n', 'é')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const written = pieces.join('')
      const sent = transparent(Buffer.from(written, 'latin1')).toString('latin1')
      const { text, end } = received(sent)
      const lines = written.replace(/\r\n|\r|\n/g, '\r\n')
      expect(text).toBe(lines === '' || lines.endsWith('\r\n') ? lines : `${lines}\r\n`)
      expect(end).toBe(sent.length)
      expect(sent.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }),
    { numRuns: 1_000 },
  )
})
