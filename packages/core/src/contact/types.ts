import type {
  CaseView,
  Channel,
  Contact,
  ContactInput,
  LineState,
  Message,
  Now,
  OpenCaseRequest,
} from '@presszero/wire'
import type { ReadableAtom } from 'nanostores'
import type { Clock } from '../clock.js'
import type { MailState } from '../mail/state.js'
import type { Trouble } from '../net/errors.js'
import type { Connection } from '../net/stream.js'
import type { OutboxEntry, SendState } from '../outbox/entry.js'
import type { Exclusive } from '../outbox/exclusive.js'
import type { Bell } from '../storage/bell.js'
import type { DurableStorage } from '../storage/port.js'

/**
 * What a person's browser keeps, and only after that person acted.
 * `case` holds the token: it is sent in a header, never put in an address.
 */
export interface ContactRecord {
  draft: string
  case: { view: CaseView; token: string }
  outbox: readonly OutgoingEntry[]
}

/**
 * What waits to be sent. `open` opens a case (its id is the `Idempotency-Key`); the others belong to the case that
 * is open by the time they go out (the id of a `message` is the id of that message).
 */
export type Outgoing =
  | { kind: 'open'; request: OpenCaseRequest }
  | { kind: 'join' }
  | { kind: 'message'; text: string }
  | { kind: 'email'; email: string; name?: string }

export type OutgoingEntry = OutboxEntry<Outgoing>

/** A message of the thread: the server's, or one of ours that is still on its way. */
export interface ThreadMessage extends Message {
  channel: Channel
  state: 'sent' | SendState
  /** Why it `failed`. */
  trouble?: Trouble
}

export interface ContactOptions {
  /** Where the server is: an absolute URL, or a path on the page's own origin (`''` is the origin itself). */
  server?: string
  /** What is known without a server (static mode), or shown until the server has answered. */
  contact?: ContactInput
  /** BCP 47 tag of the language in which the person is spoken to. Default `en`. */
  locale?: string
  /** The topic preselected by the page. */
  topic?: string
  /** Where drafts and unsent messages live. Default: IndexedDB, first touched by `open()`. */
  storage?: DurableStorage<ContactRecord>
  /** How tabs hear of each other's changes. Default: a `BroadcastChannel`, opened by `open()`. */
  bell?: (name: string) => Bell
  /** How tabs agree on who sends. Default: Web Locks, or a lease in `storage`. */
  exclusive?: Exclusive
  clock?: Clock
  fetch?: typeof fetch
}

/** Everything that an interface needs to know at one moment: what the views in `view/` read. */
export interface ContactState {
  mode: 'static' | 'server'
  /** Whether the panel is open by the person's own act. */
  opened: boolean
  /** True until the first answer (of the server, or of the browser's storage) after `open()`. */
  loading: boolean
  contact: Contact | null
  now: Now | null
  case: CaseView | null
  messages: readonly ThreadMessage[]
  /** What was asked and has not reached the server yet: `human` is a place in the line. */
  asked: { wants: 'human' | 'mail'; state: SendState; trouble?: Trouble } | null
  topic: string | null
  draft: string
  connection: Connection
  trouble: Trouble | null
  /** Whether the human on the other side is writing. */
  typing: boolean
  email: MailState
}

export interface AskForHuman {
  topic?: string
  text?: string
  name?: string
}

export interface LeaveMessage {
  email: string
  text: string
  topic?: string
  name?: string
}

/** The one object behind an element or a hook. Nothing is stored or asked before the first call of an action. */
export interface ContactStore {
  readonly mode: 'static' | 'server'
  readonly $state: ReadableAtom<ContactState>
  readonly $contact: ReadableAtom<Contact | null>
  readonly $now: ReadableAtom<Now | null>
  readonly $case: ReadableAtom<CaseView | null>
  readonly $line: ReadableAtom<LineState | null>
  readonly $messages: ReadableAtom<readonly ThreadMessage[]>
  readonly $draft: ReadableAtom<string>
  readonly $connection: ReadableAtom<Connection>
  readonly $problem: ReadableAtom<Trouble | null>
  readonly $typing: ReadableAtom<boolean>
  readonly $email: ReadableAtom<MailState>

  /** The person's act: only now is anything stored or asked. Calling it again is harmless. */
  open(): Promise<void>
  /** The panel was closed. A place in the line and a running conversation are kept. */
  close(): void
  /**
   * Takes up what an earlier page left (a place in the line, unsent messages) if there is anything; creates nothing
   * and asks nothing if there is not. Resolves to whether there was.
   */
  restore(): Promise<boolean>
  /** For `pagehide`: closes every connection, so that the page may enter the back/forward cache. */
  pause(): void
  /** For `pageshow`: takes up what `pause` put down. */
  resume(): void
  /** Ends everything; the object is not used again. What is unsent stays in storage. */
  dispose(): void

  askForHuman(ask?: AskForHuman): Promise<void>
  leaveLine(): Promise<void>
  /** Sends a message (opening a case with it if there is none) and empties the draft. Empty text is ignored. */
  send(text: string): Promise<void>
  /** Sends what has failed once more. */
  retry(id: string): Promise<void>
  /** Gives up what has failed; its text returns to the draft. */
  discard(id: string): Promise<void>
  setDraft(text: string): void
  leaveMessage(message: LeaveMessage): Promise<void>
  giveEmail(address: string, name?: string): Promise<void>
  /** Tells the other side that the person is writing. At most one request in three seconds. */
  typing(): void
  setTopic(topic: string | null): void
  /** Removes everything from this browser: case, token, draft and unsent messages. */
  forget(): Promise<void>
}
