/**
 * The first year of small companies: when the first honest range is there, and how good it is, against the
 * company's own running tenth, median and 90th percentile.
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/small.ts [seeds]
 */
import { createWaitEngine, type QueueEvent, type WaitEngineOptions } from '@presszero/wait'
import { createBaselines, createScore, type Score } from '@presszero/wait/backtest'
import { createCalendar } from '@presszero/wait/hours'
import { simulate } from '@presszero/wait/simulate'
import { replay } from './replay.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const YEAR = 365 * DAY
/** The first ranges, looked at apart. */
const FIRST = 50
const MONDAY = Date.parse('2026-01-05T00:00:00Z')
const office: [string, string][] = [['09:00', '17:00']]
const hours = createCalendar({
  timeZone: 'UTC',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
})
const isOpen = (seconds: number) => hours.isOpen(MONDAY + 1000 * seconds)

/** A live line: people come in opening hours, more of them around eleven; one or two humans take ten minutes each. */
function line(perDay: number, seed: number): Iterable<QueueEvent> {
  const perHour = (seconds: number) => {
    const hour = (seconds % DAY) / HOUR
    return isOpen(seconds) ? (perDay / 8) * (1 + 0.6 * Math.cos((Math.PI * (hour - 11)) / 4)) : 0
  }
  return simulate({
    seed,
    start: MONDAY,
    seconds: YEAR,
    pools: {
      desk: {
        agents: perDay > 20 ? 2 : 1,
        service: { kind: 'lognormal', mean: perDay > 20 ? 900 : 1200, cv: 1 },
        queues: {
          line: {
            arrivals: { kind: 'varying', perHour, peakPerHour: perDay / 4 },
            patience: { kind: 'exponential', mean: 1800 },
          },
        },
      },
    },
  })
}

/** Replies by mail: people write at any hour; one human reads for an hour in the morning and one in the afternoon. */
function mail(perDay: number, seed: number): Iterable<QueueEvent> {
  function* shifts() {
    for (let day = 0; day < 365; day++) {
      if (!isOpen(day * DAY + 12 * HOUR)) continue
      for (const [hour, agents] of [
        [9.5, 1],
        [11, 0],
        [15, 1],
        [16.5, 0],
      ] as const) {
        yield { atSeconds: day * DAY + hour * HOUR, agents }
      }
    }
  }
  return simulate({
    seed,
    start: MONDAY,
    seconds: YEAR,
    staffed: false,
    pools: {
      desk: {
        agents: 0,
        changes: shifts(),
        service: { kind: 'lognormal', mean: (0.6 * 3 * HOUR) / perDay, cv: 1 },
        queues: { mail: { arrivals: { kind: 'poisson', perHour: perDay / 24 } } },
      },
    },
  })
}

/** On the open clock a wait is scored as it is counted, in opening time. */
function firstYear(events: Iterable<QueueEvent>, options: WaitEngineOptions) {
  const [own] = createBaselines()
  const ownScore = createScore()
  let [outcomes, firstInside] = [0, 0]
  let firstSeen = 0
  let firstDay: number | undefined
  const joining = { at: 0, queue: '', priority: 0, ahead: 0, bucket: 0, busy: 0, longestWaited: 0 }
  const inUnits = (joinedAt: number, waited: number) =>
    options.clock === 'open' ? hours.openMillisBetween(joinedAt, joinedAt + 1000 * waited) / 1000 : waited
  const [engine] = replay(events, createWaitEngine(options), {
    waitOf: inUnits,
    onOutcome: (estimate, waited, joinedAt) => {
      if (estimate.kind === 'range') firstDay ??= (joinedAt - MONDAY) / (1000 * DAY)
      if (estimate.kind === 'range' && firstSeen < FIRST) {
        firstSeen += 1
        if (waited >= estimate.q10 && waited <= estimate.q90) firstInside += 1
      }
      const said = own?.say(joining)
      if (estimate.kind === 'range') ownScore.add(said, waited)
      own?.learnWait?.(joining, waited, undefined)
      outcomes += 1
    },
  })
  return { engine, own: ownScore.result(), firstDay, outcomes, first: firstInside / firstSeen }
}

const seeds = Number(process.argv[2] ?? 5)
const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(10))).join(''))
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const percent = (share: number) => (100 * share).toFixed(1)
const minutes = (seconds: number) => (seconds / 60).toFixed(0)
const figures = (scores: (Score | undefined)[]) => {
  const ranges = scores.flatMap(score => (score?.range ? [score.range] : []))
  return [
    percent(mean(ranges.map(({ covered }) => covered))),
    percent(mean(ranges.map(({ broken }) => broken))),
    minutes(mean(ranges.map(({ width }) => width))),
    minutes(mean(ranges.map(({ intervalScore }) => intervalScore))),
  ]
}

console.log(`The first year, mean of ${seeds}; widths and interval scores in minutes`)
row([
  '',
  'waits',
  'first day',
  'first 50',
  'covered',
  'broken',
  'width',
  'interval',
  'own: cov.',
  'broken',
  'width',
  'interval',
])
for (const prior of [false, true]) {
  for (const [name, make, options] of [
    ['a live line', line, { hours }],
    ['replies by mail', mail, { hours, clock: 'open' as const }],
  ] as const) {
    for (const perDay of [5, 10, 30]) {
      const guess = { serviceSeconds: 900, patienceSeconds: 1800 }
      const years = Array.from({ length: seeds }, (_, seed) =>
        firstYear(make(perDay, 100 * seed + perDay), { ...options, ...(prior ? { prior: guess } : {}) }),
      )
      row([
        `${name}, ${perDay} a day${prior ? ', prior' : ''}`,
        mean(years.map(({ outcomes }) => outcomes)).toFixed(0),
        mean(years.map(({ firstDay = 365 }) => firstDay)).toFixed(1),
        percent(mean(years.map(({ first }) => first))),
        ...figures(years.map(({ engine }) => engine)),
        ...figures(years.map(({ own }) => own)),
      ])
    }
  }
}
