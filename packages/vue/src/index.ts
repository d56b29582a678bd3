export {
  announce,
  type ComposerView,
  type ContactOptions,
  type ContactState,
  type ContactStore,
  type ContactView,
  composerView,
  contactView,
  createContact,
  createMailCapture,
  type LeaveMessageView,
  type LineView,
  leaveMessageView,
  lineView,
  type MailCapture,
  type MailCaptureView,
  type MailState,
  type MessageView,
  mailCaptureView,
  mailTypo,
  memoryStorage,
  type PanelView,
  panelView,
  type ThreadMessage,
  type ThreadView,
  type Trouble,
  threadView,
  type WayView,
} from '@presszero/core'
export type { ContactInput } from '@presszero/element'
export { PressZero } from './press-zero.js'
export { PressZeroMail } from './press-zero-mail.js'
export { type MailCaptureHandle, useMailCapture } from './use-mail-capture.js'
export { type PressZeroHandle, usePressZero } from './use-press-zero.js'
export { type Readable, useStore } from './use-store.js'
