import type { WaitSnapshot } from '@presszero/wait'

/**
 * What an engine knows, less some who are being helped: whoever helped them is free, and nothing is learned of how long
 * it took, because nobody knows. The engine itself takes no event that says so.
 */
export function withoutHelped(snapshot: WaitSnapshot, ids: ReadonlySet<string>): WaitSnapshot {
  const names = new Set(snapshot.pools.map(([name]) => name))
  const freed = snapshot.helped
    .filter(([id]) => ids.has(id))
    .map(([, place]) => poolOf(snapshot.queues[place] ?? '', names))
  return {
    ...snapshot,
    helped: snapshot.helped.filter(([id]) => !ids.has(id)),
    pools: snapshot.pools.map(([name, state]) => {
      const busy = state.staffing.busy - freed.filter(one => one === name).length
      return [name, { ...state, staffing: { ...state.staffing, busy } }]
    }),
  }
}

/** A queue is a pool of its own, or in the one that has a name. */
function poolOf(queue: string, names: ReadonlySet<string>): string | undefined {
  const own = `queue ${queue}`
  return names.has(own) ? own : [...names].find(name => name.startsWith('pool '))
}
