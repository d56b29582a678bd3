import type { QueueEvent } from './types.js'

/** Why an event was refused. */
export type RefusalCode =
  /** It happened before an event that was already observed. */
  | 'out-of-order'
  /** It says what an earlier event has said: already in line, already answered, already held. */
  | 'repeated'
  /** Nobody of that id is in line or being helped. */
  | 'unknown-id'
  /** It says of somebody being helped what can only be said of somebody waiting. */
  | 'not-waiting'
  /** `finished`, of somebody who was not answered. */
  | 'not-answered'
  /** A field is missing or out of range. */
  | 'invalid'

/** Thrown by `observe`; the engine is as it was before. */
export class QueueEventRefused extends Error {
  override readonly name = 'QueueEventRefused'
  readonly code: RefusalCode
  readonly event: QueueEvent

  constructor(code: RefusalCode, event: QueueEvent, message: string) {
    super(message)
    this.code = code
    this.event = event
  }
}

export function isQueueEventRefused(error: unknown): error is QueueEventRefused {
  return error instanceof QueueEventRefused
}
