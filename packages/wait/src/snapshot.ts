import { readId, writeId } from './ids.js'
import { reachOf, stepsOf } from './learn/fate.js'
import { readMarks, WRITTEN, writeMarks } from './learn/features.js'
import { most, readNumber, writeNumber } from './learn/letters.js'
import type { PoolState } from './pool-state.js'
import type { Override } from './schedule.js'
import type { Verdict } from './types.js'
import type { Seen, Told, Waiting } from './waiting.js'

/**
 * All that an engine knows. Plain JSON: it survives `JSON.parse(JSON.stringify(…))` and, given the same
 * options, restores an engine whose estimates are the same to the last bit.
 */
export interface WaitSnapshot {
  version: 3
  /** The moment of the last event; absent before the first. */
  at?: number
  pools: [name: string, state: PoolState][]
  queues: string[]
  waiting: WaitingSnapshot[]
  helped: HelpedSnapshot[]
  overrides: [queue: string, override: Override][]
  verdicts: Verdict[]
}

/**
 * In the order of joining. `id` is short where it is a UUID, `queue` its place in `queues`, `since` the milliseconds from
 * joining to the snapshot; `known` is what was seen and told on joining, in letters. A number as `rest` is the priority.
 */
export type WaitingSnapshot =
  | [id: string, queue: number, since: number, known: string]
  | [id: string, queue: number, since: number, known: string, rest: number | Partial<Rest>]

/** What most people are without. */
interface Rest {
  /** Where it is not `since` before the pool's: milliseconds on the pool's clock. */
  joinedTick: number
  priority: number
  topic: string
  held: true
}

export type HelpedSnapshot = [id: string, queue: number, answeredTick: number]

/** A moment, and what the pool's clock shows at it. */
interface Moment {
  at: number
  tick: number
}

const [AHEAD_LETTERS, LOW_LETTERS, HIGH_LETTERS] = [3, 4, 5]
const SEEN_LETTERS = AHEAD_LETTERS + WRITTEN + 1
export const MOST_AHEAD = most(AHEAD_LETTERS)
/** Tenths of a second: a range begins nineteen days from now at the latest, and ends within three years. */
export const [MOST_LOW, MOST_HIGH] = [most(LOW_LETTERS), most(HIGH_LETTERS)]

/** `queue`: its place in the list of queues. */
export function describeWaiting(
  person: Waiting,
  { queue, at, tick }: Moment & { queue: number },
): WaitingSnapshot {
  const { id, joinedAt, joinedTick, priority, held, topic } = person
  const since = at - joinedAt
  const rest: Partial<Rest> = {
    ...(joinedTick === tick - since ? {} : { joinedTick }),
    ...(priority === 0 ? {} : { priority }),
    ...(topic === undefined ? {} : { topic }),
    ...(held ? { held } : {}),
  }
  const known = writeSeen(person.seen) + writeTold(person.told)
  const named = Object.keys(rest)
  if (named.length === 0) return [writeId(id), queue, since, known]
  const short = named.length === 1 && rest.priority !== undefined ? rest.priority : rest
  return [writeId(id), queue, since, known, short]
}

export function readWaiting(
  [id, , since, known, rest = {}]: WaitingSnapshot,
  { queue, at, tick }: Moment & { queue: string },
): Omit<Waiting, 'key' | 'seq'> {
  const more: Partial<Rest> = typeof rest === 'number' ? { priority: rest } : rest
  const { joinedTick = tick - since, priority = 0, topic, held = false } = more
  const hasSeen = known.length >= WRITTEN
  return {
    id: readId(id),
    queue,
    joinedAt: at - since,
    joinedTick,
    priority,
    topic,
    held,
    seen: hasSeen ? readSeen(known) : undefined,
    told: readTold(known.slice(hasSeen ? SEEN_LETTERS : 0)),
    isLate: false,
    isGone: false,
  }
}

function writeSeen(seen: Seen | undefined): string {
  if (!seen) return ''
  return writeNumber(seen.ahead, AHEAD_LETTERS) + writeMarks(seen.marks) + writeNumber(stepsOf(seen.reach), 1)
}

function readSeen(known: string): Seen {
  return {
    ahead: readNumber(known, 0, AHEAD_LETTERS),
    marks: readMarks(known, AHEAD_LETTERS),
    reach: reachOf(readNumber(known, AHEAD_LETTERS + WRITTEN, 1)),
  }
}

function writeTold(told: Told | undefined): string {
  return told ? writeNumber(told.low, LOW_LETTERS) + writeNumber(told.high, HIGH_LETTERS) : ''
}

function readTold(known: string): Told | undefined {
  if (known === '') return undefined
  return { low: readNumber(known, 0, LOW_LETTERS), high: readNumber(known, LOW_LETTERS, HIGH_LETTERS) }
}

/** Throws a RangeError where the snapshot is of another version, or none at all. */
export function readSnapshot(snapshot: WaitSnapshot): WaitSnapshot {
  const copy: WaitSnapshot = structuredCopy(snapshot)
  if (copy.version !== 3 || !Array.isArray(copy.pools) || !Array.isArray(copy.waiting)) {
    throw new RangeError('snapshot: not one of this version; leave it out and replay the events')
  }
  return copy
}

/** A snapshot shares nothing with the engine it came from or goes to. */
export function structuredCopy<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain))
}
