/**
 * What the range is worth when the world changes: the least share covered in any 500 outcomes in a row, next to
 * that of the exact form told the true rates and the humans on. People in line together share their fate, so that
 * even the truth falls short of 80 % in some 500; the engine reaches farther then, and the widths say how far.
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/shocks.ts [seeds] [humans] [exponential|lognormal]
 */
import { createWaitEngine } from '@presszero/wait'
import { waitTriple } from '@presszero/wait/closed-forms'
import { type Distribution, type SimulatedPool, simulate } from '@presszero/wait/simulate'
import { replay } from './replay.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const SERVICE = 300
const PATIENCE = 600
const seeds = Number(process.argv[2] ?? 3)
const HUMANS = Number(process.argv[3] ?? 20)
/** As many people as can just be answered; a little fewer at the usual size. */
const PER_HOUR = HUMANS === 20 ? 230 : 12 * HUMANS
const service: Distribution =
  process.argv[4] === 'lognormal'
    ? { kind: 'lognormal', mean: SERVICE, cv: 1.2 }
    : { kind: 'exponential', mean: SERVICE }
/** Noon of the twentieth day, when it happens. */
const NOON = 20 * DAY + 12 * HOUR

interface Shock {
  name: string
  days: number
  /** Arrivals by day against the usual ones. */
  arrivals?: (seconds: number) => number
  changes?: { atSeconds: number; agents: number }[]
}

const shocks: Shock[] = [
  { name: 'nothing happens', days: 30 },
  {
    name: 'arrivals triple for four hours',
    days: 24,
    arrivals: s => (s > NOON && s < NOON + 4 * HOUR ? 3 : 1),
  },
  { name: 'arrivals triple for good', days: 24, arrivals: s => (s > NOON ? 3 : 1) },
  { name: 'half the humans leave', days: 24, changes: [{ atSeconds: NOON, agents: Math.ceil(HUMANS / 2) }] },
  {
    name: '… and come back the next day',
    days: 24,
    changes: [
      { atSeconds: NOON, agents: Math.ceil(HUMANS / 2) },
      { atSeconds: NOON + 20 * HOUR, agents: HUMANS },
    ],
  },
  { name: 'reopens after a week', days: 35, arrivals: s => (s > NOON && s < NOON + 7 * DAY ? 0 : 1) },
]

/** Busy from 8 to 18, nobody comes at night. */
function poolOf({ arrivals = () => 1, changes = [] }: Shock): SimulatedPool {
  const isDay = (seconds: number) => seconds % DAY > 8 * HOUR && seconds % DAY < 18 * HOUR
  const perHour = (seconds: number) => (isDay(seconds) ? PER_HOUR * arrivals(seconds) : 0)
  return {
    agents: HUMANS,
    changes,
    service,
    queues: {
      line: {
        arrivals: { kind: 'varying', perHour, peakPerHour: 3 * PER_HOUR },
        patience: { kind: 'exponential', mean: PATIENCE },
      },
    },
  }
}

const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(32) : cell.padStart(11))).join(''))
const percent = (share = 0) => (100 * share).toFixed(1)
row(['', 'humans', 'people', 'covered', 'broken', 'worst 500', 'true rates', 'width', 'of true'])
for (const shock of shocks) {
  for (const staffed of [true, false]) {
    for (let seed = 1; seed <= seeds; seed++) {
      const pool = poolOf(shock)
      const events = simulate({ seed, staffed, seconds: shock.days * DAY, pools: { desk: pool } })
      const humansAt = (at: number) =>
        pool.agents +
        (shock.changes ?? []).reduce(
          (more, { atSeconds, agents }) => (at / 1000 > atSeconds ? agents - HUMANS : more),
          0,
        )
      const truth = {
        name: 'true rates',
        learn: () => {},
        say: (ahead: number, at: number) =>
          waitTriple({ ahead, drain: humansAt(at) / SERVICE, leave: 1 / PATIENCE }),
      }
      const [engine, exact] = replay(events, createWaitEngine(), { rivals: [truth] })
      row([
        shock.name,
        staffed ? 'stated' : 'inferred',
        `${engine?.people}`,
        percent(engine?.range?.covered),
        percent(engine?.range?.broken),
        percent(engine?.range?.worstRun),
        percent(exact?.range?.worstRun),
        (engine?.range?.width ?? 0).toFixed(0),
        ((engine?.range?.width ?? 0) / (exact?.range?.width ?? 1)).toFixed(2),
      ])
    }
  }
}
