import type { Execute } from '../../execute.js'
import type { Log, OpenPledgeRow } from '../../log/port.js'
import type { Clock } from '../clock-port.js'
import type { States } from '../states.js'
import type { Promised, WaitReader } from '../wait.js'

const AT_ONCE = 100

/** A pledge whose time has passed is broken, and a later one is made where that can be done honestly. */
export function createDuePledges({
  log,
  execute,
  wait,
  clock,
  states,
}: {
  log: Log
  execute: Execute
  wait: WaitReader
  clock: Clock
  states: States
}): () => Promise<void> {
  async function nextOf({ caseId, kind }: OpenPledgeRow, now: number): Promise<Promised | undefined> {
    if (kind === 'reply') return wait.replyPledge(now)
    const state = await states.get(caseId)
    if (state?.status !== 'waiting') return undefined
    await wait.caughtUp()
    return wait.answerPledge(state.queue, now, state.seat?.seatId)
  }

  return async () => {
    const now = clock.now()
    for (const pledge of await log.views.pledgesDue(now, AT_ONCE)) {
      if (pledge.by >= now) continue
      const next = await nextOf(pledge, now)
      await execute(pledge.caseId, {
        type: 'pledge-due',
        pledgeId: pledge.pledgeId,
        ...(next === undefined ? {} : { next }),
      })
    }
  }
}
