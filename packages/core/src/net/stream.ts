import { headers } from '@presszero/wire/plain'
import { follow } from '../abort.js'
import { backOff, type Clock, systemClock } from '../clock.js'
import { isTransient, NetworkError, troubleOf } from './errors.js'
import { headersOf, refusal } from './http.js'
import { rest } from './rest.js'
import { createSseParser } from './sse.js'

/** `idle`: nothing to listen to. `offline`: no connection now; it is tried again by itself. */
export type Connection = 'idle' | 'connecting' | 'live' | 'offline'

export interface StreamOptions<Event extends { event: string; data: unknown }> {
  /** Sent as `Authorization: Bearer`. */
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

/**
 * Listens to server-sent events, read by `fetch` so that the token travels in a header. Reconnects with a growing,
 * jittered pause, resuming after the last event. Resolves when the signal is aborted.
 * `Event` is what the server promises under this address; its shape is not checked here.
 * @throws {ProblemError} when the server refuses for good
 */
export async function openStream<Event extends { event: string; data: unknown }>(
  url: string,
  options: StreamOptions<Event>,
): Promise<void> {
  const { signal, clock = systemClock, onConnection = () => {} } = options
  const progress: Progress = { lastEventId: options.lastEventId, tries: 0 }
  onConnection('connecting')
  while (!signal.aborted) {
    let retryAfter: number | undefined
    try {
      await listen(url, options, progress)
    } catch (error) {
      if (signal.aborted) return
      const trouble = troubleOf(error)
      if (!isTransient(trouble)) throw error
      retryAfter = trouble.retryAfter
    }
    if (signal.aborted) return
    onConnection('offline')
    progress.tries += 1
    await rest(clock, retryAfter === undefined ? backOff(progress.tries) : retryAfter * 1000, signal)
  }
}

interface Progress {
  lastEventId: string | undefined
  /** Tries since the last sign of life. */
  tries: number
}

/** One connection, from its opening to its end or its silence. */
async function listen<Event extends { event: string; data: unknown }>(
  url: string,
  options: StreamOptions<Event>,
  progress: Progress,
): Promise<void> {
  const { token, signal, onEvent, onAlive, clock = systemClock, silenceMs = 40_000 } = options
  const life = follow(signal)
  let cancelWatch = clock.after(silenceMs, life.abort)
  const alive = () => {
    cancelWatch()
    cancelWatch = clock.after(silenceMs, life.abort)
    progress.tries = 0
    onAlive?.()
  }
  const read = createSseParser(({ event, data, id }) => {
    progress.lastEventId = id ?? progress.lastEventId
    // The server's promise: see the docstring of `openStream`.
    onEvent({ event, data: JSON.parse(data) } as Event, id)
  })
  try {
    const response = await (options.fetch ?? fetch)(url, {
      headers: headersOf(token, {
        Accept: 'text/event-stream',
        [headers.lastEventId]: progress.lastEventId,
      }),
      credentials: 'omit',
      cache: 'no-store',
      signal: life.signal,
    }).catch(cause => {
      throw new NetworkError('offline', { cause })
    })
    if (!response.ok) throw refusal(response, await response.json().catch(() => undefined))
    options.onConnection?.('live')
    alive()
    await readPieces(response, piece => {
      alive()
      read(piece)
    })
  } finally {
    cancelWatch()
    life.release()
    life.abort()
  }
}

async function readPieces(response: Response, onPiece: (piece: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  const reader = response.body?.getReader()
  for (;;) {
    const piece = await reader?.read().catch(cause => {
      throw new NetworkError('offline', { cause })
    })
    if (!piece || piece.done) return
    onPiece(decoder.decode(piece.value, { stream: true }))
  }
}
