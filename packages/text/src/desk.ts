export type {
  AsideReason,
  BounceReason,
  DeskMailText,
  FileDanger,
  FileKind,
  SenderTrust,
} from './locales/desk-mail-text.js'
export type { DeskChannel, DeskText, HeldBackReason } from './locales/desk-text.js'
export { loadDeskText } from './locales/load-desk.js'
