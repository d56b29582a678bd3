import type { DeskBoard, DeskUpdate } from '@presszero/wire'
import { evolve, stateOf } from '../../case/evolve.js'
import type { Log } from '../../log/port.js'
import type { Logger } from '../../logger.js'
import type { Clock } from '../clock-port.js'
import { createPump, type Pump } from '../pump.js'
import { createThrottle } from '../throttle.js'
import { every } from '../ticker.js'
import type { ViewContext } from '../views/case-view.js'
import { deskUpdatesOf } from '../views/updates.js'
import { latestOnly, type Send } from './feed.js'

/** Those who have the desk open, and what each of them is told. */
export interface DeskHub {
  subscribe(humanId: string, send: Send): () => void
  /** Something happened that may show on a board. */
  boardChanged(): void
  /** A case got events, the first of them with version `from`. */
  caseChanged(caseId: string, from: number): Promise<void>
  /** A customer types, or stopped. Latest-only. */
  typing(caseId: string, typing: boolean): void
  /** A customer came to the page, or went silent there. */
  customer(caseId: string, onPage: boolean): void
  close(): Promise<void>
}

/** A board is told at most this often when something happens, and at least this often while time passes. */
const BOARD_AT_MOST_MS = 300
const BOARD_AT_LEAST_MS = 5_000

export function createDeskHub({
  log,
  board,
  around,
  clock,
  logger,
}: {
  log: Log
  board: (humanId: string) => Promise<DeskBoard>
  around: (caseId: string) => ViewContext
  clock: Clock
  logger: Logger
}): DeskHub {
  const subscriptions = new Set<{ send: Send; pump: Pump }>()

  const tellBoards = createThrottle(clock, BOARD_AT_MOST_MS, () => {
    for (const { pump } of subscriptions) pump.wake()
  })
  const stopTicking = every(clock, BOARD_AT_LEAST_MS, tellBoards)

  function tellAll(event: string, data: unknown): void {
    for (const { send } of subscriptions) send({ event, data })
  }

  async function updatesSince(caseId: string, from: number): Promise<DeskUpdate[]> {
    const recorded = await log.read(`case:${caseId}`)
    let state = stateOf(recorded.filter(one => one.version < from))
    const updates: DeskUpdate[] = []
    for (const { event, at } of recorded.filter(one => one.version >= from)) {
      const next = evolve(state, event, at)
      if (state !== undefined) updates.push(...deskUpdatesOf(state, next, around(caseId)))
      state = next
    }
    return updates
  }

  return {
    subscribe(humanId, send) {
      const tell = latestOnly('board', send)
      const job = async () => tell(await board(humanId))
      const subscription = { send, pump: createPump({ name: 'live desk', job, clock, logger }) }
      subscriptions.add(subscription)
      subscription.pump.wake()
      return () => {
        subscriptions.delete(subscription)
        void subscription.pump.stop()
      }
    },
    boardChanged: tellBoards,
    async caseChanged(caseId, from) {
      if (subscriptions.size === 0) return
      for (const update of await updatesSince(caseId, from)) tellAll('update', { case: caseId, update })
    },
    typing: (caseId, typing) => tellAll('typing', { case: caseId, typing }),
    customer: (caseId, onPage) => tellAll('customer', { case: caseId, onPage }),
    async close() {
      stopTicking()
      tellBoards.stop()
      await Promise.all([...subscriptions].map(({ pump }) => pump.stop()))
      subscriptions.clear()
    },
  }
}
