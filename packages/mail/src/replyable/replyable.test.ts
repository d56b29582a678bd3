import { createTransport, type SendMailOptions } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { replyAddresses } from '../address/reply-addresses.js'
import { isUnanswerable } from '../compose/check.js'
import { readMail } from '../read/read-mail.js'
import { messageIds } from '../thread/message-ids.js'
import { routeMail } from '../thread/route-mail.js'
import { replyable } from './replyable.js'
import type { AnswerableMail, ReplyableOptions } from './types.js'

const options = {
  domain: 'reply.shop.test',
  keys: [{ id: '1', secret: 'a secret of more than thirty-two characters' }],
}
const addresses = replyAddresses(options)
const ids = messageIds(options)
const mail = {
  from: 'Shop <no-reply@shop.test>',
  to: 'Ann <ann@example.com>',
  subject: 'Your parcel',
  text: 'Is on its way.',
}

async function sent(data: SendMailOptions, more: Partial<ReplyableOptions> = {}) {
  const transporter = replyable(createTransport({ streamTransport: true, buffer: true }), {
    ...options,
    ...more,
  })
  const { message, envelope, messageId } = await transporter.sendMail(data)
  return { mail: await readMail(Buffer.from(String(message))), envelope, messageId }
}

describe('replyable', () => {
  it('puts an answerable address in the place of noreply@, with the name it had', async () => {
    const { mail: out, envelope } = await sent(mail)
    expect(out.from?.name).toBe('Shop')
    expect(addresses.read(out.from?.address ?? '')).toMatchObject({ purpose: 'reply' })
    expect(addresses.read(envelope.from || '')).toMatchObject({ purpose: 'bounce' })
    expect(envelope.to).toEqual(['ann@example.com'])
  })

  it('leaves an answerable sender and adds a Reply-To', async () => {
    const { mail: out } = await sent({ ...mail, from: 'Maria <maria@shop.test>' })
    expect(out.from?.address).toBe('maria@shop.test')
    expect(addresses.read(out.replyTo[0]?.address ?? '')).toMatchObject({ purpose: 'reply' })
  })

  it('leaves an answerable Reply-To and an envelope of the application’s own', async () => {
    const envelope = { from: 'bounces@shop.test', to: ['ann@example.com'] }
    const { mail: out, envelope: used } = await sent({ ...mail, replyTo: 'help@shop.test', envelope })
    expect(out.from?.address).toBe('help@shop.test')
    expect(out.replyTo[0]?.address).toBe('help@shop.test')
    expect(used).toMatchObject(envelope)
  })

  it('never lets a mail out that cannot be answered, in whatever form the sender is given', async () => {
    for (const from of ['noreply@shop.test', { name: 'Shop', address: 'do-not-reply@shop.test' }]) {
      const { mail: out } = await sent({ ...mail, from, replyTo: 'noreply@shop.test' })
      for (const { address } of [...(out.from ? [out.from] : []), ...out.replyTo])
        expect(isUnanswerable(address)).toBe(false)
    }
  })

  it('brings answers and bounces to the case that was recorded', async () => {
    const recorded: AnswerableMail[] = []
    const { mail: out, envelope } = await sent(
      { ...mail, cc: ['bob@example.com'] },
      { record: one => void recorded.push(one) },
    )
    expect(recorded).toMatchObject([
      { subject: 'Your parcel', text: 'Is on its way.', recipients: ['ann@example.com', 'bob@example.com'] },
    ])
    const caseId = recorded[0]?.caseId
    const answer = `From: ann@example.com\nTo: ${out.from?.address}\n\nThanks`
    const wandered = `From: ann@example.com\nTo: a@b.test\nIn-Reply-To: ${out.messageId}\n\nThanks`
    for (const raw of [answer, wandered]) {
      expect(await routeMail(await readMail(Buffer.from(raw)), { addresses, messageIds: ids })).toMatchObject(
        { caseId },
      )
    }
    expect(addresses.read(envelope.from || '')).toMatchObject({ caseId })
  })

  it('keeps the Message-ID of an application, and gives a mail sent again the same case', async () => {
    const cases: string[] = []
    const record = ({ caseId }: AnswerableMail) => void cases.push(caseId)
    const first = await sent({ ...mail, messageId: '<1@shop.test>' }, { record })
    await sent({ ...mail, messageId: '<1@shop.test>' }, { record })
    await sent(mail, { record })
    expect(first.mail.messageId).toBe('<1@shop.test>')
    expect(cases[1]).toBe(cases[0])
    expect(cases[2]).not.toBe(cases[0])
  })

  it('sends the mail where recording fails, and tells', async () => {
    const errors: unknown[] = []
    const { mail: out } = await sent(mail, {
      record: () => Promise.reject(new Error('down')),
      onError: error => void errors.push(error),
    })
    expect(out.subject).toBe('Your parcel')
    expect(errors).toEqual([new Error('down')])
  })

  it('refuses a wrong domain when it is set up', () => {
    expect(() => replyable({ use: () => undefined }, { ...options, domain: 'not a domain' })).toThrow(
      'domain',
    )
  })
})
