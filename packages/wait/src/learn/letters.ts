const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The greatest whole number that so many letters hold. */
export function most(letters: number): number {
  return 64 ** letters - 1
}

/** A whole number from 0 to `most(letters)` in letters that need no escape in JSON. */
export function writeNumber(value: number, letters: number): string {
  let written = ''
  for (let left = letters, rest = value; left > 0; left--, rest = Math.floor(rest / 64)) {
    written = LETTERS.charAt(rest % 64) + written
  }
  return written
}

export function readNumber(written: string, from: number, letters: number): number {
  let value = 0
  for (let at = from; at < from + letters; at++) value = 64 * value + LETTERS.indexOf(written.charAt(at))
  return value
}
