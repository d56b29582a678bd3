/**
 * Heartbeats and typing: signals, not events. They are kept in memory only; after a restart everybody has a fresh
 * grace, because `lastSeen` falls back to the moment of the start.
 */
export interface Signals {
  /** `who` is `case:<id>` or `human:<id>`; `at` in milliseconds since the epoch. */
  seen(who: string, at: number): void
  /** For patience: with the grace of a restart. */
  lastSeen(who: string): number
  /** For certainty: when they were really heard, `undefined` if never since the start. */
  heardAt(who: string): number | undefined
  typing(who: string, typing: boolean, about?: string): void
  subscribe(listener: (signal: Signal) => void): () => void
}

export type Signal =
  | { kind: 'seen'; who: string; at: number }
  | { kind: 'typing'; who: string; typing: boolean; about?: string }

/** Signals of one process. `startedAt` is when it began: the grace after a restart. */
export function memorySignals(startedAt: number): Signals {
  const seen = new Map<string, number>()
  const listeners = new Set<(signal: Signal) => void>()
  const tell = (signal: Signal) => {
    for (const listener of listeners) listener(signal)
  }
  function forgetUntil(left: number): void {
    for (const [who, at] of seen) {
      if (at > left) return
      seen.delete(who)
    }
  }

  return {
    seen(who, at) {
      // In the order in which they were last heard, so that those to forget come first.
      seen.delete(who)
      seen.set(who, at)
      forgetUntil(at - LEFT_AFTER_MS)
      tell({ kind: 'seen', who, at })
    },
    lastSeen: who => seen.get(who) ?? startedAt,
    heardAt: who => seen.get(who),
    typing(who, typing, about) {
      tell({ kind: 'typing', who, typing, ...(about === undefined ? {} : { about }) })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Silent for longer is away: passed over, the place is kept. */
export const AWAY_AFTER_MS = 60_000
/** Silent for longer has left. */
export const LEFT_AFTER_MS = 600_000

/** Whether a customer is certain to be on the page: what is said to them now is read there, and needs no mail. */
export function isOnPage(signals: Pick<Signals, 'heardAt'>, caseId: string, now: number): boolean {
  const heardAt = signals.heardAt(`case:${caseId}`)
  return heardAt !== undefined && now - heardAt < AWAY_AFTER_MS
}
