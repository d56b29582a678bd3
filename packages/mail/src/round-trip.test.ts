import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  composeMail,
  extractReply,
  type Mail,
  type MailRoute,
  messageIds,
  type Receiving,
  readMail,
  replyAddresses,
  routeMail,
} from './index.js'
import { smtpReceiver, smtpTransport } from './smtp/index.js'

const domain = 'reply.shop.test'
const keys = [{ id: '2026a', secret: 'a secret of more than thirty-two characters' }]
const addresses = replyAddresses({ domain, keys })
const ids = messageIds({ domain, keys })
const caseId = randomUUID()
const ann = 'ann@example.com'

/** The shop's server, which also plays the customer's mailbox: everything that arrives, in order. */
const arrived: { mail: Mail; route: MailRoute }[] = []
let receiving: Receiving

beforeAll(async () => {
  receiving = await smtpReceiver({ port: 0, domains: [domain, 'example.com'] }).receive(
    async ({ envelope, raw }) => {
      const mail = await readMail(raw)
      arrived.push({ mail, route: await routeMail(mail, { envelope, addresses, messageIds: ids }) })
    },
  )
})

afterAll(() => receiving.close())

async function shopWrites(): Promise<Mail> {
  const transport = smtpTransport({ host: '127.0.0.1', port: receiving.port })
  const mail = await composeMail({
    from: { name: 'Shop', address: addresses.issue({ caseId, recipient: ann }) },
    to: { name: 'Ann', address: ann },
    returnPath: addresses.issue({ caseId, recipient: ann, purpose: 'bounce' }),
    subject: 'Your parcel',
    messageId: ids.issue({ caseId, mailId: 'mail-1' }),
    date: new Date('2026-03-03T14:05:00Z'),
    blocks: [{ kind: 'message', author: 'Maria', text: 'Which address shall we send it to?' }],
    footer: ['PZ-7K3M-92QD'],
    locale: 'en',
    dir: 'ltr',
  })
  await transport.send(mail)
  await transport.close()
  return arrived.at(-1)?.mail ?? expect.fail('nothing arrived')
}

/** A mail program of the customer's own. */
async function annSends(mail: {
  to: string
  text: string
  html?: string
  inReplyTo?: string
  references?: string
}) {
  const transport = createTransport({ host: '127.0.0.1', port: receiving.port })
  await transport.sendMail({ from: `Ann <${ann}>`, subject: 'Re: Your parcel', ...mail })
  transport.close()
  return arrived.at(-1) ?? expect.fail('nothing arrived')
}

describe('a mail and its answer', () => {
  it('meet in one case, and only what is new shows, however the program quotes', async () => {
    const received = await shopWrites()
    const to = received.from?.address ?? ''
    const introduction = `On Tue, Mar 3, 2026 at 2:05 PM Shop <${to}> wrote:`
    const quotedText = (received.text ?? '')
      .split('\n')
      .map(line => `> ${line}`)
      .join('\n')
    const { mail, route } = await annSends({
      to,
      text: `To the shop, please.\n\n${introduction}\n\n${quotedText}`,
      html: `<div dir="ltr">To the shop, please.</div><br><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">${introduction.replace('<', '&lt;')}<br></div><blockquote class="gmail_quote">${received.html}</blockquote></div>`,
    })
    expect(route).toMatchObject({ caseId, by: 'envelope', token: { purpose: 'reply' } })
    expect(extractReply(mail)).toMatchObject({ reply: 'To the shop, please.', signature: '' })
    expect(extractReply({ text: mail.text ?? '' }).reply).toBe('To the shop, please.')
    expect(extractReply(mail).quoted).toContain('Which address shall we send it to?')
  })

  it('meet even where the answer was sent to another address', async () => {
    const { messageId = '' } = await shopWrites()
    const { route } = await annSends({
      to: `help@${domain}`,
      text: 'Hello?',
      inReplyTo: messageId,
      references: messageId,
    })
    expect(route).toEqual({ caseId, by: 'message-id' })
  })

  it('are not confused with a new mail', async () => {
    const { route } = await annSends({ to: `help@${domain}`, text: 'Something else.' })
    expect(route).toEqual({ none: true, refused: [] })
  })
})
