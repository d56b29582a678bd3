export { imapSource } from './source.js'
export type { ImapAuth, ImapSourceOptions } from './types.js'
