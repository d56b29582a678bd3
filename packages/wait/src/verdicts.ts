import type { Verdict } from './types.js'

/** Kept for a caller at least; one that never asks is not to run out of memory. */
const KEPT = 100_000
/** Of these a snapshot tells: it is to stay small. */
const IN_A_SNAPSHOT = 200

/** Pledges whose outcome is known and was not yet asked for, oldest first. */
export interface Verdicts {
  add(verdict: Verdict): void
  /** All of them, and forgets them. */
  take(): Verdict[]
  latest(): readonly Verdict[]
}

export function createVerdicts(restored: readonly Verdict[] = []): Verdicts {
  let open = [...restored]
  return {
    add(verdict) {
      open.push(verdict)
      if (open.length === 2 * KEPT) open = open.slice(KEPT)
    },
    take() {
      const taken = open
      open = []
      return taken
    },
    latest: () => open.slice(-IN_A_SNAPSHOT),
  }
}

/**
 * What became of a pledge of `pledged` seconds. One who left before it was due leaves it unresolved: nobody
 * knows how long they would have waited. One who left later had waited longer than pledged, so it is broken.
 */
export function judge(
  outcome: 'answered' | 'abandoned',
  waited: number,
  pledged: number,
): Verdict['verdict'] {
  if (waited > pledged) return 'broken'
  return outcome === 'answered' ? 'kept' : 'unresolved'
}
