import { createWaitEngine } from '../engine.js'
import type { Estimate, EstimateQuery, QueueEvent, Verdict, WaitEngineOptions } from '../types.js'
import { createBaselines } from './baselines/index.js'
import type { Contact } from './contacts.js'
import { eventsOf } from './events.js'
import type { Forecaster, Joining, Said } from './forecaster.js'
import type { Holding } from './holding.js'
import { createReplay } from './replay.js'
import type { Held } from './score.js'
import { createTally, type Scored, type Told } from './tally.js'

export interface BacktestOptions {
  /**
   * The engine's own options, but no snapshot: a backtest begins with nothing learned. By the clock `open` everything
   * is counted in opening time, the baselines, too.
   */
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
  /** Of all contacts: those who asked to be called back. */
  callbacks: number
  /** The engine first, then each baseline. */
  forecasters: Scored[]
  /** Of people scored: why the engine gave no range, and how often. */
  silent: [reason: string, people: number][]
  /** How often the range held as announced: in whole minutes, rounded outward. */
  announced: Held | undefined
  /** What the last people would have been told, and what came of it; the oldest first. */
  latest: Told[]
  positions: Holding['positions']
  days: Holding['days']
  hours: Holding['hours']
  /** What became of pledges: of those who were answered, and of those who left. */
  pledges: { answered: Record<Verdict['verdict'], number>; abandoned: Record<Verdict['verdict'], number> }
}

const EVERY = 2000

/**
 * Replays contacts strictly in order of time: what is said at each join rests on nothing that happened later.
 * Scored are those who waited and were answered; who left is told by what became of their pledges.
 */
export function backtest(contacts: readonly Contact[], options: BacktestOptions = {}): BacktestReport {
  const engine = createWaitEngine(options.engine)
  const replay = createReplay(engine, options.engine ?? {})
  const rivalsOf = createRivals(options.forecasters ?? [])
  const names = rivalsOf('').map(({ name }) => name)
  const tally = createTally(options.timeZone ?? 'UTC', ['engine', ...names])
  const told = new Map<string, { joining: Joining; estimate: Estimate; said: (Said | undefined)[] }>()
  const events = eventsOf(contacts)
  let done = 0

  for (const happened of events) {
    const { event, contact } = happened
    const rivals = rivalsOf(replay.poolOf(contact.queue))
    if (event.type === 'joined') {
      const joining = replay.look(event)
      const estimate = engine.estimate(questionOf(event))
      told.set(event.id, { joining, estimate, said: rivals.map(rival => rival.say(joining)) })
    }
    const seconds = replay.observe(happened)
    const before = takeEnded(told, event)
    if (before && event.type === 'answered' && event.at > contact.entered) {
      tally.add({ ...before, contact, at: event.at, waited: seconds })
      for (const [place, rival] of rivals.entries()) {
        rival.learnWait?.(before.joining, seconds, before.said[place])
      }
    }
    if (event.type === 'finished') for (const rival of rivals) rival.learnService?.(seconds)
    for (const verdict of engine.verdicts()) tally.judge(verdict, event.type === 'abandoned')
    if (done % EVERY === 0) options.onProgress?.(done, events.size)
    done += 1
  }
  options.onProgress?.(events.size, events.size)
  return { ...countsOf(contacts), ...tally.result() }
}

/** What is kept of whose wait ends with the event, and is needed no more. */
function takeEnded<Kept>(kept: Map<string, Kept>, event: QueueEvent): Kept | undefined {
  if (event.type !== 'answered' && event.type !== 'abandoned') return undefined
  const taken = kept.get(event.id)
  kept.delete(event.id)
  return taken
}

/** Baselines for each pool of humans: who waits for other people teaches them nothing. */
function createRivals(further: readonly Forecaster[]): (pool: string) => Forecaster[] {
  const known = new Map<string, Forecaster[]>()
  return pool => {
    const rivals = known.get(pool) ?? [...createBaselines(), ...further]
    known.set(pool, rivals)
    return rivals
  }
}

function questionOf({ queue, at, priority, topic }: Extract<QueueEvent, { type: 'joined' }>): EstimateQuery {
  return {
    queue,
    at,
    ...(priority === undefined ? {} : { priority }),
    ...(topic === undefined ? {} : { topic }),
  }
}

function countsOf(contacts: readonly Contact[]) {
  const answered = contacts.filter(contact => contact.answered !== undefined)
  const answeredAtOnce = answered.filter(contact => contact.answered === contact.entered).length
  return {
    contacts: contacts.length,
    answeredAtOnce,
    waited: answered.length - answeredAtOnce,
    abandoned: contacts.length - answered.length,
    callbacks: contacts.filter(contact => contact.callback).length,
  }
}
