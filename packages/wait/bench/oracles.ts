/**
 * The closed forms against the field's printed reference points, and both against the simulator, whose shares
 * should lie within three standard errors (of independent stretches of an hour of service times).
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/oracles.ts
 */
import { averageSpeedOfAnswer, erlangA, erlangC, waitQuantile } from '@presszero/wait/closed-forms'
import { type Distribution, simulate } from '@presszero/wait/simulate'

const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean })

function printed(name: string, value: number, reference: string): void {
  const digits = reference.split('.')[1]?.length ?? 0
  const agrees = value.toFixed(digits) === reference
  console.log(
    `${agrees ? 'agrees ' : 'DIFFERS'}  ${name.padEnd(34)} ${value.toFixed(digits)}  (${reference})`,
  )
  if (!agrees) process.exitCode = 1
}

interface Chain {
  servers: number
  arrivals: number
  leave?: number
}

/** Shares that wait and that leave in a simulated chain of unit service rate, each with its standard error. */
function simulated({ servers, arrivals, leave }: Chain) {
  const unit = 100
  const stretch = { seconds: 3000 * unit, joined: 0, waits: 0, leaves: 0 }
  const stretches: { waits: number; leaves: number }[] = []
  const arrivalOf = new Map<string, number>()
  const queue = {
    arrivals: { kind: 'poisson' as const, perHour: (arrivals * 3600) / unit },
    ...(leave === undefined ? {} : { patience: exponential(unit / leave) }),
  }
  let end = stretch.seconds * 1000
  for (const event of simulate({
    seed: 5,
    seconds: 31 * stretch.seconds,
    pools: { desk: { agents: servers, service: exponential(unit), queues: { line: queue } } },
  })) {
    if (event.at > end) {
      stretches.push({ waits: stretch.waits / stretch.joined, leaves: stretch.leaves / stretch.joined })
      Object.assign(stretch, { joined: 0, waits: 0, leaves: 0 })
      end += stretch.seconds * 1000
    }
    if (event.type === 'joined') {
      stretch.joined += 1
      arrivalOf.set(event.id, event.at)
    }
    if (event.type === 'abandoned') {
      stretch.leaves += 1
      stretch.waits += 1
    }
    if (event.type === 'answered' && event.at > (arrivalOf.get(event.id) ?? 0)) stretch.waits += 1
    if (event.type === 'answered' || event.type === 'abandoned') arrivalOf.delete(event.id)
  }
  // The first stretch starts from an empty house.
  const settled = stretches.slice(1)
  return {
    waits: meanOf(settled.map(({ waits }) => waits)),
    leaves: meanOf(settled.map(({ leaves }) => leaves)),
  }
}

function meanOf(values: number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, error: Math.sqrt(variance / values.length) }
}

function near(name: string, exact: number, { mean, error }: { mean: number; error: number }): void {
  const distance = error > 0 ? (mean - exact) / error : 0
  const agrees = Math.abs(distance) <= 3
  const figures = `${mean.toFixed(5)} ± ${error.toFixed(5)}  (${exact.toFixed(5)}, ${distance.toFixed(1)} s.e.)`
  console.log(`${agrees ? 'agrees ' : 'DIFFERS'}  ${name.padEnd(34)} ${figures}`)
  if (!agrees) process.exitCode = 1
}

console.log('Closed forms')
printed('M/M/2 λ 1.5: waits', erlangC({ servers: 2, arrivals: 1.5, service: 1 }), '0.6428571429')
printed('M/M/10 λ 8: waits', erlangC({ servers: 10, arrivals: 8, service: 1 }), '0.4091801508')
printed('M/M/100 λ 95: waits', erlangC({ servers: 100, arrivals: 95, service: 1 }), '0.5064568539')
const centre = { servers: 28, arrivals: 0.1, service: 1 / 240 }
printed('28 agents, 360/h, 240 s: waits', erlangC(centre), '0.333138528')
printed('28 agents, 360/h, 240 s: ASA', averageSpeedOfAnswer(centre), '19.988')
const ten = erlangA({ servers: 10, arrivals: 12, service: 1, leave: 0.5 })
printed('M/M/10+M λ 12 θ .5: waits', ten.waits, '0.8503849479')
printed('M/M/10+M λ 12 θ .5: leaves', ten.leaves, '0.195655944')
const hundred = erlangA({ servers: 100, arrivals: 140, service: 1, leave: 1 })
printed('M/M/100+M λ 140 θ 1: waits', hundred.waits, '0.9998389428')
printed('M/M/100+M λ 140 θ 1: leaves', hundred.leaves, '0.2857178651')
const four = { ahead: 4, drain: 10 / 180, leave: 0 }
// Printed for everybody, Beta(b, n+1): one b less than for those who are answered.
const nineteen = { ahead: 19, drain: 10 / 180 - 1 / 300, leave: 1 / 300 }
for (const [p, erlang, beta] of [
  [0.1, '43.79', '173.95'],
  [0.5, '84.08', '237.09'],
  [0.9, '143.88', '314.77'],
] as const) {
  printed(`Erlang, 4 ahead: quantile ${p}`, waitQuantile(p, four), erlang)
  printed(`Beta, 19 ahead: quantile ${p}`, waitQuantile(p, nineteen), beta)
}

console.log('\nBy simulation')
near('M/M/2 λ 1.5: waits', 0.6428571429, simulated({ servers: 2, arrivals: 1.5 }).waits)
near('M/M/10 λ 8: waits', 0.4091801508, simulated({ servers: 10, arrivals: 8 }).waits)
const impatient = simulated({ servers: 10, arrivals: 12, leave: 0.5 })
near('M/M/10+M λ 12 θ .5: waits', ten.waits, impatient.waits)
near('M/M/10+M λ 12 θ .5: leaves', ten.leaves, impatient.leaves)
