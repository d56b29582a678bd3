export { smtpReceiver } from './receiver.js'
export { smtpTransport } from './transport.js'
export type { SmtpReceiverOptions, SmtpTransportOptions } from './types.js'
