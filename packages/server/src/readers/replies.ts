import type { QueueEvent as EngineEvent, WaitEngineOptions } from '@presszero/wait'
import type { Calendar } from '@presszero/wait/hours'
import type { CaseEvent } from '../case/events.js'
import { type Standing, standingAfter } from '../case/status.js'
import type { Log, Recorded } from '../log/port.js'
import { createLineBook, type LineBookSnapshot, type OnRefused } from './line/book.js'

/** Whose reply is asked for: of a case that is owed one, or of one that would be owed one now. */
export interface ReplyAsker {
  queue: string
  at: number
  topic?: string
  caseId?: string
}

/**
 * How long replies by mail take, learned from cases: from when a customer with an address has written to the first answer of
 * a human, by desk or mailbox, in opening time. That is what is promised; thanks for an answer need none. A case that is
 * resolved unanswered, or whose customer joins the line, tells only that it was not answered until then.
 */
export interface Replies {
  /** Reads what has to be known of a case before one of its events can be folded. Undefined where nothing has. */
  prepare(recorded: Recorded<CaseEvent>): Promise<void> | undefined
  fold(recorded: Recorded<CaseEvent>): void
  /** When 9 in 10 of those in this position have a reply; undefined while too little was seen. */
  answeredBy(asker: ReplyAsker): number | undefined
  snapshot(): RepliesSnapshot
}

export type RepliesSnapshot = LineBookSnapshot

/** What decides whether a case is owed a reply. */
interface Owing {
  version: number
  queue: string
  topic: string
  standing: Standing
  simulated: boolean
  hasAddress: boolean
  /** The customer has written. */
  asked: boolean
  /** A human has written to the customer. */
  answered: boolean
}

const DAY_MS = 86_400_000
/** A mail that nobody answered for so long (spam, thanks) is not waiting for a reply any more. */
const PATIENCE = { waiting: 14 * DAY_MS, held: 14 * DAY_MS, talking: DAY_MS }
/** Cases kept in mind; others are read again. */
const KEPT = 5_000

export function createReplies(
  {
    log,
    calendar,
    pools,
    onRefused,
  }: {
    log: Pick<Log, 'read'>
    calendar?: Calendar | undefined
    /** Queues that share their humans. */
    pools?: WaitEngineOptions['pools']
    onRefused: OnRefused
  },
  restored?: RepliesSnapshot,
): Replies {
  const clock = calendar === undefined ? {} : { clock: 'open' as const, hours: calendar }
  const engine = { ...clock, ...(pools === undefined ? {} : { pools }) }
  const book = createLineBook({ engine, patience: PATIENCE, onRefused }, restored)
  const kept = new Map<string, Owing>()
  let lastAt = restored?.engine.at ?? 0

  function keep(caseId: string, owing: Owing): void {
    kept.delete(caseId)
    kept.set(caseId, owing)
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
  }

  async function recall(caseId: string, version: number): Promise<void> {
    const before = (await log.read(`case:${caseId}`)).filter(one => one.version < version)
    const owing = before.reduce<Owing | undefined>(owingAfter, undefined)
    if (owing !== undefined) keep(caseId, owing)
  }

  function tell(...events: readonly EngineEvent[]): void {
    for (const fact of events) {
      lastAt = fact.at
      book.observe({ fact, ours: true })
    }
  }

  function ended({ event, at }: Recorded<CaseEvent>, id: string): void {
    if (!book.asOf(at).isWaiting(id)) return
    if (isAnswer(event)) tell({ type: 'answered', id, at }, { type: 'finished', id, at })
    else tell({ type: 'abandoned', id, at })
  }

  return {
    prepare({ stream, version, event }) {
      const caseId = caseOf(stream)
      if (event.type === 'case-opened' || kept.get(caseId)?.version === version - 1) return undefined
      return recall(caseId, version)
    },
    fold(recorded) {
      const { stream, at } = recorded
      const id = caseOf(stream)
      const before = kept.get(id)
      const after = owingAfter(before, recorded)
      if (after === undefined) return
      keep(id, after)
      const { queue, topic } = after
      const was = before !== undefined && isOwed(before) ? before : undefined
      if (was === undefined) {
        if (isOwed(after)) tell({ type: 'joined', id, queue, topic, at })
      } else if (!isOwed(after)) ended(recorded, id)
      else if (was.queue !== queue && book.asOf(at).isWaiting(id)) tell({ type: 'moved', id, queue, at })
    },
    answeredBy({ queue, at: askedAt, topic, caseId }) {
      const at = Math.max(askedAt, lastAt)
      const now = book.asOf(at)
      const asked = { queue, at, ...(topic === undefined ? {} : { topic }) }
      const isWaiting = caseId !== undefined && now.isWaiting(caseId)
      const estimate = now.engine.estimate(isWaiting ? { ...asked, id: caseId } : asked)
      if (estimate.kind !== 'range') return undefined
      const millis = Math.ceil(estimate.q90 * 1000)
      return calendar === undefined ? at + millis : calendar.addOpenMillis(at, millis)
    },
    snapshot: book.snapshot,
  }
}

function caseOf(stream: string): string {
  return stream.slice('case:'.length)
}

function isOwed({ standing, simulated, hasAddress, asked, answered }: Owing): boolean {
  const { status, live } = standing
  if (!hasAddress || !asked || answered || simulated) return false
  return !live && status !== 'waiting' && status !== 'resolved'
}

function isAnswer(event: CaseEvent): boolean {
  return event.type === 'message-added' && event.author.kind === 'human'
}

/** Not one in somebody else's name: such a mail is promised nothing. */
function isQuestion(event: CaseEvent): boolean {
  return (
    event.type === 'message-added' && event.author.kind === 'customer' && event.mail?.sender !== 'quarantined'
  )
}

function owingAfter(before: Owing | undefined, { event, version }: Recorded<CaseEvent>): Owing | undefined {
  if (event.type === 'case-opened') {
    const { queue, topic, simulated = false } = event
    const standing = standingAfter(undefined, event)
    const nothing = { hasAddress: false, asked: false, answered: false }
    return { version, queue, topic, standing, simulated, ...nothing }
  }
  if (before === undefined) return undefined
  const after = { ...before, version, standing: standingAfter(before.standing, event) }
  if (event.type === 'transferred') return { ...after, queue: event.to }
  return {
    ...after,
    hasAddress: after.hasAddress || event.type === 'address-given',
    asked: after.asked || isQuestion(event),
    answered: after.answered || isAnswer(event),
  }
}
