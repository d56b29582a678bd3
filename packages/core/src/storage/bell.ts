/** How one tab tells the others that something in the shared storage has changed. It carries no data. */
export interface Bell {
  ring(): void
  /** Listens to the bells of the other tabs; a tab does not hear its own. */
  listen(onRing: () => void): void
  close(): void
}

/** A bell on a `BroadcastChannel`; silent where the browser has none. */
export function broadcastBell(name: string): Bell {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  return {
    ring: () => channel?.postMessage('changed'),
    listen(onRing) {
      channel?.addEventListener('message', onRing)
    },
    close: () => channel?.close(),
  }
}
