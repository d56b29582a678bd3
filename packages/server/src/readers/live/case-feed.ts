import type { LineState } from '@presszero/wire'
import type { CaseEvent } from '../../case/events.js'
import { evolve, stateOf } from '../../case/evolve.js'
import type { CaseState } from '../../case/state.js'
import type { Log, Recorded } from '../../log/port.js'
import { caseViewOf, type ViewContext } from '../views/case-view.js'
import { updatesOf } from '../views/updates.js'
import { latestOnly, type Send } from './feed.js'
import type { Lines } from './lines.js'

/** What one reader of a case is sent: first what they missed, then what happens. */
export interface CaseFeed {
  /** The queue in whose line the customer waits, if they do. */
  readonly waitsIn: string | undefined
  /** Something happened in the case: `advance` has to read it. */
  changed(): void
  /** Sends what is new since the last call: of the case if it changed, and of the line. */
  advance(): Promise<void>
}

/** `after`: the version that the reader knows; without it they are sent the whole case. */
export function createCaseFeed({
  after,
  send,
  log,
  lines,
  around,
}: {
  after: number | undefined
  send: Send
  log: Log
  lines: Lines
  around: ViewContext
}): CaseFeed {
  const sendLine = latestOnly('line', send)
  let state: CaseState | undefined
  let behind = false

  async function begin(): Promise<void> {
    const recorded = await log.read(`case:${around.caseId}`)
    const isKnown = ({ version }: Recorded) => after !== undefined && version <= after
    const known = stateOf(recorded.filter(isKnown))
    if (known === undefined || after === undefined || after > recorded.length) {
      return sendSnapshot(stateOf(recorded), await lines.stateOf(around.caseId))
    }
    state = known
    sendUpdates(recorded.filter(one => !isKnown(one)))
    sendLine(await lines.stateOf(around.caseId))
  }

  async function catchUp(version: number): Promise<void> {
    if (!behind) return
    behind = false
    try {
      sendUpdates(await log.read(`case:${around.caseId}`, version))
    } catch (error) {
      behind = true
      throw error
    }
  }

  function sendSnapshot(whole: CaseState | undefined, line: LineState | null): void {
    if (whole === undefined) return
    state = whole
    send({ event: 'snapshot', data: caseViewOf(whole, line, around), id: whole.version })
    sendLine(line)
  }

  function sendUpdates(recorded: readonly Recorded<CaseEvent>[]): void {
    for (const { event, at, version } of recorded) {
      if (state === undefined) return
      const next = evolve(state, event, at)
      const updates = updatesOf(state, next, around)
      state = next
      // The id goes with the last update of an event, so that one who resumes is not told half of it.
      updates.forEach((update, index) => {
        send({ event: 'update', data: update, ...(index === updates.length - 1 ? { id: version } : {}) })
      })
    }
  }

  return {
    get waitsIn() {
      return state?.status === 'waiting' ? state.queue : undefined
    },
    changed() {
      behind = true
    },
    async advance() {
      if (state === undefined) return begin()
      const waited = state.status === 'waiting'
      await catchUp(state.version)
      if (waited || state.status === 'waiting') sendLine(await lines.stateOf(around.caseId))
    },
  }
}
