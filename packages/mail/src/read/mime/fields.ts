/** A header block's fields: lower-case name → unfolded values, in order. */
export type Fields = ReadonlyMap<string, readonly string[]>

const newline = 0x0a
const carriageReturn = 0x0d

/** Where a part's header block ends and its body begins; without an empty line all of it is header. */
export function splitAtBody(part: Buffer): { header: Buffer; body: Buffer } {
  for (let at = 0; at < part.length; ) {
    const end = part.indexOf(newline, at)
    if (end === -1) break
    if (end === at || (end === at + 1 && part[at] === carriageReturn)) {
      return { header: part.subarray(0, at), body: part.subarray(end + 1) }
    }
    at = end + 1
  }
  return { header: part, body: part.subarray(part.length) }
}

/** Reads a header block. Lines that are no fields are passed over. */
export function readFields(header: Buffer): Fields {
  const fields = new Map<string, string[]>()
  let name = ''
  let pieces: string[] = []
  const finish = (): void => {
    if (name === '') return
    const value = pieces.join(' ').trim()
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
    name = ''
  }
  for (const line of asText(header).split('\n')) {
    if (/^[ \t]/.test(line)) {
      if (name !== '') pieces.push(line.trim())
      continue
    }
    finish()
    const colon = line.indexOf(':')
    const key = colon > 0 && colon <= 200 ? line.slice(0, colon).trimEnd().toLowerCase() : ''
    if (!/^[\x21-\x39\x3b-\x7e]+$/.test(key)) continue
    name = key
    pieces = [line.slice(colon + 1).trim()]
  }
  finish()
  return fields
}

/** Headers may hold UTF-8 (RFC 6532); what is not is taken for the Western code page that old programs wrote. */
function asText(header: Buffer): string {
  const text = header.toString('utf8')
  return text.includes('\ufffd') ? header.toString('latin1') : text
}
