import { readNumber, writeNumber } from './learn/letters.js'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Stands before a UUID in letters, and once more before an id that begins with it. */
const MARK = '~'
/** Three bytes make four letters; the sixteen of a UUID are filled up to eighteen. */
const DIGITS_AT_ONCE = 6
const LETTERS_AT_ONCE = 4
const HEX_DIGITS = 32

/** An id as it stands in a snapshot: a UUID, as most are, takes 25 letters instead of 36. */
export function writeId(id: string): string {
  if (!UUID.test(id)) return id.startsWith(MARK) ? MARK + id : id
  const digits = id.replaceAll('-', '').padEnd(HEX_DIGITS + 4, '0')
  let written = MARK
  for (let at = 0; at < HEX_DIGITS; at += DIGITS_AT_ONCE)
    written += writeNumber(Number.parseInt(digits.slice(at, at + DIGITS_AT_ONCE), 16), LETTERS_AT_ONCE)
  return written
}

export function readId(written: string): string {
  if (!written.startsWith(MARK)) return written
  if (written.startsWith(MARK, 1)) return written.slice(1)
  let digits = ''
  for (let at = 1; at < written.length; at += LETTERS_AT_ONCE)
    digits += readNumber(written, at, LETTERS_AT_ONCE).toString(16).padStart(DIGITS_AT_ONCE, '0')
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20)]
    .concat(digits.slice(20, HEX_DIGITS))
    .join('-')
}
