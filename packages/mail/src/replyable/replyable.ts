import { createHmac, randomUUID } from 'node:crypto'
import { replyAddresses } from '../address/reply-addresses.js'
import { isUnanswerable } from '../compose/check.js'
import { messageIds } from '../thread/message-ids.js'
import { addressesOf, propertyOf, textOf } from './data.js'
import type { AnswerableMail, PluggableTransporter, ReplyableOptions } from './types.js'

/**
 * Makes every mail that goes through a nodemailer transporter answerable: a sender such as noreply@ becomes a signed
 * address, any other gets one as Reply-To, and bounces come back to the case. Nothing is stored: the token says to which
 * case an answer belongs, and the answer opens it. Returns the transporter.
 *
 * An answerable Reply-To and an envelope of the application's own are left alone.
 *
 * @example
 * const transporter = replyable(nodemailer.createTransport(settings), { domain: 'reply.shop.test', keys })
 * await transporter.sendMail({ from: 'Shop <noreply@shop.test>', to: 'ann@example.com', subject: 'Your parcel', text })
 *
 * @throws MailError `bad-option`
 */
export function replyable<Transporter extends PluggableTransporter>(
  transporter: Transporter,
  options: ReplyableOptions,
): Transporter {
  const answerable = answering(options)
  transporter.use('compile', ({ data }, done) => {
    answerable(data).then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    )
  })
  return transporter
}

function answering(options: ReplyableOptions): (data: object) => Promise<void> {
  const addresses = replyAddresses(options)
  const ids = messageIds(options)
  const [{ secret = '' } = {}] = options.keys
  return async data => {
    const recipients = ['to', 'cc', 'bcc'].flatMap(field => addressesOf(propertyOf(data, field)))
    const [recipient] = recipients
    if (!recipient) return
    const given = textOf(propertyOf(data, 'messageId'))
    const caseId = given ? caseIdOf(given, secret) : randomUUID()
    const messageId = given ?? ids.issue({ caseId, mailId: 'replyable' })
    const issued = { caseId, recipient: recipient.address }
    setSender(data, addresses.issue(issued))
    Object.assign(data, { messageId })
    if (!propertyOf(data, 'envelope')) {
      const to = [...new Set(recipients.map(({ address }) => address))]
      Object.assign(data, { envelope: { from: addresses.issue({ ...issued, purpose: 'bounce' }), to } })
    }
    await record(
      options,
      answerableMail(data, { caseId, messageId, to: recipients.map(({ address }) => address) }),
    )
  }
}

/** Rule: no sender that cannot be answered. */
function setSender(data: object, address: string): void {
  const [from] = addressesOf(propertyOf(data, 'from'))
  const [replyTo] = addressesOf(propertyOf(data, 'replyTo'))
  const isAnswered = replyTo !== undefined && !isUnanswerable(replyTo.address)
  if (!from || isUnanswerable(from.address)) {
    Object.assign(data, { from: { name: from?.name ?? '', address: isAnswered ? replyTo.address : address } })
    if (!isAnswered) Object.assign(data, { replyTo: undefined, sender: undefined })
  } else if (!isAnswered) {
    Object.assign(data, { replyTo: { name: from.name ?? '', address } })
  }
}

/** The same mail sent again is the same case. A version 8 UUID (RFC 9562) of a keyed digest. */
function caseIdOf(messageId: string, secret: string | Uint8Array): string {
  const digest = createHmac('sha256', secret).update(`replyable ${messageId}`).digest()
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function answerableMail(
  data: object,
  { caseId, messageId, to }: { caseId: string; messageId: string; to: readonly string[] },
): AnswerableMail {
  const text = textOf(propertyOf(data, 'text'))
  const html = textOf(propertyOf(data, 'html'))
  return {
    caseId,
    messageId,
    recipients: [...new Set(to)],
    subject: textOf(propertyOf(data, 'subject')) ?? '',
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
  }
}

async function record({ record: write, onError }: ReplyableOptions, mail: AnswerableMail): Promise<void> {
  try {
    await write?.(mail)
  } catch (error) {
    onError?.(error, mail)
  }
}
