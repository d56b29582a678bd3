import type { Audience, VisitorText } from '@presszero/text'
import type {
  Announcement,
  CaseUpdate,
  CaseView,
  Contact,
  GiveEmailRequest,
  GiveEmailResponse,
  JoinLineResponse,
  LineState,
  Message,
  Now,
  OpenCaseRequest,
  OpenCaseResponse,
  PostMessageRequest,
  PostMessageResponse,
  SignalRequest,
} from '@presszero/wire'
import type { ReadableAtom } from 'nanostores'
import type { Clock } from './clock.js'
import type { ContactOptions, ContactState, ContactStore } from './contact/types.js'
import type { MailState } from './mail/state.js'
import type { StreamOptions } from './net/stream.js'
import type { OutboxEntry } from './outbox/entry.js'
import type { Exclusive } from './outbox/exclusive.js'
import type { Bell } from './storage/bell.js'
import type { DurableStorage } from './storage/port.js'
import type * as V from './view/types.js'

export interface HttpOptions {
  server: string
  fetch?: typeof fetch
  timeoutMs?: number
}
export interface RequestOptions {
  token?: string
  json?: unknown
  idempotencyKey?: string
  signal?: AbortSignal
  parameters?: Readonly<Record<string, string>>
}
/** One call of the API, by the name of its route. @throws ProblemError | NetworkError */
export type Http = <Answer>(
  route: import('@presszero/wire').RouteName,
  options?: RequestOptions,
) => Promise<Answer>
export declare function createHttp(options: HttpOptions): Http

export interface CaseKey {
  case: string
  token: string
}
export interface Client {
  now(signal?: AbortSignal): Promise<Now>
  contact(signal?: AbortSignal): Promise<Contact>
  openCase(request: OpenCaseRequest, idempotencyKey: string): Promise<OpenCaseResponse>
  readCase(key: CaseKey): Promise<CaseView>
  postMessage(key: CaseKey, request: PostMessageRequest): Promise<PostMessageResponse>
  joinLine(key: CaseKey): Promise<JoinLineResponse>
  leaveLine(key: CaseKey): Promise<void>
  giveEmail(key: CaseKey, request: GiveEmailRequest): Promise<GiveEmailResponse>
  signal(key: CaseKey, request: SignalRequest): Promise<void>
}
export declare function createClient(options: HttpOptions): Client
export declare function openStream<Event extends { event: string; data: unknown }>(
  url: string,
  options: StreamOptions<Event>,
): Promise<void>

export declare function applyUpdate<View extends CaseView>(view: View, update: CaseUpdate): View

export interface OutboxOptions<Body> {
  storage: DurableStorage<{ outbox: readonly OutboxEntry<Body>[] }>
  /** Sends one entry; resolves only after a 2xx. */
  deliver(entry: OutboxEntry<Body>): Promise<void>
  /** Entries with the same stream go out in order; a refused one holds back the rest only if `blocks` says so. */
  streamOf?(entry: OutboxEntry<Body>): string
  blocks?(entry: OutboxEntry<Body>): boolean
  bell?: Bell
  exclusive?: Exclusive
  clock?: Clock
}
export interface Outbox<Body> {
  readonly $entries: ReadableAtom<readonly OutboxEntry<Body>[]>
  /** Resolves once the entry is on disk, before it is sent. `unless` refuses it in the same step. */
  add(
    body: Body,
    options?: { id?: string; unless?(entries: readonly OutboxEntry<Body>[]): boolean },
  ): Promise<void>
  retry(id: string): Promise<void>
  /** Removes an entry and resolves to it. */
  discard(id: string): Promise<OutboxEntry<Body> | undefined>
  /** Reads the storage and sends what waits there. */
  start(): Promise<void>
  stop(): void
}
export declare function createOutbox<Body>(options: OutboxOptions<Body>): Outbox<Body>
export declare function indexedDbStorage<Values extends object>(name: string): DurableStorage<Values>

export declare function createContact(options?: ContactOptions): ContactStore

export declare function mailTypo(address: string): string | undefined
export interface MailCapture {
  readonly $state: ReadableAtom<MailState>
  setValue(value: string): void
  /** Gives the address, with a message where no case is open yet; a probable typing error is first asked about. */
  submit(message?: { text?: string; name?: string; topic?: string }): Promise<void>
  acceptSuggestion(): void
  keepAsTyped(): void
  edit(): void
}
/** The capture of a contact that exists already, or of one of its own. */
export declare function createMailCapture(
  options: ContactOptions | { contact: ContactStore },
): MailCapture & { contact: ContactStore; dispose(): void }

type To = Audience<VisitorText>
export declare function panelView(state: ContactState, to: To): V.PanelView
export declare function contactView(state: ContactState, to: To): V.ContactView
export declare function lineView(state: ContactState, to: To): V.LineView | undefined
export declare function threadView(state: ContactState, to: To): V.ThreadView | undefined
export declare function composerView(state: ContactState, to: To): V.ComposerView | undefined
export declare function leaveMessageView(state: ContactState, to: To): V.LeaveMessageView | undefined
export declare function mailCaptureView(state: ContactState, to: To): V.MailCaptureView
/** What a screen reader is to be told between two states; `undefined` when nothing that matters changed. */
export declare function announce(before: ContactState, after: ContactState, to: To): string | undefined
export type { Announcement, LineState, Message }
