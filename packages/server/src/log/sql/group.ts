import { setImmediate } from 'node:timers/promises'

/** At most so many are committed together, so that the first does not wait long for the last. */
const most = 256

export interface Group<Item, Result> {
  add(item: Item): Promise<Result>
  /** Resolves when everything that was added has settled. */
  idle(): Promise<void>
}

/**
 * Group commit: what is added while one group runs makes up the next. A group waits for one turn of the event loop first,
 * so that all requests that are ready join it; without that the synchronous driver would commit each alone.
 */
export function group<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>,
): Group<Item, Result> {
  const waiting: { item: Item; settle: (outcome: PromiseSettledResult<Result>) => void }[] = []
  let running: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await setImmediate()
      const taken = waiting.splice(0, most)
      const outcomes = await run(taken.map(({ item }) => item)).catch(failure(taken.length))
      for (const [index, outcome] of outcomes.entries()) taken[index]?.settle(outcome)
    }
    running = undefined
  }

  return {
    add: item =>
      new Promise((resolve, reject) => {
        const settle = (outcome: PromiseSettledResult<Result>) =>
          outcome.status === 'fulfilled' ? resolve(outcome.value) : reject(outcome.reason)
        waiting.push({ item, settle })
        running ??= drain()
      }),
    idle: async () => running,
  }
}

function failure(count: number): (reason: unknown) => PromiseRejectedResult[] {
  return reason => Array.from({ length: count }, () => ({ status: 'rejected', reason }))
}
