/**
 * Those who want to know of commits. They are called once it can be read, each in a microtask of its own: what one of them
 * throws is an uncaught error of its own and never a failed append.
 */
export function listeners(): { subscribe(listener: () => void): () => void; wake(): void } {
  const subscribed = new Set<() => void>()
  return {
    subscribe(listener) {
      const own = () => listener()
      subscribed.add(own)
      return () => {
        subscribed.delete(own)
      }
    },
    wake() {
      for (const listener of subscribed) queueMicrotask(() => subscribed.has(listener) && listener())
    },
  }
}
