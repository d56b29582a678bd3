/** Bytes of request bodies that are held in memory at a time, by all and by one client. */
export interface Room {
  /** Sets bytes apart until the returned function is called; undefined where there is no room now. */
  reserve(client: string, bytes: number): (() => void) | undefined
}

/** Large bodies are taken only as far as they fit in at once, and one client leaves the others the half of it. */
export function createRoom(bytes: number): Room {
  const held = new Map<string, number>()
  let total = 0
  return {
    reserve(client, wanted) {
      const own = held.get(client) ?? 0
      if (total + wanted > bytes || own + wanted > bytes / 2) return undefined
      total += wanted
      held.set(client, own + wanted)
      return () => {
        total -= wanted
        const left = (held.get(client) ?? 0) - wanted
        if (left > 0) held.set(client, left)
        else held.delete(client)
      }
    },
  }
}
