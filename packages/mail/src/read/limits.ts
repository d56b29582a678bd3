import { MailError } from '../errors.js'
import type { MailLimits } from './mail.js'

export const defaultLimits: MailLimits = {
  bytes: 25 * 1024 * 1024,
  parts: 500,
  depth: 20,
  headerBytes: 256 * 1024,
}

/**
 * Refuses, before anything is parsed, what would make parsing dear: too many bytes, or too many parts by the boundaries
 * that the mail declares. Depth and header sizes are watched by the parser as it goes.
 *
 * @throws MailError `too-large`, `too-many-parts`
 */
export function checkLimits(raw: Uint8Array, limits: MailLimits): void {
  if (raw.length > limits.bytes) {
    throw new MailError(
      'too-large',
      'raw',
      `the mail has ${raw.length} bytes, more than the ${limits.bytes} allowed`,
    )
  }
  const parts = countParts(Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1'))
  if (parts > limits.parts) {
    throw new MailError(
      'too-many-parts',
      'raw',
      `the mail has ${parts} parts, more than the ${limits.parts} allowed`,
    )
  }
}

function countParts(raw: string): number {
  const boundaries = new Set<string>()
  for (const [, quoted, bare] of raw.matchAll(
    /boundary\s{0,9}=\s{0,9}(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/gi,
  )) {
    boundaries.add((quoted ?? bare ?? '').trimEnd())
  }
  if (boundaries.size === 0) return 1
  let parts = 1
  for (let at = raw.indexOf('\n--'); at !== -1; at = raw.indexOf('\n--', at + 1)) {
    const end = raw.indexOf('\n', at + 1)
    if (end - at > 300) continue
    if (boundaries.has(raw.slice(at + 3, end === -1 ? undefined : end).trimEnd())) parts++
  }
  return parts
}
