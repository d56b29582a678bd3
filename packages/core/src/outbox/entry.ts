import type { Trouble } from '../net/errors.js'

/**
 * `sending`: on its way or next in turn. `waiting-for-network`: it will be tried again by itself.
 * `failed`: refused, with the reason in `trouble`; only the person's retry sends it again.
 */
export type SendState = 'sending' | 'waiting-for-network' | 'failed'

/** One thing that somebody wanted sent. It is in storage before the first request and until a 2xx. */
export interface OutboxEntry<Body> {
  /** Makes a repeat harmless: the id of the message, or the `Idempotency-Key`. */
  id: string
  /** When the person sent it: ISO 8601, by the browser's clock. */
  at: string
  body: Body
  state: SendState
  /** Tries that the server answered with a fault of its own. */
  faults: number
  trouble?: Trouble
}
