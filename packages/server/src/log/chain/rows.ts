import type { StreamName } from '../../case/events.js'

/** An event as it is stored: facts for ever, content and raw mail elsewhere and only by their digests here. */
export interface EventRow {
  position: number
  id: string
  stream: StreamName
  version: number
  at: number
  type: string
  /** All facts but the type, as canonical JSON. */
  facts: string
  /** SHA-256(salt ‖ content), null where the event has no content. */
  contentHash: Uint8Array | null
  /** SHA-256(salt ‖ raw), null where no raw mail came with it. */
  rawHash: Uint8Array | null
  /** Covers this event and, through the one before it, the whole stream up to here. */
  hash: Uint8Array
}

/** The personal part of an event. Gone after an erasure. */
export interface ContentRow {
  position: number
  salt: Uint8Array
  content: string
}

/** The mail as it came, kept with its event. Gone after an erasure. */
export interface RawRow {
  position: number
  salt: Uint8Array
  bytes: Uint8Array
}
