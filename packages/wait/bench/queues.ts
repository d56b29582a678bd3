/**
 * Learned from events alone: how near the engine comes to the exact conditional mean in simulated queues.
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/queues.ts [answered people per queue]
 */
import { createWaitEngine } from '@presszero/wait'
import { type Distribution, simulate } from '@presszero/wait/simulate'
import { lastToEnterService, replay } from './replay.ts'

interface Scenario {
  name: string
  agents: number
  /** Arrivals over the humans' capacity. */
  load: number
  patience?: Distribution
  /** The least RRASE that is possible, over answered people; none is known for patience that is not exponential. */
  floor?: number
}

const SERVICE = 300
const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean })
const scenarios: Scenario[] = [
  { name: 'M/M/100+M ρ 1.4 θ 1', agents: 100, load: 1.4, patience: exponential(SERVICE), floor: 0.1591 },
  { name: 'M/M/10+M ρ 1.2 θ .5', agents: 10, load: 1.2, patience: exponential(2 * SERVICE), floor: 0.412 },
  { name: 'M/M/30+M ρ 1.05 θ .5', agents: 30, load: 1.05, patience: exponential(2 * SERVICE), floor: 0.3568 },
  { name: 'M/M/100 ρ .95', agents: 100, load: 0.95, floor: 0.2236 },
  {
    name: 'M/M/100+E10 ρ 1.4',
    agents: 100,
    load: 1.4,
    patience: { kind: 'erlang', mean: SERVICE, shape: 10 },
  },
]

const WARMUP = 20_000
const scored = Number(process.argv[2] ?? 100_000)

const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(11))).join(''))
const ratio = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(4))

for (const staffed of [true, false]) {
  console.log(
    `\nHumans ${staffed ? 'stated' : 'inferred'}; ${scored} answered people scored after ${WARMUP} outcomes`,
  )
  row(['', 'floor', 'engine', '× floor', 'covered', 'LES', 's'])
  for (const [index, { name, agents, load, patience, floor }] of scenarios.entries()) {
    const began = performance.now()
    const perHour = (agents * load * 3600) / SERVICE
    const queue = { arrivals: { kind: 'poisson' as const, perHour }, ...(patience ? { patience } : {}) }
    const events = simulate({
      seed: 20 + index,
      staffed,
      pools: { desk: { agents, service: exponential(SERVICE), queues: { line: queue } } },
    })
    const scores = replay(events, createWaitEngine(), {
      rivals: [lastToEnterService()],
      warmup: WARMUP,
      stopAfter: WARMUP + scored,
    })
    const [engine, last] = scores
    row([
      name,
      ratio(floor),
      ratio(engine?.rrase),
      floor && engine ? (engine.rrase / floor).toFixed(3) : '–',
      ratio(engine?.range?.covered),
      ratio(last?.rrase),
      ((performance.now() - began) / 1000).toFixed(1),
    ])
  }
}
