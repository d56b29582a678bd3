/** What a forecaster says: a mean, and the range between the outer tenths where it gives one. Seconds. */
export interface Said {
  expected: number
  q10?: number
  median?: number
  q90?: number
}

/** Somebody joins: what every forecaster may know of it. `at` in milliseconds since the epoch. */
export interface Joining {
  at: number
  queue: string
  priority: number
  /** People ahead in effective order, and their bucket. */
  ahead: number
  bucket: number
  /** Contacts being helped, and how long whoever came first has waited, in seconds; of those who share the humans. */
  busy: number
  longestWaited: number
}

/** Forecasts from what has happened before, and nothing later. */
export interface Forecaster {
  name: string
  say(joining: Joining): Said | undefined
  /** Somebody who waited is answered: what was seen when they joined, and what was said then. */
  learnWait?(joining: Joining, seconds: number, said: Said | undefined): void
  /** A contact ended that took so many seconds. */
  learnService?(seconds: number): void
}
