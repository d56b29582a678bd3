import type { Place } from '@presszero/wait'
import type { Calendar } from '@presszero/wait/hours'
import type { Announcement, Now } from '@presszero/wire'
import type { Log, Recorded } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { Clock } from './clock-port.js'
import { followLog } from './follow.js'
import { createKeeping, formOf } from './keeping.js'
import type { QueueSetting } from './line/engines.js'
import type { ReplyAsker } from './replies.js'
import { sayableBy } from './reply-moment.js'
import { createThrottle } from './throttle.js'
import { type ToldSnapshot, wireAnnouncement } from './told.js'
import {
  type Asker,
  createWaitState,
  type Stated,
  systemsOf,
  type WaitSnapshot,
  type WaitState,
} from './wait-state.js'

/** What may be pledged: by when, and the share of people for whom that holds. */
export interface Promised {
  by: number
  confidence: number
}

/** What is known of waiting: a function of the log. Instants are milliseconds since the epoch. */
export interface WaitReader {
  isOpen(queue: string, at: number): boolean
  /** When a queue that is open closes, as an ISO instant; absent where it is closed, or where that is not known. */
  closesAt(queue: string, at: number): string | undefined
  /** The state of the house, for somebody who would join the first queue. */
  now(at: number): Now
  /** For somebody in line (`seatId`), or for one who would join now. Remembers what somebody in line was told. */
  announcementFor(queue: string, asker: Asker): Announcement
  /** By when somebody is answered of whom 9 in 10 are; absent while that is not known. */
  answerPledge(queue: string, asker: Asker): Promised | undefined
  /**
   * By when a mail is answered: as long as 9 in 10 replies took, in opening time, once enough were seen; until then as the
   * company has it in its options. Absent where it does not.
   */
  replyPledge(asker: ReplyAsker): Promised | undefined
  /** In a line elsewhere, the place among everybody who waits there; absent for a line that is here. */
  placeElsewhere(queue: string, asker: Asker): Place | undefined
  /** What was last written down of a line that is here. */
  stated(queue: string): Stated
  /** Whether an event of a line elsewhere was heard of in the last minute, by its hidden id. */
  hasHeard(queue: string, id: string): boolean
  /** The queue by which the system of a line elsewhere is known: the first of those with its secret. */
  systemOf(queue: string): string
  /** Resolves when every event that was in the log at the call is known here. */
  caughtUp(): Promise<void>
  close(): Promise<void>
}

export interface WaitReaderOptions {
  log: Log
  clock: Clock
  logger: Logger
  /** Without one, it is always open. */
  calendar?: Calendar | undefined
  /** The first one is the default. */
  queues: readonly QueueSetting[]
  /** Whether every human answers every queue. */
  sharedHumans: boolean
  replyWithin?: { openHours: number; confidence: number } | undefined
  /** What the options say of hours, as plain data: what was learned under other hours is learned anew. */
  hours?: unknown
}

/** The share of people who wait no longer than `q90`. */
const PLEDGE_CONFIDENCE = 0.9
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
/** What is learned is kept after so many events of the log, or so much time with any; what was said, sooner. */
const KEEP_AFTER_EVENTS = 10_000
const KEEP_AFTER_MS = 5 * MINUTE_MS
const TOLD_AFTER_MS = 10_000

export function createWaitReader(options: WaitReaderOptions): WaitReader {
  const { log, clock, logger, calendar, queues, replyWithin } = options
  const elsewhere = new Set(queues.flatMap(({ id, events }) => (events === undefined ? [] : [id])))
  const systemOf = systemsOf(queues)
  const settings = queues.map(({ id, prior, events }) => ({
    id,
    prior,
    system: elsewhere.has(id) && systemOf(id),
    pool: events?.pool,
  }))
  const form = formOf([settings, options.sharedHumans, options.hours])
  const keeping = createKeeping<WaitSnapshot>({ log, logger, reader: 'wait', form })
  const keepingTold = createKeeping<ToldSnapshot>({ log, logger, reader: 'told', form })
  const keepTold = () => keepingTold.keep(state.position, state.told())
  const onTold = createThrottle(clock, TOLD_AFTER_MS, () => void keepTold())
  let state = createWaitState({ ...options, onTold })
  let keptAt = { position: 0, at: clock.now() }

  /** From what was kept, or from nothing. */
  async function begin(): Promise<number> {
    const [kept, told] = [await keeping.recall(), await keepingTold.recall()]
    state = restored(kept?.state, told?.state)
    keptAt = { position: state.position, at: clock.now() }
    return state.position
  }

  function restored(kept: WaitSnapshot | undefined, told: ToldSnapshot | undefined): WaitState {
    try {
      return createWaitState({ ...options, onTold }, kept, told)
    } catch (error) {
      logger.error('What was learned of waiting cannot be read, and is learned anew', {
        error: String(error),
      })
      return createWaitState({ ...options, onTold })
    }
  }

  async function fold(batch: readonly Recorded[]): Promise<void> {
    for (const recorded of batch) {
      const pending = state.fold(recorded)
      if (pending !== undefined) await pending
    }
    const isTime = clock.now() - keptAt.at > KEEP_AFTER_MS
    if (isTime || state.position - keptAt.position >= KEEP_AFTER_EVENTS) await keep()
  }

  async function keep(): Promise<void> {
    if (state.position === keptAt.position) return
    keptAt = { position: state.position, at: clock.now() }
    await keeping.keep(state.position, state.snapshot())
  }

  const follower = followLog({ name: 'wait', log, from: begin, clock, logger, each: fold })

  function announcementFor(queue: string, asker: Asker): Announcement {
    const said = state.say(queue, asker)
    return wireAnnouncement(said, {
      humansOn: humansOn(queue, asker),
      simulated: state.isSimulated(queue),
    })
  }

  /** As stated; where nobody states it, as many as were seen to answer of late. */
  function humansOn(queue: string, asker: Asker): number {
    const { line, query } = state.ask(queue, asker)
    return line.engine.place(query).humansOn ?? line.humansSeen(queue)
  }

  function learnedReply(asker: ReplyAsker): Promised | undefined {
    const by = state.replies.answeredBy(asker)
    return by === undefined
      ? undefined
      : { by: sayableBy(by, asker.at, calendar), confidence: PLEDGE_CONFIDENCE }
  }

  function configuredReply({ at }: ReplyAsker): Promised | undefined {
    if (replyWithin === undefined) return undefined
    const millis = replyWithin.openHours * HOUR_MS
    const by = calendar === undefined ? at + millis : calendar.addOpenMillis(at, millis)
    return by === undefined ? undefined : { by, confidence: replyWithin.confidence }
  }

  return {
    isOpen: (queue, at) => state.openness.isOpen(queue, at),
    closesAt: (queue, at) => state.openness.tell(queue, at).closesAt,
    announcementFor,
    now(at) {
      const queue = queues[0]?.id ?? ''
      return {
        at: new Date(at).toISOString(),
        ...state.openness.tell(queue, at),
        humansOn: humansOn(queue, { at }),
        announcement: announcementFor(queue, { at }),
        ...(state.isSimulated(queue) ? { simulated: true } : {}),
      }
    },
    answerPledge(queue, asker) {
      const { line, query } = state.ask(queue, asker)
      const estimate = line.engine.estimate(query)
      if (estimate.kind !== 'range') return undefined
      const by = Math.ceil((query.at + estimate.q90 * 1000) / MINUTE_MS) * MINUTE_MS
      return { by, confidence: PLEDGE_CONFIDENCE }
    },
    replyPledge: asker => learnedReply(asker) ?? configuredReply(asker),
    placeElsewhere(queue, asker) {
      if (!elsewhere.has(queue)) return undefined
      const { line, query } = state.ask(queue, asker)
      return line.engine.place(query)
    },
    stated: queue => state.stated(queue),
    hasHeard: (queue, id) => state.heard.has(queue, id),
    systemOf,
    caughtUp: follower.caughtUp,
    async close() {
      onTold.stop()
      await follower.close()
      await keep()
      if (state.position > 0) await keepTold()
    },
  }
}
