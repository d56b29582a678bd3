/** Does one thing at a time for each key, in the order in which they were asked. */
export interface Turns {
  /** Without a key it is done at once. */
  take<Result>(key: string | undefined, job: () => Promise<Result>): Promise<Result>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take(key, job) {
      if (key === undefined) return job()
      const mine = (last.get(key) ?? Promise.resolve()).then(job, job)
      last.set(key, mine)
      const forget = () => {
        if (last.get(key) === mine) last.delete(key)
      }
      mine.then(forget, forget)
      return mine
    },
  }
}
