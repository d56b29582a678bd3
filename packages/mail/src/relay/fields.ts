/** A header field with its bytes as they came, line ends and folding included. */
export interface RawField {
  /** In lower case; empty where the line is no field. */
  readonly name: string
  readonly raw: Buffer
}

export interface RawMail {
  readonly fields: readonly RawField[]
  /** The empty line and the body, to be left alone. */
  readonly rest: Buffer
}

const newline = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const tab = 0x09

/** Takes a mail apart without changing a byte: put together again, it is the same. */
export function splitRaw(raw: Uint8Array): RawMail {
  const mail = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const fields: RawField[] = []
  let start = 0
  for (let at = 0; at < mail.length; ) {
    if (isEmptyLine(mail, at))
      return { fields: [...fields, ...fieldIn(mail, start, at)], rest: mail.subarray(at) }
    const end = mail.indexOf(newline, at)
    const next = end === -1 ? mail.length : end + 1
    if (mail[next] !== space && mail[next] !== tab) {
      fields.push(...fieldIn(mail, start, next))
      start = next
    }
    at = next
  }
  return { fields: [...fields, ...fieldIn(mail, start, mail.length)], rest: mail.subarray(mail.length) }
}

/** What stands behind the colon, folding included, byte for byte a character (latin1). */
export function bodyOf({ raw }: RawField): string {
  const text = raw.toString('latin1')
  return text.slice(text.indexOf(':') + 1)
}

/** The same, unfolded: the value of the field. */
export function unfolded(field: RawField): string {
  return bodyOf(field).replace(/\r?\n/g, '')
}

/** A field from characters that each stand for a byte. */
export function fieldOf(name: string, value: string): RawField {
  return { name: name.toLowerCase(), raw: Buffer.from(`${name}: ${value}\r\n`, 'latin1') }
}

function isEmptyLine(mail: Buffer, at: number): boolean {
  return mail[at] === newline || (mail[at] === carriageReturn && mail[at + 1] === newline)
}

function fieldIn(mail: Buffer, start: number, end: number): RawField[] {
  if (start === end) return []
  const raw = mail.subarray(start, end)
  const [, name = ''] = /^([\x21-\x39\x3b-\x7e]{1,200})[ \t]*:/.exec(raw.toString('latin1', 0, 210)) ?? []
  return [{ name: name.toLowerCase(), raw }]
}
