import { isQueueEventRefused, type Prior } from '@presszero/wait'
import type { Calendar } from '@presszero/wait/hours'
import { LATE_MS } from '../../case/elsewhere.js'
import { type Logger, tracedError } from '../../logger.js'
import type { OnRefused } from './book.js'
import type { Patience } from './contacts.js'
import { createLateLineEngine, createLineEngine, type LineEngine, type LineEngineSnapshot } from './engine.js'
import { PRIORITY_CREDIT } from './events.js'
import type { Happened } from './facts.js'

export interface QueueSetting {
  id: string
  prior?: Prior | undefined
  /** Present where the line is elsewhere: queues of one secret are of one system, and share people within a pool. */
  events?: { secret: string; pool?: string | undefined } | undefined
}

/** The engines of all lines. */
export interface LineEngines {
  /** What happened in a queue, in the order of the log. `arrivedAt`: when it was written down. */
  observe(queue: string, happened: Happened, arrivedAt: number): void
  of(queue: string): LineEngine
  snapshot(): LineEnginesSnapshot
}

/** Plain JSON: the engines by the first of their queues, and who has gone over to a queue of another engine. */
export interface LineEnginesSnapshot {
  engines: readonly (readonly [lead: string, snapshot: LineEngineSnapshot])[]
  away: readonly (readonly [id: string, queue: string])[]
}

export interface LineEnginesOptions {
  queues: readonly QueueSetting[]
  calendar?: Calendar | undefined
  sharedHumans: boolean
  logger: Logger
}

const HOUR_MS = 3_600_000
/** Somebody who waits or talks for longer has gone unnoticed; a callback may be of tomorrow, or of after the weekend. */
const PATIENCE: Patience = { waiting: 12 * HOUR_MS, talking: 12 * HOUR_MS, held: 96 * HOUR_MS }

export function createLineEngines(options: LineEnginesOptions, restored?: LineEnginesSnapshot): LineEngines {
  const before = new Map(restored?.engines)
  const away = new Map(restored?.away)
  const engines = new Map<string, LineEngine>()
  const ofQueue = new Map<string, LineEngine>()

  function add(group: Group): LineEngine {
    const lead = group.queues[0]?.id ?? ''
    const engine = makeEngine(group, options, before.get(lead))
    engines.set(lead, engine)
    for (const { id } of group.queues) ofQueue.set(id, engine)
    return engine
  }

  /** A queue that is in the options no more has a past, and perhaps people. */
  const of = (queue: string) =>
    ofQueue.get(queue) ?? add({ queues: [{ id: queue }], isElsewhere: false, isPool: false })

  for (const group of groupsOf(options)) add(group)
  for (const lead of before.keys()) of(lead)

  function observe(queue: string, happened: Happened, arrivedAt: number): void {
    const { fact, ours } = happened
    const home = of(('id' in fact && away.get(fact.id)) || queue)
    if (fact.type !== 'moved' || of(fact.queue) === home) home.observe(happened, arrivedAt)
    else {
      const { id, at } = fact
      home.observe({ fact: { type: 'gone-over', id, at }, ours }, arrivedAt)
      of(fact.queue).observe({ fact: { ...fact, type: 'come-over' }, ours }, arrivedAt)
      away.set(id, fact.queue)
    }
    if (fact.type === 'abandoned' || fact.type === 'finished') away.delete(fact.id)
  }

  return {
    observe,
    of,
    snapshot: () => ({
      engines: [...engines].map(([lead, engine]) => [lead, engine.snapshot()]),
      away: [...away],
    }),
  }
}

interface Group {
  queues: readonly QueueSetting[]
  isElsewhere: boolean
  /** Whether they share their humans. */
  isPool: boolean
}

/**
 * Which queues have one engine: those whose humans are shared, those of one system elsewhere, and the others; less those of
 * which something else is believed, because an engine has one prior.
 */
function groupsOf({ queues, sharedHumans }: LineEnginesOptions): Group[] {
  const isShared = ({ events }: QueueSetting) =>
    events === undefined ? sharedHumans : events.pool !== undefined
  const keyOf = (queue: QueueSetting) => {
    const { secret, pool } = queue.events ?? {}
    return JSON.stringify([secret, pool, isShared(queue) || { of: queue.prior }])
  }
  return [...groupedBy(queues, keyOf).values()].map(group => ({
    queues: group,
    isElsewhere: group.some(queue => queue.events !== undefined),
    isPool: group.some(isShared),
  }))
}

/** In the order of their first. */
export function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = keyOf(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}

function makeEngine(
  { queues, isElsewhere, isPool }: Group,
  { calendar, logger }: LineEnginesOptions,
  restored: LineEngineSnapshot | undefined,
): LineEngine {
  const prior = meanPrior(queues.flatMap(queue => queue.prior ?? []))
  const engine = {
    priorityCredit: PRIORITY_CREDIT,
    ...(calendar === undefined ? {} : { hours: calendar }),
    ...(prior === undefined ? {} : { prior }),
    ...(isPool ? { pools: { everyone: queues.map(queue => queue.id) } } : {}),
  }
  const options = { engine, patience: PATIENCE, onRefused: tellRefused(logger) }
  return isElsewhere ? createLateLineEngine(options, LATE_MS, restored) : createLineEngine(options, restored)
}

/** Humans who share queues take from all of them: what they need for one is the mean of what is believed. */
function meanPrior(priors: readonly Prior[]): Prior | undefined {
  const mean = (values: readonly (number | undefined)[]) => {
    const known = values.filter(value => value !== undefined)
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length
  }
  const serviceSeconds = mean(priors.map(prior => prior.serviceSeconds))
  if (serviceSeconds === undefined) return undefined
  const agents = Math.max(...priors.map(prior => prior.agents ?? 1))
  const patienceSeconds = mean(priors.map(prior => prior.patienceSeconds))
  return { serviceSeconds, agents, ...(patienceSeconds === undefined ? {} : { patienceSeconds }) }
}

/** Tells the logger what an engine did not take. */
export function tellRefused(logger: Logger): OnRefused {
  return (error, { type }) => {
    const facts = isQueueEventRefused(error)
      ? { type, code: error.code }
      : { type, error: tracedError(error) }
    logger.error('An event of a line was not taken by the waiting-time engine', facts)
  }
}
