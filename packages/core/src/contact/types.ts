import type {
  CaseView,
  Contact,
  ContactInput,
  LineState,
  Message,
  Now,
  OpenCaseRequest,
} from '@presszero/wire'
import type { ReadableAtom } from 'nanostores'
import type { Clock } from '../clock.js'
import type { MailCapture, MailState } from '../mail/state.js'
import type { Trouble } from '../net/errors.js'
import type { Connection } from '../net/stream.js'
import type { OutboxEntry, SendState } from '../outbox/entry.js'
import type { Exclusive, Lease } from '../outbox/exclusive.js'
import type { Bell } from '../storage/bell.js'
import type { DurableStorage } from '../storage/port.js'

/** A case that this browser may read and write. The token is sent in a header, never put in an address. */
export interface HeldCase {
  view: CaseView
  token: string
  /** The outbox entry that opened it, so that the same words are neither sent nor shown twice. */
  openedBy: string
}

/** What was typed and not sent. */
export interface Draft {
  text: string
  email: string
  name: string
}

/** What a person's browser keeps, and only after that person acted. */
export interface ContactRecord {
  draft: Draft
  case: HeldCase
  outbox: readonly OutgoingEntry[]
  lease: Lease
}

/**
 * What waits to be sent. `ask`: for a human or for an answer by mail, which opens a case unless one is held; its id is
 * the `Idempotency-Key`. `message`: its id is that of the message. `email`: an address for the case that is held.
 */
export type Outgoing =
  | { kind: 'ask'; request: OpenCaseRequest }
  | { kind: 'message'; text: string }
  | { kind: 'email'; email: string; name?: string }

export type OutgoingEntry = OutboxEntry<Outgoing>

/** A message of the thread: the server's, or one of ours that is still on its way. */
export interface ThreadMessage extends Message {
  state: 'sent' | SendState
  /** Why it `failed`, or waits. */
  trouble?: Trouble
}

/** What was asked and has not reached the server yet: `human` is a place in the line. */
export interface Asked {
  id: string
  wants: 'human' | 'mail'
  state: SendState
  trouble?: Trouble
}

export interface ContactOptions {
  /** Where the server is: an absolute URL, or a path on the page's own origin (`''` is the origin itself). */
  server?: string
  /** What is known without a server (static mode), or shown until the server has answered. */
  contact?: ContactInput
  /** BCP 47 tag of the language in which the person is spoken to. Default `en`. */
  locale?: string
  /** The topic that the page has chosen beforehand. */
  topic?: string
  /** Where drafts and unsent messages live. Default: IndexedDB, first touched by `open()`. */
  storage?: DurableStorage<ContactRecord>
  /** How tabs hear of each other's changes. Default: a `BroadcastChannel`, made by `open()`. */
  bell?: (name: string) => Bell
  /** How tabs agree on who sends. Default: Web Locks, or a lease in `storage`. */
  exclusive?: Exclusive
  clock?: Clock
  fetch?: typeof fetch
  /** Whether there is a network at all. Default: what the browser says. */
  isOnline?: () => boolean
}

/** Everything that an interface needs to know at one moment: what the views in `view/` read. */
export interface ContactState {
  mode: 'static' | 'server'
  /** Whether the panel is open by the person's own act. */
  opened: boolean
  /** True from `open()` until the server's first answer, or the lack of one. */
  loading: boolean
  contact: Contact | null
  now: Now | null
  case: CaseView | null
  messages: readonly ThreadMessage[]
  asked: Asked | null
  topic: string | null
  draft: string
  name: string
  connection: Connection
  /** Whether the browser has a network. The server may be out of reach all the same. */
  online: boolean
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
  /** The field for the mail address: asks about typing errors before anything is sent. */
  readonly mail: MailCapture

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

  /** Asks for a place in the line, opening a case if none is held. */
  askForHuman(ask?: AskForHuman): Promise<void>
  leaveLine(): Promise<void>
  /** Sends a message (opening a case with it if none is held) and empties the draft. Blank text is ignored. */
  send(text: string): Promise<void>
  /** Sends what has failed once more. `id` is that of a message, or of `state.asked`. */
  retry(id: string): Promise<void>
  /** Gives up what has failed; its text returns to the draft. */
  discard(id: string): Promise<void>
  setDraft(text: string): void
  setName(name: string): void
  /** Leaves a message that is answered by mail. The address is taken as it is: `mail.submit` asks about errors first. */
  leaveMessage(message: LeaveMessage): Promise<void>
  /** Gives the case that is held an address to write to. */
  giveEmail(address: string, name?: string): Promise<void>
  /** Tells the other side that the person is writing. At most one request in three seconds. */
  typing(): void
  setTopic(topic: string | null): void
  /** Removes everything from this browser: case, token, draft and unsent messages. */
  forget(): Promise<void>
}
