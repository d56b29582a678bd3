import type { IncomingMail, MailSource } from '../transport.js'

export interface MemorySource extends MailSource {
  /** Gives a mail to the handler; resolves once it has taken it, rejects as it rejects. */
  deliver(mail: IncomingMail): Promise<void>
}

/** A source that is fed by hand. */
export function memorySource(): MemorySource {
  let take: ((mail: IncomingMail) => Promise<void>) | undefined
  return {
    async receive(handler) {
      take = handler
      return {
        port: 0,
        async close() {
          take = undefined
        },
      }
    },
    async deliver(mail) {
      if (!take) throw new Error('nobody receives: call receive first')
      await take(mail)
    },
  }
}
