import { createWaitEngine } from '../engine.js'
import type { Estimate, EstimateQuery, QueueEvent, Verdict, WaitEngineOptions } from '../types.js'
import { createBaselines } from './baselines/index.js'
import type { Contact } from './contacts.js'
import { eventsOf } from './events.js'
import type { Forecaster, Joining, Said } from './forecaster.js'
import { createHolding, type Holding } from './holding.js'
import { createReplay } from './replay.js'
import { createGroups, createScore, type Held, type Score } from './score.js'

export interface BacktestOptions {
  /** The engine's own options, but no snapshot: a backtest begins with nothing learned. */
  engine?: Omit<WaitEngineOptions, 'snapshot'>
  /** Whose days and hours the groups are by. Default UTC. */
  timeZone?: string
  /** Further forecasters to be scored beside the baselines. */
  forecasters?: Forecaster[]
  /** Called now and then with the events replayed and all there are. */
  onProgress?: (done: number, total: number) => void
}

export interface BacktestReport {
  contacts: number
  /** Answered the moment they came; they are not scored. */
  answeredAtOnce: number
  /** Waited and were answered: the people scored. */
  waited: number
  abandoned: number
  /** The engine first, then each baseline. */
  forecasters: Scored[]
  /** Of people scored: why the engine gave no range, and how often. */
  silent: [reason: string, people: number][]
  /** How often the range held as announced: in whole minutes, rounded outward. */
  announced: Held | undefined
  positions: Holding['positions']
  days: Holding['days']
  hours: Holding['hours']
  /** What became of pledges: of those who were answered, and of those who left. */
  pledges: { answered: Record<Verdict['verdict'], number>; abandoned: Record<Verdict['verdict'], number> }
}

/** How one forecaster did; `held` is empty for one that gives no ranges. */
export interface Scored {
  name: string
  score: Score
  held: Holding
}

const EVERY = 2000

/**
 * Replays contacts strictly in order of time: what is said at each join rests on nothing that happened later.
 * Scored are those who waited and were answered; who left is told by what became of their pledges.
 */
export function backtest(contacts: readonly Contact[], options: BacktestOptions = {}): BacktestReport {
  const engine = createWaitEngine(options.engine)
  const rivals = [...createBaselines(), ...(options.forecasters ?? [])]
  const tally = createTally(options.timeZone ?? 'UTC', ['engine', ...rivals.map(({ name }) => name)])
  const replay = createReplay(engine)
  const said = new Map<string, { joining: Joining; estimate: Estimate; said: (Said | undefined)[] }>()
  const events = eventsOf(contacts)

  for (const [index, { event, contact }] of events.entries()) {
    if (event.type === 'joined') {
      const joining = replay.look(event)
      const estimate = engine.estimate(questionOf(event))
      said.set(event.id, { joining, estimate, said: rivals.map(rival => rival.say(joining)) })
    }
    replay.observe(event)
    const before = event.type === 'answered' || event.type === 'abandoned' ? said.get(event.id) : undefined
    if (before) said.delete('id' in event ? event.id : '')
    if (before && event.type === 'answered' && event.at > contact.entered) {
      const waited = (event.at - contact.entered) / 1000
      tally.add(before.joining, before.estimate, [engineSaid(before.estimate), ...before.said], waited)
      for (const [place, rival] of rivals.entries()) {
        rival.learnWait?.(before.joining, waited, before.said[place])
      }
    }
    if (event.type === 'finished' && contact.answered !== undefined) {
      for (const rival of rivals) rival.learnService?.((event.at - contact.answered) / 1000)
    }
    for (const verdict of engine.verdicts()) tally.judge(verdict, event.type === 'abandoned')
    if (index % EVERY === 0) options.onProgress?.(index, events.length)
  }
  options.onProgress?.(events.length, events.length)
  return { ...countsOf(contacts), ...tally.result() }
}

function questionOf({ queue, at, priority, topic }: Extract<QueueEvent, { type: 'joined' }>): EstimateQuery {
  return {
    queue,
    at,
    ...(priority === undefined ? {} : { priority }),
    ...(topic === undefined ? {} : { topic }),
  }
}

function engineSaid(estimate: Estimate): Said | undefined {
  return estimate.kind === 'range' ? estimate : undefined
}

function countsOf(contacts: readonly Contact[]) {
  const answered = contacts.filter(contact => contact.answered !== undefined)
  const answeredAtOnce = answered.filter(contact => contact.answered === contact.entered).length
  return {
    contacts: contacts.length,
    answeredAtOnce,
    waited: answered.length - answeredAtOnce,
    abandoned: contacts.length - answered.length,
  }
}

/** Counts everything that the report tells. */
function createTally(timeZone: string, names: readonly string[]) {
  const { announce } = createWaitEngine()
  const scores = names.map(name => ({ name, score: createScore(), holding: createHolding(timeZone) }))
  const silent = new Map<string, number>()
  const announced = createGroups<string>()
  const none = () => ({ kept: 0, broken: 0, unresolved: 0 })
  const pledges = { answered: none(), abandoned: none() }

  return {
    add(joining: Joining, estimate: Estimate, said: readonly (Said | undefined)[], waited: number): void {
      for (const [index, { score, holding }] of scores.entries()) {
        score.add(said[index], waited)
        holding.add(joining, said[index], waited)
      }
      if (estimate.kind !== 'range') {
        const reason = estimate.kind === 'unknown' ? estimate.reason : 'closed'
        silent.set(reason, (silent.get(reason) ?? 0) + 1)
        return
      }
      const words = announce(estimate)
      if (words.kind !== 'range') return
      const { fromMinutes, toMinutes } = words
      announced.add('all', { ...estimate, q10: 60 * fromMinutes, q90: 60 * toMinutes }, waited)
    },
    judge({ verdict }: Verdict, hasLeft: boolean): void {
      pledges[hasLeft ? 'abandoned' : 'answered'][verdict] += 1
    },
    result() {
      const forecasters = scores.map(({ name, score, holding }) => ({
        name,
        score: score.result(),
        held: holding.result(),
      }))
      const { positions, days, hours } = forecasters[0]?.held ?? createHolding(timeZone).result()
      return {
        ...{ forecasters, positions, days, hours, pledges },
        silent: [...silent],
        announced: announced.result()[0]?.[1],
      }
    },
  }
}
