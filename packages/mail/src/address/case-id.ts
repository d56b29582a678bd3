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
