import { MailError } from '../../errors.js'
import type { MailLimits } from '../mail.js'
import { type Fields, readFields, splitAtBody } from './fields.js'
import { readStructured, type Structured } from './parameters.js'

/** One part of a mail; a mail without structure is one part. */
export interface Part {
  readonly fields: Fields
  readonly type: Structured
  readonly body: Buffer
  /** Of a multipart. */
  readonly children: readonly Part[]
}

/** Takes a mail apart, down to what is no multipart. A mail inside the mail stays whole. */
export class PartReader {
  readonly #limits: MailLimits
  #parts = 0

  constructor(limits: MailLimits) {
    this.#limits = limits
  }

  /** @throws MailError `too-many-parts`, `too-deep`, `headers-too-large` */
  read(bytes: Buffer, depth = 0, otherwise = 'text/plain'): Part {
    this.#count(depth)
    const { header, body } = splitAtBody(bytes)
    if (header.length > this.#limits.headerBytes) {
      const most = this.#limits.headerBytes
      throw new MailError(
        'headers-too-large',
        'raw',
        `the headers of the mail or of a part exceed ${most} bytes`,
      )
    }
    const fields = readFields(header)
    const declared = readStructured(fields.get('content-type')?.[0])
    const type = declared.value.includes('/') ? declared : { ...declared, value: otherwise }
    if (!type.value.startsWith('multipart/')) return { fields, type, body, children: [] }
    const boundary = type.parameters.get('boundary') || '-'
    const within = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const children = this.#pieces(body, boundary).map(piece => this.read(piece, depth + 1, within))
    // What is declared as parts and has none is text all the same: it must not be lost.
    return { fields, type: children.length > 0 ? type : { ...type, value: 'text/plain' }, body, children }
  }

  #count(depth: number): void {
    const { parts, depth: deepest } = this.#limits
    this.#parts++
    if (this.#parts > parts) {
      throw new MailError('too-many-parts', 'raw', `the mail has more than the ${parts} parts allowed`)
    }
    if (depth > deepest) {
      throw new MailError('too-deep', 'raw', `the mail's parts are nested deeper than ${deepest}`)
    }
  }

  /** What stands between the delimiters of RFC 2046, 5.1.1; the last may be missing. */
  #pieces(body: Buffer, boundary: string): Buffer[] {
    const delimiter = Buffer.from(`--${boundary}`, 'utf8')
    const pieces: Buffer[] = []
    let start = -1
    for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + delimiter.length)) {
      if (at > 0 && body[at - 1] !== 0x0a) continue
      const after = at + delimiter.length
      const isLast = body[after] === 0x2d && body[after + 1] === 0x2d
      if (!isLast && !isLineEnd(body, after)) continue
      if (start !== -1) pieces.push(body.subarray(start, beforeLineEnd(body, at, start)))
      if (isLast) return pieces
      if (pieces.length > this.#limits.parts) return pieces
      start = Math.min(body.length, body.indexOf(0x0a, after) + 1 || body.length)
    }
    if (start !== -1) pieces.push(body.subarray(start))
    return pieces
  }
}

/** Whether only white space stands between here and the end of the line. */
function isLineEnd(body: Buffer, from: number): boolean {
  let at = from
  while (body[at] === 0x20 || body[at] === 0x09 || body[at] === 0x0d) at++
  return at >= body.length || body[at] === 0x0a
}

/** The line end before a delimiter is the delimiter's. */
function beforeLineEnd(body: Buffer, at: number, start: number): number {
  const end = at - (body[at - 2] === 0x0d ? 2 : 1)
  return Math.max(start, end)
}
