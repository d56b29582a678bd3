import type { PledgeOutcome } from './events.js'

/** What became of what was promised for `by`, when it was fulfilled at `at`. */
export function outcomeWhenMet(by: number, at: number): PledgeOutcome {
  return at <= by ? 'kept' : 'broken'
}

/** What became of it when the customer left, or the case ended, at `at`, unfulfilled. */
export function outcomeWhenUnmet(by: number, at: number): PledgeOutcome {
  return at <= by ? 'unresolved' : 'broken'
}
