import type { Calendar } from './hours/index.js'
import type { WaitSnapshot } from './snapshot.js'

/** What happened in a line. Times are milliseconds since the epoch and never decrease. */
export type QueueEvent =
  /** Somebody wants a human. One who is answered at once joins and is answered at the same instant. */
  | { type: 'joined'; id: string; queue: string; at: number; priority?: number; topic?: string }
  | { type: 'answered'; id: string; at: number; agent?: string }
  /** Left before being answered. */
  | { type: 'abandoned'; id: string; at: number }
  /** The contact ended: whoever answered is free again. */
  | { type: 'finished'; id: string; at: number }
  /** Somebody waiting was sent to another queue; they keep the moment they joined. */
  | { type: 'moved'; id: string; queue: string; at: number }
  /** Somebody waiting hung up and is called back; they keep their place and no longer lose patience. */
  | { type: 'callback-held'; id: string; at: number }
  /** How many humans are on for the queue, or for the pool that the queue belongs to. */
  | { type: 'staffed'; queue: string; at: number; agents: number }
  /** Opens or closes the queue against its calendar, until the calendar's own next change. */
  | { type: 'opened' | 'closed'; queue: string; at: number }

/** Why no waiting time can be given. */
export type UnknownReason =
  /** Too few people were seen to wait and be answered. */
  | 'too-few-outcomes'
  /** Open, but no human is on duty. */
  | 'nobody-on'
  /** The queue was neither named in the options nor seen in an event. */
  | 'unknown-queue'

/** What a range rests on: learned rates, past waits alone, or the company's own prior. */
export type Basis = 'model' | 'history' | 'prior'

/**
 * A waiting time in seconds, given that the person waits and is answered. `q10..q90` holds for at least 80 %
 * of people: for 80 % as a rule, for more in a live line with more than forty people ahead, or after a jolt;
 * `q90` alone is the pledge "at least 9 in 10 people in your position waited less". `sample` is the number of
 * people seen to wait and be answered.
 */
export interface RangeEstimate {
  kind: 'range'
  q10: number
  median: number
  q90: number
  expected: number
  basis: Basis
  sample: number
}

export interface UnknownEstimate {
  kind: 'unknown'
  reason: UnknownReason
  sample: number
}

/** `opensAt` is in milliseconds since the epoch, absent where no calendar tells it. */
export interface ClosedEstimate {
  kind: 'closed'
  opensAt?: number
}

export type Estimate = RangeEstimate | UnknownEstimate | ClosedEstimate

/**
 * Whose wait is asked for: with `id`, the remaining wait of somebody in line; without, the wait of a person
 * who would join now. `at` is not before the last event observed.
 */
export interface EstimateQuery {
  queue: string
  at: number
  priority?: number
  /** What it is about, where that may decide who can answer. */
  topic?: string
  id?: string
}

/** Where one would stand, or stands: what can be said even when the waiting time cannot. */
export interface Place {
  /** One-based, in effective order: everybody ahead, plus one. */
  position: number
  /** Everybody in line, whoever shares the humans included. */
  waiting: number
  /** As stated by `staffed`; undefined where the number of humans can only be inferred. */
  humansOn: number | undefined
}

/** What became of a pledge: that somebody who joined and had to wait would be answered within `pledged` seconds. */
export interface Verdict {
  id: string
  queue: string
  joinedAt: number
  resolvedAt: number
  /** The `q90` given when the person joined, in seconds. */
  pledged: number
  /** Seconds waited until answered, or until leaving. */
  waited: number
  /** `broken` once the wait exceeded the pledge, answered or not; `unresolved`: left before that. */
  verdict: 'kept' | 'broken' | 'unresolved'
}

/** What the company itself believes, used until enough outcomes were seen. */
export interface Prior {
  /** Mean time a human spends on one contact, in seconds. */
  serviceSeconds: number
  /** Humans on, where no `staffed` event says it. Default 1. */
  agents?: number
  /** Mean patience in seconds. Absent: nobody leaves. */
  patienceSeconds?: number
}

export interface WaitEngineOptions {
  /** Queues that share people, by the name of the pool. A queue that is not named is a pool of its own. */
  pools?: Readonly<Record<string, readonly string[]>>
  /** One calendar for all queues, or one per queue. Without one, a queue is open until an event closes it. */
  hours?: Calendar | Readonly<Record<string, Calendar>>
  /**
   * `wall` (default): a live line; waits are plain seconds and `closed` is answered out of hours.
   * `open`: replies by mail; waits are seconds of opening time, given at any hour
   * (`calendar.addOpenMillis(at, q90 * 1000)` is the moment promised). Needs `hours`.
   */
  clock?: 'wall' | 'open'
  /** By priority, the seconds by which such a person is treated as having joined earlier. */
  priorityCredit?: Readonly<Record<number, number>>
  prior?: Prior
  /** Taken from `snapshot()` of an engine with the same options. */
  snapshot?: WaitSnapshot
}

export interface WaitEngine {
  /** Learns from one event. Throws `QueueEventRefused`, and then changes nothing. */
  observe(event: QueueEvent): void
  /** Read-only: asking changes no later answer. */
  estimate(query: EstimateQuery): Estimate
  /** Read-only: position, people waiting, humans on. */
  place(query: EstimateQuery): Place
  /** What may be said of an estimate. The function `announce`, at hand. */
  announce(estimate: Estimate, context?: AnnounceContext): Announcement
  /**
   * The pledges resolved since the last call, oldest first. At least the latest 100,000 are kept for a caller, and the latest
   * 200 in a snapshot: ask before taking one.
   */
  verdicts(): Verdict[]
  snapshot(): WaitSnapshot
}

export interface AnnounceContext {
  /** One-based. Default 1. */
  position?: number
  /** What the same person was last told. */
  previous?: Announcement
  /** Seconds since `previous` was said. Default 0. */
  elapsedSeconds?: number
}

/** What may be said: whole minutes rounded outward, and codes. */
export type Announcement =
  | {
      kind: 'range'
      fromMinutes: number
      toMinutes: number
      /** The share of people for whom the range holds. */
      confidence: number
      position: number
      /** True when this is later than what the same person was told before. */
      revised: boolean
    }
  | { kind: 'unknown'; reason: UnknownReason; position: number }
  /** `opensAt` in milliseconds since the epoch. */
  | { kind: 'closed'; opensAt?: number }
