import { type Fields, readFields, splitAtBody } from '../read/mime/fields.js'

/** Bytes of headers that are read; `readMail` refuses a mail that has more. */
const MOST_BYTES = 256 * 1024

/** The headers of a mail, and all that comes after what was read of them. */
export function splitHead(raw: Uint8Array): { fields: Fields; rest: Buffer } {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const window = bytes.subarray(0, MOST_BYTES)
  const { header, body } = splitAtBody(window)
  return { fields: readFields(header), rest: bytes.subarray(window.length - body.length) }
}
