export type { Clock } from './clock.js'
export type {
  AskForHuman,
  ContactOptions,
  ContactRecord,
  ContactState,
  ContactStore,
  LeaveMessage,
  Outgoing,
  ThreadMessage,
} from './contact/types.js'
export type { MailState } from './mail/state.js'
export { NetworkError, type NetworkReason, ProblemError, type Trouble } from './net/errors.js'
export type { Connection, StreamOptions } from './net/stream.js'
export type { OutboxEntry, SendState } from './outbox/entry.js'
export type { Exclusive } from './outbox/exclusive.js'
export {
  announce,
  applyUpdate,
  type CaseKey,
  type Client,
  composerView,
  contactView,
  createClient,
  createContact,
  createHttp,
  createMailCapture,
  createOutbox,
  type Http,
  type HttpOptions,
  indexedDbStorage,
  leaveMessageView,
  lineView,
  type MailCapture,
  mailCaptureView,
  mailTypo,
  type Outbox,
  type OutboxOptions,
  openStream,
  panelView,
  type RequestOptions,
  threadView,
} from './signatures.js'
export { type Bell, broadcastBell } from './storage/bell.js'
export { memoryStorage } from './storage/memory.js'
export type { DurableStorage } from './storage/port.js'
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
