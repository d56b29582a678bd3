/** Who was seen to answer in which queue, and when last. */
export interface Agents {
  answered(agent: string, queue: string, at: number): void
  /** How many answered within the last hour. */
  seenIn(queue: string, at: number): number
  snapshot(): AgentsSnapshot
}

export type AgentsSnapshot = readonly (readonly [agent: string, queue: string, at: number])[]

const SEEN_MS = 3_600_000

export function createAgents(restored: AgentsSnapshot = []): Agents {
  const last = new Map(restored.map(([agent, queue, at]) => [agent, { queue, at }]))
  return {
    answered(agent, queue, at) {
      for (const [one, seen] of last) if (at - seen.at > SEEN_MS) last.delete(one)
      last.set(agent, { queue, at })
    },
    seenIn: (queue, at) =>
      [...last.values()].filter(seen => seen.queue === queue && at - seen.at <= SEEN_MS).length,
    snapshot: () => [...last].map(([agent, { queue, at }]) => [agent, queue, at]),
  }
}
