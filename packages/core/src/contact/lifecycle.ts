import type { Parts } from './parts.js'
import type { ContactStore } from './types.js'

export interface Lifecycle
  extends Pick<ContactStore, 'open' | 'close' | 'restore' | 'pause' | 'resume' | 'dispose'> {
  /** Every action begins with this: from the person's first act on, storage is read and what waits there is sent. */
  begin(): Promise<void>
  /** Puts everything down, so that the next act begins anew. */
  end(): void
}

export function createLifecycle(parts: Parts): Lifecycle {
  const { server, storage, bell, $opened, keeper, draft, house, outbox, live } = parts
  let begun: Promise<void> | undefined
  let paused = false
  let watching: AbortController | undefined

  const watch = (wanted: boolean) => {
    if (!wanted) {
      watching?.abort()
      watching = undefined
    } else if (!watching) {
      watching = new AbortController()
      void house.watch(watching.signal)
    }
  }

  /** A case that is resolved is listened to only while somebody looks at it. */
  const sync = () => {
    const status = keeper.$held.get()?.view.status
    const running = begun !== undefined && !paused
    live.follow(running && status !== undefined && ($opened.get() || status !== 'resolved'))
    watch($opened.get() && !paused)
  }

  const load = async () => {
    bell.open()
    await Promise.all([draft.load(), keeper.load()])
    await outbox.start()
  }

  const begin = async () => {
    if (server === undefined) return
    begun ??= load()
    await begun
  }

  const end = () => {
    begun = undefined
    outbox.stop()
    bell.close()
    sync()
  }

  const stopListening = [keeper.$held.listen(sync), $opened.listen(sync)]
  bell.listen(() => {
    void draft.load()
    void keeper.load()
  })

  return {
    begin,
    end,
    open() {
      $opened.set(true)
      return begin()
    },
    close: () => $opened.set(false),
    async restore() {
      if (server === undefined || !(await storage.exists())) return false
      await begin()
      return keeper.$held.get() !== null || outbox.$entries.get().length > 0 || draft.$draft.get().text !== ''
    },
    pause() {
      paused = true
      outbox.stop()
      bell.close()
      sync()
    },
    resume() {
      if (!paused) return
      paused = false
      if (begun) begun = load()
      sync()
    },
    dispose() {
      for (const stop of stopListening) stop()
      $opened.set(false)
      end()
    },
  }
}
