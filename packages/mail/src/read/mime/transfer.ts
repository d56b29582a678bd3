const equals = 0x3d
const newline = 0x0a
const carriageReturn = 0x0d

/** A body without its Content-Transfer-Encoding, as bytes of its own. What is malformed stays as it is. */
export function decodeTransfer(body: Buffer, encoding = ''): Uint8Array {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return new Uint8Array(Buffer.from(body.toString('latin1'), 'base64'))
  if (name === 'quoted-printable') return decodeQuotedPrintable(body)
  return new Uint8Array(body)
}

/** RFC 2045, 6.7, in one pass. */
function decodeQuotedPrintable(body: Buffer): Uint8Array {
  const out = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0
    if (byte !== equals) {
      out[length++] = byte
      continue
    }
    const lineEnd = softBreak(body, at + 1)
    const value = 16 * hexDigit(body[at + 1]) + hexDigit(body[at + 2])
    if (lineEnd !== -1) at = lineEnd
    else if (value >= 0) {
      out[length++] = value
      at += 2
    } else out[length++] = byte
  }
  return out.slice(0, length)
}

/** Where the line ends that a soft break stands at the end of, or -1. */
function softBreak(body: Buffer, from: number): number {
  let at = from
  while (at < from + 80 && (body[at] === 0x20 || body[at] === 0x09)) at++
  if (body[at] === carriageReturn && body[at + 1] === newline) return at + 1
  return body[at] === newline ? at : -1
}

/** 0 to 15, or so little that no pair with it is a value. */
function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const upper = byte & ~0x20
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1000
}
