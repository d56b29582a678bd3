import { stateOf } from '../case/evolve.js'
import type { CaseState } from '../case/state.js'
import type { Log } from '../log/port.js'

/** The states of the cases that were asked for last: each is read once, and then only what was added. */
export interface States {
  /** As it is now; undefined when there is no such case. `version`: an earlier read of at least that version will do. */
  get(caseId: string, version?: number): Promise<CaseState | undefined>
}

const KEPT = 500

export function createStates(log: Log): States {
  const kept = new Map<string, CaseState>()

  function keep(caseId: string, state: CaseState): void {
    kept.delete(caseId)
    kept.set(caseId, state)
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
  }

  return {
    async get(caseId, version = Number.POSITIVE_INFINITY) {
      const before = kept.get(caseId)
      if (before !== undefined && before.version >= version) return before
      const state = stateOf(await log.read(`case:${caseId}`, before?.version ?? 0), before)
      if (state !== undefined) keep(caseId, state)
      return state
    },
  }
}
