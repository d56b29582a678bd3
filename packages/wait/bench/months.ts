/**
 * Made-up months that no setting was chosen on: days with two peaks, shifts, skewed service, priorities, patience;
 * the engine next to the calibrated table of past waits by position and priority.
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/months.ts [days]
 */
import { backtest, type Contact } from '@presszero/wait/backtest'
import { type Distribution, simulate } from '@presszero/wait/simulate'

const HOUR = 3600
const DAY = 24 * HOUR
const CREDIT = { 2: 90 }
const days = Number(process.argv[2] ?? 30)

interface Month {
  name: string
  agents: number
  /** Arrivals over the humans' capacity, in the mean of a day. */
  load: number
  service: Distribution
  patience: Distribution
  /** Humans on against `agents`, from that hour of each day on. */
  shifts?: [hour: number, share: number][]
  bursts?: boolean
}

const lognormal = (mean: number, cv: number): Distribution => ({ kind: 'lognormal', mean, cv })
const months: Month[] = [
  { name: 'a small desk', agents: 3, load: 0.75, service: lognormal(400, 1), patience: lognormal(900, 1.5) },
  {
    name: 'a call centre',
    agents: 12,
    load: 0.92,
    service: lognormal(200, 1.3),
    patience: lognormal(300, 2),
  },
  {
    name: '… with shifts',
    agents: 12,
    load: 0.85,
    service: lognormal(200, 1.3),
    patience: lognormal(300, 2),
    shifts: [
      [7, 0.6],
      [9, 1],
      [12.5, 0.7],
      [14, 1],
      [18, 0.6],
    ],
  },
  {
    name: '… that comes in bursts',
    agents: 12,
    load: 0.8,
    service: { kind: 'erlang', mean: 240, shape: 3 },
    patience: { kind: 'erlang', mean: 500, shape: 2 },
    bursts: true,
  },
  {
    name: 'a large one',
    agents: 60,
    load: 1,
    service: lognormal(300, 1),
    patience: { kind: 'exponential', mean: 400 },
  },
]

/** Two peaks a day, at ten and at four, half as much at the week's end; nobody comes at night. */
function shape(seconds: number): number {
  const hour = (seconds % DAY) / HOUR
  if (hour < 7 || hour > 21) return 0
  const peaks = Math.exp(-(((hour - 10) / 2) ** 2)) + Math.exp(-(((hour - 16) / 2.5) ** 2))
  return (0.55 + 0.7 * peaks) * (Math.floor(seconds / DAY) % 7 > 4 ? 0.5 : 1)
}

function* shiftsOf({ agents, shifts = [] }: Month) {
  for (let day = 0; day < days; day++) {
    for (const [hour, share] of shifts) {
      yield { atSeconds: day * DAY + hour * HOUR, agents: Math.round(agents * share) }
    }
  }
}

function contactsOf(month: Month, seed: number): Contact[] {
  const { agents, load, service, patience, bursts } = month
  const perHour = (agents * load * HOUR) / service.mean
  const arrivals = bursts
    ? ({ kind: 'bursty', perHour: perHour * 0.6, size: 4, withinSeconds: 120 } as const)
    : ({ kind: 'varying', perHour: (s: number) => perHour * shape(s), peakPerHour: 1.5 * perHour } as const)
  const queue = { arrivals, patience, priorities: { 0: 0.6, 1: 0.15, 2: 0.25 } }
  const pool = { agents, service, changes: shiftsOf(month), queues: { line: queue } }
  const contacts = new Map<string, Contact>()
  for (const event of simulate({
    seed,
    seconds: days * DAY,
    pools: { desk: pool },
    priorityCredit: CREDIT,
  })) {
    if (event.type === 'joined') {
      const { id, queue: name, at, priority = 0 } = event
      contacts.set(id, { id, queue: name, priority, entered: at })
    }
    const contact = 'id' in event ? contacts.get(event.id) : undefined
    if (contact && event.type === 'answered') contact.answered = event.at
    if (contact && (event.type === 'finished' || event.type === 'abandoned')) contact.left = event.at
  }
  return [...contacts.values()]
}

const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(12))).join(''))
const percent = (share = 0) => (100 * share).toFixed(1)
row(['', 'people', 'inside', 'broken', 'worst day', 'positions', 'interval', 'of table', 'RRASE', 'of table'])
for (const [index, month] of months.entries()) {
  const {
    forecasters,
    positions: places,
    days: dates,
  } = backtest(contactsOf(month, 7 + index), { engine: { priorityCredit: CREDIT } })
  const [engine, table] = ['engine', 'position × priority table'].map(
    name => forecasters.find(forecaster => forecaster.name === name)?.score,
  )
  if (!engine?.range || !table?.range) continue
  const many = (
    groups: readonly (readonly [unknown, { people: number; covered: number }])[],
    least: number,
  ) => groups.filter(([, { people }]) => people >= least).map(([, { covered }]) => covered)
  const positions = many(places, 500)
  row([
    month.name,
    `${engine.people}`,
    percent(engine.range.covered),
    percent(engine.range.broken),
    percent(Math.min(...many(dates, 100))),
    `${percent(Math.min(...positions))}–${percent(Math.max(...positions))}`,
    engine.range.intervalScore.toFixed(1),
    (engine.range.intervalScore / table.range.intervalScore).toFixed(3),
    engine.rrase.toFixed(3),
    (engine.rrase / table.rrase).toFixed(3),
  ])
}
