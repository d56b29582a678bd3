/** The ids of events elsewhere that were heard of lately, so that each counts once. */
export interface Heard {
  has(queue: string, id: string): boolean
  /** False where it was heard before. */
  note(queue: string, id: string, at: number): boolean
}

/** Forgets what was heard more than `keepMs` ago: what comes so late is refused for that. */
export function createHeard(keepMs: number): Heard {
  const heard = new Map<string, Map<string, number>>()

  function forget(of: Map<string, number>, before: number): void {
    for (const [id, at] of of) {
      if (at >= before) return
      of.delete(id)
    }
  }

  return {
    has: (queue, id) => heard.get(queue)?.has(id) ?? false,
    note(queue, id, at) {
      const of = heard.get(queue) ?? new Map<string, number>()
      heard.set(queue, of)
      forget(of, at - keepMs)
      if (of.has(id)) return false
      of.set(id, at)
      return true
    },
  }
}
