import { readMarks, writeMarks } from './learn/features.js'
import type { PoolState, Told, Waiting } from './pool.js'
import type { Override } from './schedule.js'
import type { Verdict } from './types.js'

/**
 * All that an engine knows. Plain JSON: it survives `JSON.parse(JSON.stringify(…))` and, given the same
 * options, restores an engine whose estimates are the same to the last bit.
 */
export interface WaitSnapshot {
  version: 1
  /** The moment of the last event; absent before the first. */
  at?: number
  pools: [name: string, state: PoolState][]
  queues: string[]
  waiting: WaitingSnapshot[]
  helped: HelpedSnapshot[]
  overrides: [queue: string, override: Override][]
  verdicts: Verdict[]
}

/** In the order of joining. */
export interface WaitingSnapshot {
  id: string
  queue: string
  joinedAt: number
  joinedTick: number
  priority: number
  topic?: string
  held?: true
  told?: Told
  /** People ahead on joining, and what was seen. */
  seen?: [ahead: number, marks: string]
}

export type HelpedSnapshot = [id: string, queue: string, answeredTick: number]

export function describeWaiting(person: Waiting): WaitingSnapshot {
  const { id, queue, joinedAt, joinedTick, priority, held, told, seen, topic } = person
  return {
    id,
    queue,
    joinedAt,
    joinedTick,
    priority,
    ...(topic === undefined ? {} : { topic }),
    ...(held ? { held: true } : {}),
    ...(told === undefined ? {} : { told }),
    ...(seen === undefined ? {} : { seen: [seen.ahead, writeMarks(seen.marks)] }),
  }
}

export function readWaiting(person: WaitingSnapshot): Omit<Waiting, 'key' | 'seq'> {
  const { held = false, told, seen, topic } = person
  return {
    ...person,
    held,
    told,
    topic,
    seen: seen && { ahead: seen[0], marks: readMarks(seen[1]) },
    isLate: false,
    isGone: false,
  }
}

/** Throws a RangeError where the snapshot is of another version, or none at all. */
export function readSnapshot(snapshot: WaitSnapshot): WaitSnapshot {
  const copy: WaitSnapshot = structuredCopy(snapshot)
  if (copy.version !== 1 || !Array.isArray(copy.pools) || !Array.isArray(copy.waiting)) {
    throw new RangeError('snapshot: not one of this version; leave it out and replay the events')
  }
  return copy
}

/** A snapshot shares nothing with the engine it came from or goes to. */
export function structuredCopy<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain))
}
