import type { ComposedMail } from '../compose/types.js'
import { type MailTransport, TransportError } from '../transport.js'

/** What a mail meets at the other end. */
export type MemoryAnswer = 'accept' | 'temporary' | 'permanent'

export interface MemoryTransport extends MailTransport {
  /** What was taken, in order. */
  readonly sent: readonly ComposedMail[]
}

/**
 * Keeps what is sent instead of sending it. `answer` decides recipient by recipient; without it, all are accepted.
 *
 * @example
 * const transport = memoryTransport(address => (address.endsWith('@gone.test') ? 'permanent' : 'accept'))
 */
export function memoryTransport(
  answer: (recipient: string) => MemoryAnswer = () => 'accept',
): MemoryTransport {
  const sent: ComposedMail[] = []
  let closed = false
  return {
    sent,
    async send(mail) {
      if (closed) throw new TransportError('temporary', 'the transport is closed')
      const answers = mail.envelope.to.map(address => ({ address, answer: answer(address) }))
      const accepted = answers.filter(({ answer }) => answer === 'accept').map(({ address }) => address)
      const rejected = answers
        .filter(({ answer }) => answer !== 'accept')
        .map(({ address, answer }) => ({
          address,
          code: answer === 'permanent' ? 550 : 451,
          response: answer === 'permanent' ? '550 5.1.1 User unknown' : '451 4.3.0 Try again later',
        }))
      if (accepted.length === 0) {
        const kind = rejected.every(({ code }) => code >= 500) ? 'permanent' : 'temporary'
        throw new TransportError(kind, 'no recipient was accepted', {
          code: rejected[0]?.code ?? 0,
          rejected,
        })
      }
      sent.push(mail)
      return { accepted, rejected, response: '250 Kept' }
    },
    async close() {
      closed = true
    },
  }
}
