import { composeMail } from '../compose/compose-mail.js'
import type { ComposedMail } from '../compose/types.js'

/** A small mail to send. */
export function sampleMail(to: readonly string[]): Promise<ComposedMail> {
  return composeMail({
    from: { name: 'Shop', address: 'r+case@shop.test' },
    to: to.map(address => ({ address })),
    subject: 'Your order',
    messageId: '<sample@shop.test>',
    date: new Date('2026-03-03T14:05:00Z'),
    blocks: [{ kind: 'paragraph', text: 'It is on its way.\n.\n..and a line that begins with a dot.' }],
    locale: 'en',
    dir: 'ltr',
    returnPath: 'bounce@shop.test',
  })
}
