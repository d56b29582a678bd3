/** Crockford's alphabet in lower case: no i, l, o, u, so that an address survives being read out and lower-cased. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const values = new Map(Array.from(alphabet, (character, value) => [character, value]))

export function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((buffer >>> bits) & 31)
    }
    buffer &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet.charAt((buffer << (5 - bits)) & 31) : text
}

/**
 * The bytes of a text, in either case; undefined where it is not what `encodeBase32` writes. Crockford's aliases (o for 0)
 * and stray padding bits are refused: one value has one spelling, so that a changed token is never the same token.
 */
export function decodeBase32(text: string): Uint8Array | undefined {
  if (!/^[0-9a-z]*$/i.test(text)) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let at = 0
  let buffer = 0
  let bits = 0
  for (const character of text.toLowerCase()) {
    const value = values.get(character)
    if (value === undefined) return undefined
    buffer = (buffer << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = buffer >>> bits
    }
    buffer &= (1 << bits) - 1
  }
  return bits >= 5 || buffer !== 0 ? undefined : bytes
}
