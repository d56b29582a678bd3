import type { Marks } from './learn/features.js'
import type { Standing } from './line.js'

/** What was seen from where somebody stands. */
export interface Seen {
  ahead: number
  marks: Marks
  /** How many times farther than the outer tenths what was told reaches. */
  reach: number
}

/** Whole tenths of a second. */
export interface Told {
  low: number
  high: number
}

/** Somebody in line, or who would join. */
export interface Asker {
  ahead: number
  waiting: number
  topic: string | undefined
}

/** Somebody in line. */
export interface Waiting extends Standing {
  readonly id: string
  readonly joinedAt: number
  readonly priority: number
  readonly topic: string | undefined
  queue: string
  /** The pool's clock when the person joined. */
  joinedTick: number
  held: boolean
  /** What was seen on joining, while it can still be learned from. */
  seen: Seen | undefined
  /** The `q10` and `q90` given on joining. */
  told: Told | undefined
  /** Whether what was pledged has passed, and the line. */
  isLate: boolean
  isGone: boolean
}
