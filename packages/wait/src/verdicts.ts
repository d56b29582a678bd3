import type { Verdict } from './types.js'

const KEPT = 1000

/** Pledges whose outcome is known and was not yet asked for, oldest first. */
export interface Verdicts {
  add(verdict: Verdict): void
  /** All of them, and forgets them. */
  take(): Verdict[]
  all(): readonly Verdict[]
}

export function createVerdicts(restored: readonly Verdict[] = []): Verdicts {
  let open = [...restored]
  return {
    add(verdict) {
      open.push(verdict)
      if (open.length > KEPT) open.shift()
    },
    take() {
      const taken = open
      open = []
      return taken
    },
    all: () => open,
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
