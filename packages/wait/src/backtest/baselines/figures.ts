import type { Forecaster } from '../forecaster.js'

/** Asterisk's `app_queue`: `holdtime = ((old << 2) - old + new) >> 2`, whole seconds, from zero. */
export function asterisk(): Forecaster {
  let holdtime = 0
  return {
    name: 'Asterisk',
    say: () => ({ expected: holdtime }),
    learnWait: (_, seconds) => {
      holdtime = ((holdtime << 2) - holdtime + Math.round(seconds)) >> 2
    },
  }
}

/** The wait of whoever was answered last. */
export function lastToEnterService(): Forecaster {
  let last: number | undefined
  return {
    name: 'last to enter service',
    say: () => (last === undefined ? undefined : { expected: last }),
    learnWait: (_, seconds) => {
      last = seconds
    },
  }
}

/** How long the one who came first has waited so far; nothing where nobody waits. */
export function headOfLine(): Forecaster {
  return {
    name: 'head of line',
    say: ({ longestWaited }) => ({ expected: longestWaited }),
  }
}

export function meanOfLastTen(): Forecaster {
  const waits: number[] = []
  return {
    name: 'mean of last ten',
    say: () =>
      waits.length > 0 ? { expected: waits.reduce((sum, wait) => sum + wait, 0) / waits.length } : undefined,
    learnWait: (_, seconds) => {
      waits.push(seconds)
      if (waits.length > 10) waits.shift()
    },
  }
}

/** Position times the mean handling time, divided among those who are busy. */
export function positionTimesHandling(): Forecaster {
  let [count, total] = [0, 0]
  return {
    name: 'position × handling / busy',
    say: ({ ahead, busy }) =>
      count > 0 ? { expected: ((ahead + 1) * total) / count / Math.max(1, busy) } : undefined,
    learnService: seconds => {
      count += 1
      total += seconds
    },
  }
}
