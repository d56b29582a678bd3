import { MailError } from '../errors.js'

const hexDigits = /^[0-9a-f]{32}$/i
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The 16 bytes of a UUID, given with or without hyphens. */
export function caseIdToBytes(caseId: string): Uint8Array {
  if (!hexDigits.test(caseId) && !uuid.test(caseId)) {
    throw new MailError('bad-option', 'caseId', `caseId is "${caseId}": give a UUID or its 32 hex digits`)
  }
  return Buffer.from(caseId.replaceAll('-', ''), 'hex')
}

/** The canonical UUID: lower case, with hyphens. */
export function caseIdFromBytes(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The same case for the same digest, of at least 16 bytes: a version 8 UUID (RFC 9562). */
export function caseIdFromDigest(digest: Uint8Array): string {
  const bytes = Buffer.from(digest.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return caseIdFromBytes(bytes)
}
