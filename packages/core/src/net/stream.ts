import type { Clock } from '../clock.js'
/** `idle`: nothing to listen to. `offline`: no connection now; it is tried again by itself. */
export type Connection = 'idle' | 'connecting' | 'live' | 'offline'
export interface StreamOptions<Event extends { event: string; data: unknown }> {
  token?: string
  /** Resume after this event. */
  lastEventId?: string
  /** Aborting it ends the stream. */
  signal: AbortSignal
  onEvent(event: Event, id: string | undefined): void
  onConnection?(connection: Connection): void
  /** Called at every sign of life of the server, its comments included. */
  onAlive?(): void
  fetch?: typeof fetch
  clock?: Clock
  /** Silence after which the connection is taken for dead. Default 40 s; the server comments every 15 s. */
  silenceMs?: number
}
