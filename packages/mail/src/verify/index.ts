export type { SenderAuthentication } from '../sender/types.js'
export { type DnsResolver, type VerifySenderOptions, verifySender } from './verify-sender.js'
