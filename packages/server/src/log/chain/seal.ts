import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { DomainEvent, StreamName } from '../../case/events.js'
import type { Recorded } from '../port.js'
import { canonicalJson } from './canonical-json.js'
import type { ContentRow, EventRow, RawRow } from './rows.js'

const saltBytes = 16
const nothing = new Uint8Array(32)

/** Where an event comes to stand, and the hash of the one before it in its stream. */
export interface Place {
  position: number
  stream: StreamName
  version: number
  at: number
  previous: Uint8Array
}

export interface Sealed {
  event: EventRow
  content?: ContentRow
  raw?: RawRow
}

/** Makes the rows of an event: splits facts from content, salts what is personal and closes the chain over it. */
export function seal(event: DomainEvent, place: Place, raw?: Uint8Array): Sealed {
  const { position, stream, version, at, previous } = place
  const { type, content, ...facts } = { content: undefined, ...event }
  const contentRow = content && { position, salt: randomBytes(saltBytes), content: JSON.stringify(content) }
  const rawRow = raw && { position, salt: randomBytes(saltBytes), bytes: raw }
  const unsealed = {
    position,
    id: randomUUID(),
    stream,
    version,
    at,
    type,
    facts: canonicalJson(facts),
    contentHash: contentRow ? contentDigest(contentRow) : null,
    rawHash: rawRow ? rawDigest(rawRow) : null,
  }
  return {
    event: { ...unsealed, hash: chainHash(previous, unsealed) },
    ...(contentRow && { content: contentRow }),
    ...(rawRow && { raw: rawRow }),
  }
}

/** What the first event of a stream is chained to: the name of the stream, so that no chain can pass for another's. */
export function chainStart(stream: string): Uint8Array {
  return sha256(stream)
}

/**
 * SHA-256(previous ‖ SHA-256(facts) ‖ contentHash ‖ rawHash), where the facts are canonical JSON with the id, type,
 * version and time, and an absent hash is 32 zeros.
 */
export function chainHash(previous: Uint8Array, event: Omit<EventRow, 'hash' | 'position'>): Uint8Array {
  const { id, type, version, at, facts } = event
  const covered = sha256(canonicalJson({ id, type, version, at, facts: JSON.parse(facts) }))
  return sha256(previous, covered, event.contentHash ?? nothing, event.rawHash ?? nothing)
}

export function contentDigest({ salt, content }: Pick<ContentRow, 'salt' | 'content'>): Uint8Array {
  return sha256(salt, content)
}

export function rawDigest({ salt, bytes }: Pick<RawRow, 'salt' | 'bytes'>): Uint8Array {
  return sha256(salt, bytes)
}

/** The event as the port shows it. `content` is null where there is none, or none any more. */
export function unseal<Event = DomainEvent>(
  row: Omit<EventRow, 'hash' | 'rawHash'>,
  content: string | null,
): Recorded<Event> {
  const erased = row.contentHash !== null && content === null
  const personal = row.contentHash === null ? {} : { content: content === null ? {} : JSON.parse(content) }
  return {
    id: row.id,
    position: row.position,
    stream: row.stream,
    version: row.version,
    at: row.at,
    event: { type: row.type, ...JSON.parse(row.facts), ...personal },
    ...(erased && { erased }),
  }
}

function sha256(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
