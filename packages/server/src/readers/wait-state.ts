import type { Announcement } from '@presszero/wait'
import { LATE_MS } from '../case/elsewhere.js'
import type { CaseEvent, QueueEvent } from '../case/events.js'
import type { Log, Recorded } from '../log/port.js'
import { tracedError } from '../logger.js'
import { createHeard, type Heard, type HeardSnapshot } from './heard.js'
import type { LineNow } from './line/engine.js'
import {
  createLineEngines,
  groupedBy,
  type LineEnginesOptions,
  type LineEnginesSnapshot,
  tellRefused,
} from './line/engines.js'
import { createLineTranslator, type TranslatorSnapshot } from './line/events.js'
import { createOpenness, type Openness, type OpennessSnapshot } from './openness.js'
import { createReplies, type Replies, type RepliesSnapshot } from './replies.js'
import { createTold, type ToldSnapshot } from './told.js'

export interface WaitStateOptions extends LineEnginesOptions {
  log: Pick<Log, 'read'>
  /** Called when somebody was told of less than before: what the log does not know. */
  onTold: () => void
}

/** Plain JSON: all that is known of waiting at a position of the log. */
export interface WaitSnapshot {
  position: number
  lines: LineEnginesSnapshot
  translator: TranslatorSnapshot
  heard: HeardSnapshot
  openness: OpennessSnapshot
  simulated: readonly string[]
  stated: readonly (readonly [queue: string, stated: Stated])[]
  replies: RepliesSnapshot
}

/** What this server, or one before it, last wrote down of a line that is here. */
export interface Stated {
  humans?: number
  open?: boolean
}

/** Whose wait is asked for: of somebody in line (`seatId`), or of one who would join now, with that topic. */
export interface Asker {
  at: number
  seatId?: string | undefined
  topic?: string | undefined
}

/** The question as the engine takes it: not before the last event, and by id only of somebody who waits. */
export interface Asked {
  line: LineNow
  query: { queue: string; at: number; id?: string; topic?: string }
}

/** What is known of waiting: a function of the log, but for what people were told. */
export interface WaitState {
  /** Of the last event that is in it. */
  readonly position: number
  /** Learns from one more event; one that is in it already changes nothing. What makes no sense is told and passed over. */
  fold(recorded: Recorded): Promise<void> | void
  ask(queue: string, asker: Asker): Asked
  /** What may be said. Remembers what somebody in line was told, so that a wait that grows is said to be revised. */
  say(queue: string, asker: Asker): Announcement
  readonly openness: Openness
  readonly heard: Heard
  readonly replies: Replies
  isSimulated(queue: string): boolean
  stated(queue: string): Stated
  snapshot(): WaitSnapshot
  told(): ToldSnapshot
}

export function createWaitState(
  options: WaitStateOptions,
  restored?: WaitSnapshot,
  restoredTold?: ToldSnapshot,
): WaitState {
  const { log, calendar, logger, queues } = options
  const lines = createLineEngines(options, restored?.lines)
  const translator = createLineTranslator(restored?.translator)
  const heard = createHeard(2 * LATE_MS, restored?.heard)
  const openness = createOpenness(calendar, restored?.openness)
  const simulated = new Set(restored?.simulated)
  const stated = new Map(restored?.stated)
  const told = createTold(restoredTold)
  const pools = options.sharedHumans ? { pools: { everyone: queues.map(queue => queue.id) } } : {}
  const replies = createReplies(
    { log, calendar, onRefused: tellRefused(logger), ...pools },
    restored?.replies,
  )
  const systemOf = systemsOf(queues)
  let position = restored?.position ?? 0

  function ask(queue: string, { at, seatId, topic }: Asker): Asked {
    const line = lines.of(queue).asOf(at)
    const id = seatId === undefined ? undefined : translator.idOf(seatId)
    const query = {
      ...{ queue, at: line.at },
      ...(id !== undefined && line.isWaiting(id) ? { id } : {}),
      ...(topic === undefined ? {} : { topic }),
    }
    return { line, query }
  }

  function say(queue: string, asker: Asker): Announcement {
    const { seatId } = asker
    const { line, query } = ask(queue, asker)
    const { position: place } = line.engine.place(query)
    const before = told.before(seatId, query.at)
    const said = line.engine.announce(line.engine.estimate(query), { position: place, ...before })
    if (seatId !== undefined && told.tell(seatId, said, query.at)) options.onTold()
    return said
  }

  function foldLine(recorded: Recorded<QueueEvent>): void {
    const { stream, at, event } = recorded
    const queue = stream.slice('queue:'.length)
    const { elsewhere } = event
    if (elsewhere !== undefined && !heard.note(systemOf(queue), elsewhere.id, at)) return
    if ('simulated' in event && event.simulated) simulated.add(queue)
    for (const fact of translator.translate(recorded))
      lines.observe(queue, { fact, ours: elsewhere === undefined }, at)
    if (elsewhere === undefined) {
      noteSeat(queue, event, at)
      stated.set(queue, statedAfter(stated.get(queue) ?? {}, event))
    } else if (event.type === 'opened' || event.type === 'closed')
      openness.note(queue, event.type === 'opened', elsewhere.at)
  }

  /** The page tells whoever joins at once. To say it here too makes it known after a restart. */
  function noteSeat(queue: string, event: QueueEvent, at: number): void {
    if (event.type === 'joined' && event.caseId !== undefined) say(queue, { at, seatId: event.seatId })
    if (event.type === 'left' || event.type === 'finished') told.forget(event.seatId)
  }

  function foldNow(recorded: Recorded): void {
    position = recorded.position
    try {
      if (isOfQueue(recorded)) foldLine(recorded)
      if (isOfCase(recorded)) replies.fold(recorded)
    } catch (error) {
      const { id, event } = recorded
      const facts = { id, type: event.type, error: tracedError(error) }
      logger.error('An event was passed over by the reader "wait"', facts)
    }
  }

  return {
    get position() {
      return position
    },
    fold(recorded) {
      if (recorded.position <= position) return
      const prepared = isOfCase(recorded) ? replies.prepare(recorded) : undefined
      if (prepared === undefined) return foldNow(recorded)
      return prepared.then(() => foldNow(recorded))
    },
    ...{ ask, say, openness, replies },
    heard: {
      ...heard,
      has: (queue, id) => heard.has(systemOf(queue), id),
    },
    isSimulated: queue => simulated.has(queue),
    stated: queue => stated.get(queue) ?? {},
    snapshot: () => ({
      position,
      lines: lines.snapshot(),
      translator: translator.snapshot(),
      heard: heard.snapshot(),
      openness: openness.snapshot(),
      simulated: [...simulated],
      stated: [...stated],
      replies: replies.snapshot(),
    }),
    told: told.snapshot,
  }
}

function statedAfter(before: Stated, event: QueueEvent): Stated {
  if (event.type === 'staffed' && !event.simulated) return { ...before, humans: event.humans }
  if (event.type === 'opened' || event.type === 'closed') return { ...before, open: event.type === 'opened' }
  return before
}

/** The queue by which a system is known: the first of those that it tells of. */
export function systemsOf(queues: LineEnginesOptions['queues']): (queue: string) => string {
  const bySecret = groupedBy(queues, ({ id, events }) => events?.secret ?? id)
  const leads = [...bySecret.values()].flatMap(group =>
    group.map(({ id }) => [id, group[0]?.id ?? id] as const),
  )
  const leadOf = new Map(leads)
  return queue => leadOf.get(queue) ?? queue
}

function isOfQueue(recorded: Recorded): recorded is Recorded<QueueEvent> {
  return recorded.stream.startsWith('queue:')
}

function isOfCase(recorded: Recorded): recorded is Recorded<CaseEvent> {
  return recorded.stream.startsWith('case:')
}
