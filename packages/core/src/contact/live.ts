import type { CaseStreamEvent } from '@presszero/wire'
import { visitorRoutes } from '@presszero/wire/plain'
import { atom, type ReadableAtom } from 'nanostores'
import { type Clock, nap } from '../clock.js'
import type { Client } from '../net/client.js'
import { type Trouble, troubleOf } from '../net/errors.js'
import { urlOf } from '../net/http.js'
import { type Connection, openStream } from '../net/stream.js'
import { isGone, keyOf } from './deliver.js'
import type { CaseKeeper } from './keeper.js'
import type { HeldCase } from './types.js'

/** A place in the line is kept by a sign of life this often. */
const heartbeatMs = 20_000
const typingEveryMs = 3000
const typingEndsMs = 6000

export interface Live {
  readonly $connection: ReadableAtom<Connection>
  /** Whether the human on the other side is writing. */
  readonly $typing: ReadableAtom<boolean>
  /** Why the server refuses to be listened to, if it does. */
  readonly $trouble: ReadableAtom<Trouble | null>
  /** Listens to the case that is held, if `wanted`; calling it again changes nothing that is right already. */
  follow(wanted: boolean): void
  /** The person is writing. */
  type(): void
  /** The person stopped, or sent what they wrote. */
  stopTyping(): void
}

export interface LiveOptions {
  server: string
  client: Client
  keeper: CaseKeeper
  clock: Clock
  fetch?: typeof fetch
  /** The server no longer knows the case. */
  onGone(): Promise<void>
}

export function createLive({ server, client, keeper, clock, fetch, onGone }: LiveOptions): Live {
  const $connection = atom<Connection>('idle')
  const $typing = atom(false)
  const $trouble = atom<Trouble | null>(null)
  let followed: { id: string; stop: AbortController } | undefined
  let lastBeat = Number.NEGATIVE_INFINITY
  let lastTyping = Number.NEGATIVE_INFINITY
  let cancelIdle = () => {}

  const signal = (kind: 'here' | 'typing' | 'idle') => {
    const held = keeper.$held.get()
    // A sign of life that is lost is made up for by the next one.
    if (held && followed) client.signal(keyOf(held), { kind }, followed.stop.signal).catch(() => {})
  }

  const beat = () => {
    if (clock.now() - lastBeat < heartbeatMs) return
    lastBeat = clock.now()
    signal('here')
  }

  /** By a timer, and at every sign of life of the server: browsers slow down the timers of a tab in the background. */
  const beatUntil = async (stop: AbortSignal) => {
    while (!stop.aborted) {
      beat()
      await nap(clock, heartbeatMs, stop)
    }
  }

  const receive = ({ event, data }: CaseStreamEvent) => {
    if (event === 'snapshot') void keeper.change(() => data)
    else if (event === 'update') void keeper.update(data)
    else if (event === 'line') void keeper.setLine(data)
    else if (data.by === 'human') $typing.set(data.typing)
  }

  const listen = async (held: HeldCase, stop: AbortController) => {
    void beatUntil(stop.signal)
    try {
      await openStream<CaseStreamEvent>(urlOf(server, visitorRoutes.liveCase, { case: held.view.id }), {
        token: held.token,
        signal: stop.signal,
        clock,
        fetch,
        onAlive: beat,
        onConnection: connection => {
          $connection.set(connection)
          if (connection !== 'live') $typing.set(false)
        },
        onEvent: receive,
      })
    } catch (error) {
      stop.abort()
      $connection.set('offline')
      if (isGone(error)) await onGone()
      $trouble.set(troubleOf(error))
    }
  }

  const stopTyping = () => {
    cancelIdle()
    if (lastTyping === Number.NEGATIVE_INFINITY) return
    lastTyping = Number.NEGATIVE_INFINITY
    signal('idle')
  }

  const unfollow = () => {
    followed?.stop.abort()
    followed = undefined
    $connection.set('idle')
    $typing.set(false)
  }

  return {
    $connection,
    $typing,
    $trouble,
    follow(wanted) {
      const held = keeper.$held.get()
      if (followed && (!wanted || followed.id !== held?.view.id)) unfollow()
      if (!wanted || !held || followed) return
      const stop = new AbortController()
      followed = { id: held.view.id, stop }
      $trouble.set(null)
      lastBeat = Number.NEGATIVE_INFINITY
      void listen(held, stop)
    },
    type() {
      cancelIdle()
      cancelIdle = clock.after(typingEndsMs, stopTyping)
      if (clock.now() - lastTyping < typingEveryMs) return
      lastTyping = clock.now()
      signal('typing')
    },
    stopTyping,
  }
}
