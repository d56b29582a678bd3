import type { AsideReason, CaseStatus, Channel } from '@presszero/wire'
import type {
  CaseEvent,
  DomainEvent,
  EventOf,
  HumanEvent,
  InboxEvent,
  MailPurpose,
  NoticeEvent,
  QueueEvent,
  StreamName,
} from '../case/events.js'

/** Events for one stream, in order. `raw` is kept beside the write's only event, outside the facts (a mail as it came). */
export type Write = { expectedVersion: number | 'any'; raw?: Uint8Array } & (
  | { stream: `case:${string}`; events: readonly CaseEvent[] }
  | { stream: `notice:${string}`; events: readonly NoticeEvent[] }
  | { stream: `queue:${string}`; events: readonly QueueEvent[] }
  | { stream: `human:${string}`; events: readonly HumanEvent[] }
  | { stream: `inbox:${string}`; events: readonly InboxEvent[] }
)

/** What is appended together or not at all: a claim touches the case and the line at once. */
export interface Commit {
  writes: readonly Write[]
  /** Milliseconds since the epoch. The log never goes back: an earlier time is raised to the last one. */
  at: number
  /** Idempotency key: a commit with a key that was used appends nothing and returns what the first one appended. */
  once?: string
}

/** An event as it stands in the log. `position` counts over all streams in commit order, `version` within its stream, both from 1. */
export interface Recorded<Event = DomainEvent> {
  id: string
  position: number
  stream: StreamName
  version: number
  at: number
  event: Event
  /** True when its content was erased: `event.content` is then an empty object. */
  erased?: boolean
}

export type Appended = { repeated: boolean; events: readonly Recorded[] }

/** Somebody else wrote to the stream first: read again, decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
  readonly stream: StreamName
  readonly expected: number
  readonly actual: number
  constructor(stream: StreamName, expected: number, actual: number) {
    super(`The stream ${stream} is at version ${actual}, not at ${expected}. Read it again and decide again.`)
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** What a folding reader keeps of its state, so that it need not fold the whole log at every start. */
export interface Kept {
  /** Of the last event that is in it. */
  position: number
  /** Which code and which options made it: what another made is of no use. */
  form: string
  state: string
}

export type Verified =
  | { ok: true; events: number }
  | { ok: false; version: number; why: 'facts' | 'content' | 'order' }

/** The append-only log: the only truth. Asynchronous on every driver, so that appends can be grouped. */
export interface Log {
  append(commit: Commit): Promise<Appended>
  /** What the commit with this idempotency key appended; undefined when there was none. */
  committed(once: string): Promise<readonly Recorded[] | undefined>
  /** A stream from its beginning, or after a version. An unknown stream is empty. */
  read<Stream extends StreamName>(stream: Stream, afterVersion?: number): Promise<Recorded<EventOf<Stream>>[]>
  /** All streams in commit order. Nothing ever appears before a position that was already returned. */
  readAll(after: number, limit: number, streamPrefix?: string): Promise<Recorded[]>
  /** The last position, 0 when empty. */
  head(): Promise<number>
  /** Calls back after commits; wake-ups may be merged. Returns the way to stop. */
  subscribe(listener: () => void): () => void
  raw(eventId: string): Promise<Uint8Array | undefined>
  /** Lets go of raw bytes of events that nobody needs any more, to save room. The chain stays verifiable. */
  dropRaw(eventIds: readonly string[]): Promise<void>
  /** Removes the content, salts and raw mail of a stream and clears its projections of personal content. The chain stays verifiable. */
  erase(stream: StreamName): Promise<void>
  verify(stream: StreamName): Promise<Verified>
  /** The durable cursor of a delivering reader. 0 when it never ran. */
  cursor(reader: string): Promise<number>
  advance(reader: string, position: number): Promise<void>
  /** What a folding reader kept last; undefined when it kept nothing. */
  kept(reader: string): Promise<Kept | undefined>
  /** Replaces what was kept, whole or not at all, unless that is of a later position in the same form. */
  keep(reader: string, kept: Kept): Promise<void>
  /** Holds a name for `forMs`; renews if `owner` holds it already. False when somebody else does. */
  lease(name: string, owner: string, now: number, forMs: number): Promise<boolean>
  readonly views: Views
  close(): Promise<void>
}

/** A case as one row, kept up to date in the append's transaction. */
export interface CaseRow {
  caseId: string
  reference: string
  version: number
  status: CaseStatus
  topic: string
  queue: string
  channel: Channel
  locale: string
  openedAt: number
  humanId: string | undefined
  simulated: boolean
  name: string | undefined
  email: string | undefined
  lastMessage:
    | { at: number; author: 'customer' | 'human' | 'assistant' | 'system'; excerpt: string }
    | undefined
  /** True when the customer wrote and no human answered since. */
  unanswered: boolean
}

/** A place in a line. Order: `front` first, then effective time (`joinedAt` less priority credit), then position of joining. */
export interface SeatRow {
  seatId: string
  queue: string
  caseId: string | undefined
  joinedAt: number
  priority: number
  front: boolean
  simulated: boolean
}

/** A mail that is owed: the outbox, derived from the log. */
export interface OutboxRow {
  mailId: string
  stream: StreamName
  purpose: MailPurpose
  messageId: string | undefined
  dueAt: number
  attempt: number
}

/** What became of a mail of the company's own application. `told`: the application sent it itself. */
export type NoticeState = 'told' | 'due' | 'sent' | 'failed' | 'bounced'

/** A mail of the company's own application, whether an answer has made a case of it or not. */
export interface NoticeRow {
  noticeId: string
  /** The case that an answer opens or, for a mail about an existing case, belongs to. */
  caseId: string
  at: number
  /** What it went under, or is to go under. */
  messageId: string | undefined
  /** The first recipient. Absent, like what follows, once it was erased or where it was never recorded. */
  email: string | undefined
  subject: string | undefined
  about: string | undefined
  state: NoticeState
  reason: string | undefined
  /** Whether the case is there. */
  answered: boolean
}

export interface NoticeQuery {
  state?: readonly NoticeState[]
  answered?: boolean
  /** Only those recorded before this time. */
  before?: number
  /** Only those in streams of their own whose content is still there. */
  erasable?: boolean
  /** Newest first where not given. */
  oldestFirst?: boolean
  limit: number
}

/** A mail that was set aside. `at`: when that was decided. */
export interface AsideRow {
  inboxId: string
  position: number
  at: number
  why: AsideReason
  caseId: string | undefined
}

export interface OpenPledgeRow {
  pledgeId: string
  caseId: string
  kind: 'answer' | 'reply'
  by: number
}

/** Questions answered by projections. Every answer is a function of the log. */
export interface Views {
  caseByToken(tokenHash: string): Promise<string | undefined>
  caseByReference(reference: string): Promise<string | undefined>
  /** The case in which a mail with this Message-ID was received or sent, or that an answer to a notice of this Message-ID opens. */
  caseByMessageId(messageId: string): Promise<string | undefined>
  case(caseId: string): Promise<CaseRow | undefined>
  cases(query: CaseQuery): Promise<CaseRow[]>
  /** All seats of a queue in the order in which they are to be taken; of every queue when none is named. */
  seats(queue?: string): Promise<SeatRow[]>
  session(tokenHash: string): Promise<{ humanId: string; expiresAt: number } | undefined>
  signIn(secretHash: string): Promise<{ humanId: string; expiresAt: number; used: boolean } | undefined>
  humansOn(): Promise<string[]>
  /** Mails owed at `now`, oldest first, and notices after all others. One that was never tried is owed at once, even if the clock was set back since. */
  outbox(now: number, limit: number): Promise<OutboxRow[]>
  /** How many mails that count under this hash (`addressHash` of an automatic mail or a forward) became due at `since` or later, over all cases. */
  automaticMailsTo(addressHash: string, since: number): Promise<number>
  notice(noticeId: string): Promise<NoticeRow | undefined>
  notices(query: NoticeQuery): Promise<NoticeRow[]>
  /** How many notices to the address of this hash were recorded at `since` or later. */
  noticesTo(addressHash: string, since: number): Promise<number>
  /** The mails that were set aside, newest first; `before` that position. */
  asides(query: { before?: number; limit: number }): Promise<AsideRow[]>
  /** When the next owed mail or open pledge falls due, or undefined. */
  nextDue(): Promise<number | undefined>
  pledgesDue(now: number, limit: number): Promise<OpenPledgeRow[]>
}

export interface CaseQuery {
  status?: readonly CaseStatus[]
  /** `null`: nobody has it. */
  humanId?: string | null
  unanswered?: boolean
  /** Whether a human and the customer talk live. */
  live?: boolean
  /** Newest first where not given. */
  oldestFirst?: boolean
  limit: number
}
