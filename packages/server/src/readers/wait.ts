import type { Place } from '@presszero/wait'
import type { Calendar } from '@presszero/wait/hours'
import type { Announcement, Now } from '@presszero/wire'
import { LATE_MS } from '../case/elsewhere.js'
import type { QueueEvent } from '../case/events.js'
import type { Log, Recorded } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { Clock } from './clock-port.js'
import { followLog } from './follow.js'
import { createHeard } from './heard.js'
import { createLineEngines, type QueueSetting } from './line-engines.js'
import { createLineTranslator } from './line-events.js'
import { createTold, wireAnnouncement } from './told.js'

/** What may be pledged: by when, and the share of people for whom that holds. */
export interface Promised {
  by: number
  confidence: number
}

/** What is known of waiting: a function of the `queue:` streams. Instants are milliseconds since the epoch. */
export interface WaitReader {
  isOpen(at: number): boolean
  /** The state of the house, for somebody who would join the first queue. */
  now(at: number): Now
  /** For somebody in line (`seatId`), or for one who would join now. Remembers what somebody in line was told. */
  announcementFor(queue: string, asker: { at: number; seatId?: string }): Announcement
  /** By when somebody is answered of whom 9 in 10 are; absent while that is not known. */
  answerPledge(queue: string, at: number, seatId?: string): Promised | undefined
  /** By when a mail is answered: the configured promise, in hours of opening time. */
  replyPledge(at: number): Promised | undefined
  /** In a line elsewhere, the place among everybody who waits there; absent for a line that is here. */
  placeElsewhere(queue: string, asker: { at: number; seatId?: string }): Place | undefined
  /** Whether an event of a line elsewhere was heard of in the last minute, by its hidden id. */
  hasHeard(queue: string, id: string): boolean
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
}

/** The share of people who wait no longer than `q90`. */
const PLEDGE_CONFIDENCE = 0.9
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

export function createWaitReader(options: WaitReaderOptions): WaitReader {
  const { log, clock, logger, calendar, queues, replyWithin } = options
  const lines = createLineEngines(options)
  const elsewhere = new Set(queues.flatMap(({ id, events }) => (events === undefined ? [] : [id])))
  const heard = createHeard(2 * LATE_MS)
  const translator = createLineTranslator()
  const told = createTold()
  const waiting = new Set<string>()
  const simulated = new Set<string>()

  function fold(recorded: Recorded<QueueEvent>): void {
    const { stream, at, event } = recorded
    const queue = stream.slice('queue:'.length)
    if (event.elsewhere !== undefined && !heard.note(queue, event.elsewhere.id, at)) return
    if ('simulated' in event && event.simulated) simulated.add(queue)
    if (event.elsewhere === undefined) noteSeat(event)
    for (const learned of translator.translate(recorded)) lines.of(queue).observe(learned, at)
  }

  function noteSeat(event: QueueEvent): void {
    if (event.type === 'joined' || event.type === 'returned') waiting.add(event.seatId)
    if (event.type === 'answered' || event.type === 'left') waiting.delete(event.seatId)
    if (event.type === 'left' || event.type === 'finished') told.forget(event.seatId)
  }

  const follower = followLog({
    name: 'wait',
    log,
    from: 0,
    streams: 'queue:',
    clock,
    logger,
    each: batch => batch.filter(isOfQueue).forEach(fold),
  })

  /** The question as the engine takes it: not before the last event, and by id only of somebody who waits. */
  function query(queue: string, at: number, seatId: string | undefined) {
    const inLine = seatId !== undefined && waiting.has(seatId)
    return {
      queue,
      at: Math.max(at, lines.of(queue).lastAt()),
      ...(inLine ? { id: translator.idOf(seatId) } : {}),
    }
  }

  function placeOf(queue: string, { at, seatId }: { at: number; seatId?: string }): Place {
    return lines
      .of(queue)
      .engine()
      .place(query(queue, at, seatId))
  }

  function announcementFor(queue: string, { at, seatId }: { at: number; seatId?: string }): Announcement {
    const engine = lines.of(queue).engine()
    const asked = query(queue, at, seatId)
    const { position, humansOn = 0 } = engine.place(asked)
    const said = engine.announce(engine.estimate(asked), { position, ...told.before(seatId, asked.at) })
    if (seatId !== undefined) told.tell(seatId, said, asked.at)
    return wireAnnouncement(said, { humansOn, simulated: simulated.has(queue) })
  }

  return {
    isOpen: at => calendar?.isOpen(at) ?? true,
    announcementFor,
    now(at) {
      const queue = queues[0]?.id ?? ''
      return {
        at: new Date(at).toISOString(),
        ...openness(calendar, at),
        humansOn: placeOf(queue, { at }).humansOn ?? 0,
        announcement: announcementFor(queue, { at }),
        ...(simulated.has(queue) ? { simulated: true } : {}),
      }
    },
    answerPledge(queue, at, seatId) {
      const asked = query(queue, at, seatId)
      const estimate = lines.of(queue).engine().estimate(asked)
      if (estimate.kind !== 'range') return undefined
      const by = Math.ceil((asked.at + estimate.q90 * 1000) / MINUTE_MS) * MINUTE_MS
      return { by, confidence: PLEDGE_CONFIDENCE }
    },
    replyPledge(at) {
      if (replyWithin === undefined) return undefined
      const millis = replyWithin.openHours * HOUR_MS
      const by = calendar === undefined ? at + millis : calendar.addOpenMillis(at, millis)
      return by === undefined ? undefined : { by, confidence: replyWithin.confidence }
    },
    placeElsewhere: (queue, asker) => (elsewhere.has(queue) ? placeOf(queue, asker) : undefined),
    hasHeard: heard.has,
    caughtUp: follower.caughtUp,
    close: follower.close,
  }
}

function isOfQueue(recorded: Recorded): recorded is Recorded<QueueEvent> {
  return recorded.stream.startsWith('queue:')
}

/** Until when it is open, or from when. */
function openness(calendar: Calendar | undefined, at: number): Pick<Now, 'open' | 'opensAt' | 'closesAt'> {
  const open = calendar?.isOpen(at) ?? true
  const change = open ? calendar?.nextClosing(at) : calendar?.nextOpening(at)
  if (change === undefined) return { open }
  return { open, [open ? 'closesAt' : 'opensAt']: new Date(change).toISOString() }
}
