import { describe, expect, test } from 'vitest'
import { createWaitEngine } from './index.js'
import { type SimulatedPool, simulate } from './simulate/index.js'

const HOUR = 3600
const SHOCK = 16 * HOUR

interface Shock {
  arrivals?: (seconds: number) => number
  changes?: { atSeconds: number; agents: number }[]
}

/** Ten humans just able to answer all; something happens after sixteen hours; four more hours. */
function poolOf({ arrivals = () => 1, changes = [] }: Shock): SimulatedPool {
  const perHour = (seconds: number) => 115 * arrivals(seconds)
  return {
    agents: 10,
    changes,
    service: { kind: 'exponential', mean: 300 },
    queues: {
      line: {
        arrivals: { kind: 'varying', perHour, peakPerHour: 345 },
        patience: { kind: 'exponential', mean: 600 },
      },
    },
  }
}

/** The least share inside, over any 500 outcomes in a row. */
function worstRun(shock: Shock, seed: number, staffed: boolean): number {
  const engine = createWaitEngine()
  const told = new Map<string, { at: number; q10: number; q90: number }>()
  const held: number[] = []
  const pools = { desk: poolOf(shock) }
  for (const event of simulate({ seed, staffed, seconds: SHOCK + 4 * HOUR, pools })) {
    if (event.type === 'joined') {
      const estimate = engine.estimate({ queue: event.queue, at: event.at })
      if (estimate.kind === 'range') told.set(event.id, { ...estimate, at: event.at })
    }
    engine.observe(event)
    const said = event.type === 'answered' ? told.get(event.id) : undefined
    if (!said || said.at === event.at) continue
    const waited = (event.at - said.at) / 1000
    held.push(waited >= said.q10 && waited <= said.q90 ? 1 : 0)
  }
  let [inside, worst] = [0, 500]
  for (const [n, holds] of held.entries()) {
    inside += holds - (held[n - 500] ?? 0)
    if (n >= 499) worst = Math.min(worst, inside)
  }
  return worst / 500
}

describe('of any 500 outcomes in a row at least 70 % lie inside', () => {
  test.each<[string, Shock]>([
    ['when half the humans leave', { changes: [{ atSeconds: SHOCK, agents: 5 }] }],
    ['when arrivals triple', { arrivals: seconds => (seconds > SHOCK ? 3 : 1) }],
    ['when a queue reopens', { arrivals: seconds => (seconds > 8 * HOUR && seconds < SHOCK ? 0 : 1) }],
  ])('%s', (_, shock) => {
    expect(worstRun(shock, 1, true)).toBeGreaterThanOrEqual(0.7)
    expect(worstRun(shock, 2, false)).toBeGreaterThanOrEqual(0.7)
  })
})
