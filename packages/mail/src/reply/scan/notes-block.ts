import { folded, type Line } from '../lines.js'
import { isPrecise } from './date.js'
import { wording } from './wording.js'

const named = /^[\p{L}"'].{0,80}[<(][^\s<>()@]{1,64}@[^\s<>()@]{1,255}[>)]$/u
/** Lines with something in them within which the labels must stand. */
const window = 12

/**
 * Whether the header that Lotus Notes puts above a quoted mail begins at `start`: the sender, the date, and labels alone
 * in their lines with the values below them.
 */
export function isNotesBlock(lines: readonly Line[], start: number): boolean {
  const first = lines[start]?.text ?? ''
  if (first.length > 200 || !named.test(first)) return false
  const said = lines
    .slice(start + 1, start + 2 * window)
    .map(line => line.text.slice(0, 200))
    .filter(text => text !== '')
    .slice(0, window)
  if (!said.slice(0, 2).some(text => text.length <= 60 && isPrecise(text))) return false
  const fields = said.flatMap(text => [...(wording.fields.get(folded(text.replace(/\s*[:：]$/, ''))) ?? [])])
  return fields.includes('to') && fields.includes('subject')
}
