import { MailError } from '../errors.js'
import type { MailLimits } from './mail.js'

export const defaultLimits: MailLimits = {
  bytes: 25 * 1024 * 1024,
  parts: 500,
  depth: 20,
  headerBytes: 256 * 1024,
}

/**
 * Refuses a mail of too many bytes before anything is parsed. Parts, depth and headers are counted by the parser.
 *
 * @throws MailError `too-large`
 */
export function checkSize(raw: Uint8Array, limits: MailLimits): void {
  if (raw.length <= limits.bytes) return
  const message = `the mail has ${raw.length} bytes, more than the ${limits.bytes} allowed`
  throw new MailError('too-large', 'raw', message)
}
