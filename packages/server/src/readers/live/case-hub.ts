import { setImmediate } from 'node:timers/promises'
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
  /** How many follow a case at this moment. */
  followers(caseId: string): number
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
/** What telling one of them is taken to cost, with as much again for everything else. */
const LINE_MS_EACH = 0.5
const AT_ONCE = 100

interface Subscription {
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
  const subscriptions = new Map<string, Set<Subscription>>()
  const moved = new Set<string>()

  const tellMoved = createThrottle(clock, pace, () => {
    const queues = new Set(moved)
    moved.clear()
    void wakeWaiting(queue => queues.has(queue))
  })
  const stopTicking = every(clock, LINE_AT_LEAST_MS, () => void wakeWaiting(() => true))

  /** The longer the line, the less often all of it is told. */
  function pace(): number {
    return Math.max(LINE_AT_MOST_MS, subscriptions.size * LINE_MS_EACH)
  }

  /** A few at a time, so that others are answered meanwhile. */
  async function wakeWaiting(isMeant: (queue: string) => boolean): Promise<void> {
    let woken = 0
    for (const one of [...subscriptions.values()].flatMap(followers => [...followers])) {
      const { waitsIn } = one.feed
      if (waitsIn === undefined || !isMeant(waitsIn)) continue
      one.pump.wake()
      if (++woken % AT_ONCE === 0) await setImmediate()
    }
  }

  const followersOf = (caseId: string) => subscriptions.get(caseId) ?? new Set<Subscription>()

  return {
    subscribe(around, after, send) {
      const { caseId } = around
      const feed = createCaseFeed({ after, send, log, lines, around })
      const pump = createPump({ name: 'live case', job: feed.advance, clock, logger })
      const subscription = { feed, pump, send }
      const followers = followersOf(caseId).add(subscription)
      subscriptions.set(caseId, followers)
      pump.wake()
      return () => {
        followers.delete(subscription)
        if (followers.size === 0 && subscriptions.get(caseId) === followers) subscriptions.delete(caseId)
        void pump.stop()
      }
    },
    followers: caseId => followersOf(caseId).size,
    caseChanged(caseId) {
      for (const { feed, pump } of followersOf(caseId)) {
        feed.changed()
        pump.wake()
      }
    },
    lineChanged(queue) {
      moved.add(queue)
      tellMoved()
    },
    typing(caseId, typing) {
      for (const { send } of followersOf(caseId)) send({ event: 'typing', data: { by: 'human', typing } })
    },
    async close() {
      stopTicking()
      tellMoved.stop()
      const all = [...subscriptions.values()].flatMap(followers => [...followers])
      await Promise.all(all.map(({ pump }) => pump.stop()))
      subscriptions.clear()
    },
  }
}
