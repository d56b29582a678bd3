/** The ids of events elsewhere that were heard of lately, so that each counts once. */
export interface Heard {
  has(system: string, id: string): boolean
  /** False where it was heard before. */
  note(system: string, id: string, at: number): boolean
  snapshot(): HeardSnapshot
}

/** Plain JSON. */
export type HeardSnapshot = readonly (readonly [
  system: string,
  heard: readonly (readonly [string, number])[],
])[]

/** Forgets what was heard more than `keepMs` ago: what comes so late is refused for that. */
export function createHeard(keepMs: number, restored: HeardSnapshot = []): Heard {
  const heard = new Map(restored.map(([system, ids]) => [system, new Map(ids)]))

  function forget(of: Map<string, number>, before: number): void {
    for (const [id, at] of of) {
      if (at >= before) return
      of.delete(id)
    }
  }

  return {
    has: (system, id) => heard.get(system)?.has(id) ?? false,
    note(system, id, at) {
      const of = heard.get(system) ?? new Map<string, number>()
      heard.set(system, of)
      forget(of, at - keepMs)
      if (of.has(id)) return false
      of.set(id, at)
      return true
    },
    snapshot: () => [...heard].map(([system, ids]) => [system, [...ids]]),
  }
}
