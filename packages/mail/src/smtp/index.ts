import type { MailSource, MailTransport } from '../transport.js'
import type { SmtpReceiverOptions, SmtpTransportOptions } from './types.js'

export declare function smtpTransport(options: SmtpTransportOptions): MailTransport
export declare function smtpReceiver(options: SmtpReceiverOptions): MailSource

export type { SmtpReceiverOptions, SmtpTransportOptions } from './types.js'
