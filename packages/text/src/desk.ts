export type { DeskChannel, DeskText, SenderTrust } from './locales/desk-text.js'
export { loadDeskText } from './locales/load-desk.js'
