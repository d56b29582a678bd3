import type { Execute } from '../../execute.js'
import type { Log, Recorded } from '../../log/port.js'
import { AWAY_AFTER_MS, type Signals } from '../../signals.js'
import type { Clock } from '../clock-port.js'

const MOST = 500

/**
 * What a human said on the page to a customer who then went away is mailed to them. Keeps the cases in which that may
 * become due, and begins with those that were answered last.
 */
export function createMissed({
  log,
  execute,
  signals,
  clock,
}: {
  log: Log
  execute: Execute
  signals: Signals
  clock: Clock
}): { note(batch: readonly Recorded[]): void; look(): Promise<void> } {
  const answered = new Set<string>()
  let begun = false

  async function begin(): Promise<void> {
    for (const { caseId, email, lastMessage } of await log.views.cases({ unanswered: false, limit: MOST })) {
      if (email !== undefined && lastMessage?.author === 'human') answered.add(caseId)
    }
    begun = true
  }

  /** Forgotten first: what is said while the mail is being decided about is noted anew. */
  async function mail(caseId: string): Promise<void> {
    answered.delete(caseId)
    try {
      await execute(caseId, { type: 'customer-away' })
    } catch (error) {
      answered.add(caseId)
      throw error
    }
  }

  return {
    note(batch) {
      for (const { stream, event } of batch) {
        if (event.type !== 'message-added') continue
        const caseId = stream.slice('case:'.length)
        if (event.author.kind === 'human') answered.add(caseId)
        if (event.author.kind === 'customer') answered.delete(caseId)
      }
    },
    async look() {
      if (!begun) await begin()
      for (const caseId of answered) {
        if (clock.now() - signals.lastSeen(`case:${caseId}`) <= AWAY_AFTER_MS) continue
        await mail(caseId)
      }
    },
  }
}
