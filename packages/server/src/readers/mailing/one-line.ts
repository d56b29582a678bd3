/**
 * What somebody typed, fit for a header: on one line, without what cannot be seen (controls, marks that turn the
 * direction of writing), and never half a character.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
}
