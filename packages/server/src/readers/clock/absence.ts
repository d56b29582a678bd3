import type { Execute } from '../../execute.js'
import { noteHuman } from '../../log/note-human.js'
import type { Log } from '../../log/port.js'
import { AWAY_AFTER_MS, LEFT_AFTER_MS, type Signals } from '../../signals.js'
import type { Clock } from '../clock-port.js'
import type { States } from '../states.js'

/** A human silent for longer is off. Twice a customer's: browsers let a tab in the background speak once a minute. */
const HUMAN_SILENT_MS = 2 * AWAY_AFTER_MS
const MOST_LIVE = 500
/** Looked at less often than this, it was the machine that slept: nobody could be heard. */
const SLEPT_MS = 30_000

/**
 * Who fell silent: a customer has left the line, or the live conversation; a human is off, and their live customers are
 * back at the front of the line.
 */
export function createAbsence({
  log,
  execute,
  signals,
  clock,
  states,
}: {
  log: Log
  execute: Execute
  signals: Signals
  clock: Clock
  states: States
}): () => Promise<void> {
  let lookedAt = clock.now()
  let awakeSince = Number.NEGATIVE_INFINITY
  const isSilent = (who: string, forMs: number) =>
    clock.now() - Math.max(signals.lastSeen(who), awakeSince) > forMs

  /** As after a restart, everybody is given a fresh grace. */
  function noteSleep(): void {
    const now = clock.now()
    if (Math.abs(now - lookedAt) > SLEPT_MS) awakeSince = now
    lookedAt = now
  }

  async function waitingCustomers(): Promise<void> {
    for (const { caseId } of await log.views.seats()) {
      if (caseId !== undefined && isSilent(`case:${caseId}`, LEFT_AFTER_MS)) await abandon(caseId)
    }
  }

  async function liveConversations(): Promise<void> {
    for (const row of await log.views.cases({ live: true, limit: MOST_LIVE })) {
      const state = await states.get(row.caseId, row.version)
      if (state?.live !== true || state.humanId === undefined) continue
      if (isSilent(`case:${row.caseId}`, LEFT_AFTER_MS)) await abandon(row.caseId)
      else if (isSilent(`human:${state.humanId}`, HUMAN_SILENT_MS)) {
        await execute(row.caseId, { type: 'release', humanId: state.humanId, why: 'silent' })
      }
    }
  }

  async function humans(): Promise<void> {
    for (const humanId of await log.views.humansOn()) {
      if (!isSilent(`human:${humanId}`, HUMAN_SILENT_MS)) continue
      await noteHuman({ log, clock }, humanId, [{ type: 'went-off', why: 'silent' }])
    }
  }

  async function abandon(caseId: string): Promise<void> {
    await execute(caseId, { type: 'leave-line', why: 'abandoned' })
  }

  return async () => {
    noteSleep()
    await waitingCustomers()
    await humans()
    await liveConversations()
  }
}
