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
  async function nextOf({ caseId, kind }: OpenPledgeRow, at: number): Promise<Promised | undefined> {
    const state = await states.get(caseId)
    if (state === undefined) return undefined
    await wait.caughtUp()
    const { queue, topic } = state
    if (kind === 'reply') return wait.replyPledge({ queue, topic, at, caseId })
    return state.status === 'waiting'
      ? wait.answerPledge(queue, { at, topic, seatId: state.seat?.seatId })
      : undefined
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
