import type { Log } from '../../log/port.js'
import type { Logger } from '../../logger.js'
import type { Clock } from '../clock-port.js'
import { createPump, type Pump } from '../pump.js'
import { createThrottle } from '../throttle.js'
import { every } from '../ticker.js'
import type { ViewContext } from '../views/case-view.js'
import { type CaseFeed, createCaseFeed } from './case-feed.js'
import type { Send } from './feed.js'
import type { Lines } from './lines.js'

/** Those who follow a case, and when each of them is to be told. */
export interface CaseHub {
  subscribe(around: ViewContext, after: number | undefined, send: Send): () => void
  /** Something happened in the case. */
  caseChanged(caseId: string): void
  /** Something happened in the line: all who wait in it stand differently. */
  lineChanged(queue: string): void
  /** The human types, or stopped. Latest-only. */
  typing(caseId: string, typing: boolean): void
  close(): Promise<void>
}

/** A line is told at most this often when it moves, and at least this often while time passes. */
const LINE_AT_MOST_MS = 250
const LINE_AT_LEAST_MS = 5_000

interface Subscription {
  caseId: string
  feed: CaseFeed
  pump: Pump
  send: Send
}

export function createCaseHub({
  log,
  lines,
  clock,
  logger,
}: {
  log: Log
  lines: Lines
  clock: Clock
  logger: Logger
}): CaseHub {
  const subscriptions = new Set<Subscription>()
  const moved = new Set<string>()

  const tellMoved = createThrottle(clock, LINE_AT_MOST_MS, () => {
    wake(({ feed }) => feed.waitsIn !== undefined && moved.has(feed.waitsIn))
    moved.clear()
  })
  const stopTicking = every(clock, LINE_AT_LEAST_MS, () => wake(({ feed }) => feed.waitsIn !== undefined))

  function wake(isMeant: (subscription: Subscription) => boolean): void {
    for (const subscription of subscriptions) if (isMeant(subscription)) subscription.pump.wake()
  }

  return {
    subscribe(around, after, send) {
      const { caseId } = around
      const feed = createCaseFeed({ after, send, log, lines, around })
      const pump = createPump({ name: 'live case', job: feed.advance, clock, logger })
      const subscription = { caseId, feed, pump, send }
      subscriptions.add(subscription)
      pump.wake()
      return () => {
        subscriptions.delete(subscription)
        void pump.stop()
      }
    },
    caseChanged: caseId => wake(one => one.caseId === caseId),
    lineChanged(queue) {
      moved.add(queue)
      tellMoved()
    },
    typing(caseId, typing) {
      for (const one of subscriptions) {
        if (one.caseId === caseId) one.send({ event: 'typing', data: { by: 'human', typing } })
      }
    },
    async close() {
      stopTicking()
      tellMoved.stop()
      await Promise.all([...subscriptions].map(({ pump }) => pump.stop()))
      subscriptions.clear()
    },
  }
}
