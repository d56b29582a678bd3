/** What is said by peers: a single figure from the waits that were seen. */
export interface Baseline {
  name: string
  /** Somebody waited `seconds` and is answered now. */
  learn(seconds: number): void
  forecast(): number | undefined
}

export function lastToEnterService(): Baseline {
  let last: number | undefined
  return {
    name: 'last to enter service',
    learn: seconds => {
      last = seconds
    },
    forecast: () => last,
  }
}

export function meanOfLastTen(): Baseline {
  const waits: number[] = []
  return {
    name: 'mean of last ten',
    learn: seconds => {
      waits.push(seconds)
      if (waits.length > 10) waits.shift()
    },
    forecast: () =>
      waits.length > 0 ? waits.reduce((sum, wait) => sum + wait, 0) / waits.length : undefined,
  }
}

export function constant(): Baseline {
  let [count, total] = [0, 0]
  return {
    name: 'mean of all so far',
    learn: seconds => {
      count += 1
      total += seconds
    },
    forecast: () => (count > 0 ? total / count : undefined),
  }
}
