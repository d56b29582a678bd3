import type { Verified } from '../port.js'
import type { ContentRow, EventRow, RawRow } from './rows.js'
import { chainHash, chainStart, contentDigest, rawDigest } from './seal.js'

/** An event with what is kept beside it; null where there is none or where it was erased. */
export interface Kept {
  event: EventRow
  content: Pick<ContentRow, 'salt' | 'content'> | null
  raw: Pick<RawRow, 'salt' | 'bytes'> | null
}

/** Follows a stream in commit order and says where it was tampered with first, if anywhere. */
export function verifyStream(stream: string, kept: readonly Kept[]): Verified {
  let previous = chainStart(stream)
  let at = 0
  for (const [index, one] of kept.entries()) {
    const version = index + 1
    const { event } = one
    if (event.version !== version || event.at < at) return { ok: false, version, why: 'order' }
    if (!sameBytes(event.hash, chainHash(previous, event))) return { ok: false, version, why: 'facts' }
    if (!isIntact(one)) return { ok: false, version, why: 'content' }
    previous = event.hash
    at = event.at
  }
  return { ok: true, events: kept.length }
}

/** What was erased is intact: its digest stays in the chain, and nothing is left to compare with it. */
function isIntact({ event, content, raw }: Kept): boolean {
  const contentIntact = content === null || matches(event.contentHash, contentDigest(content))
  return contentIntact && (raw === null || matches(event.rawHash, rawDigest(raw)))
}

function matches(expected: Uint8Array | null, actual: Uint8Array): boolean {
  return expected !== null && sameBytes(expected, actual)
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
