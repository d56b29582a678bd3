const newline = 0x0a
const carriageReturn = 0x0d
const dot = 0x2e

/**
 * A mail as it follows DATA (RFC 5321, 4.5.2): dots at the beginning of lines doubled, and ended. Line ends that are not CRLF
 * become so: passed on as they are, one server would read a line where another does not, and what a stranger wrote could
 * begin a mail of its own.
 */
export function transparent(raw: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(2 * raw.length + 5)
  let length = 0
  let lineStart = true
  for (let at = 0; at < raw.length; at++) {
    const byte = raw[at]
    if (byte === carriageReturn || byte === newline) {
      if (byte === carriageReturn && raw[at + 1] === newline) at++
      out[length++] = carriageReturn
      out[length++] = newline
      lineStart = true
    } else {
      if (lineStart && byte === dot) out[length++] = dot
      out[length++] = byte ?? 0
      lineStart = false
    }
  }
  length += out.write(lineStart ? '.\r\n' : '\r\n.\r\n', length, 'latin1')
  return out.subarray(0, length)
}
