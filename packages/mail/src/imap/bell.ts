import type { ImapClient } from './client.js'

/** Rings when a connection has something to say: there are new mails, or it is lost. */
export interface Bell {
  /** Aborted once it rang. */
  readonly rang: AbortSignal
  /** Makes it ready to ring again. */
  reset(): void
  /** Throws what the connection was lost over. */
  throwIfLost(): void
}

export function createBell(client: Pick<ImapClient, 'on'>): Bell {
  let ring = new AbortController()
  let lost: { cause: unknown } | undefined
  const lose = (cause: unknown) => {
    lost ??= { cause }
    ring.abort()
  }
  client.on('exists', () => ring.abort())
  client.on('error', lose)
  client.on('close', () => lose(new Error('the connection was closed')))
  return {
    get rang() {
      return ring.signal
    },
    reset() {
      if (lost === undefined) ring = new AbortController()
    },
    throwIfLost() {
      if (lost !== undefined) throw lost.cause
    },
  }
}
