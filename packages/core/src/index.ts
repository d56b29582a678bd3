export type { Clock } from './clock.js'
export { applyUpdate } from './contact/apply.js'
export { createContact } from './contact/contact.js'
export type {
  Asked,
  AskForHuman,
  ContactOptions,
  ContactRecord,
  ContactState,
  ContactStore,
  Draft,
  HeldCase,
  LeaveMessage,
  Outgoing,
  OutgoingEntry,
  ThreadMessage,
} from './contact/types.js'
export { createMailCapture, type StandaloneMailCapture } from './mail/create-capture.js'
export type { MailCapture, MailDetails, MailState } from './mail/state.js'
export { mailTypo } from './mail/typo.js'
export { type CaseKey, type Client, createClient } from './net/client.js'
export {
  isTransient,
  NetworkError,
  type NetworkReason,
  ProblemError,
  type Trouble,
  troubleOf,
} from './net/errors.js'
export { createHttp, type Http, type HttpOptions, type RequestOptions, urlOf } from './net/http.js'
export { type Connection, openStream, type StreamOptions } from './net/stream.js'
export type { OutboxEntry, SendState } from './outbox/entry.js'
export type { Exclusive, Lease } from './outbox/exclusive.js'
export { createOutbox, type Outbox, type OutboxOptions, type OutboxRecord } from './outbox/outbox.js'
export { type Bell, broadcastBell } from './storage/bell.js'
export { indexedDbStorage } from './storage/indexeddb.js'
export { memoryStorage } from './storage/memory.js'
export type { DurableStorage } from './storage/port.js'
export { resilientStorage } from './storage/resilient.js'
export { announce } from './view/announce.js'
export { contactView } from './view/contact.js'
export { lineView } from './view/line.js'
export { leaveMessageView, mailCaptureView } from './view/mail.js'
export { panelView } from './view/panel.js'
export { composerView, threadView } from './view/thread.js'
export type {
  ButtonView,
  ComposerView,
  ContactView,
  FieldView,
  LeaveMessageView,
  LineView,
  LinkView,
  MailCaptureView,
  MessageView,
  PanelPart,
  PanelView,
  ProblemView,
  ThreadView,
  WayView,
} from './view/types.js'
