import { randomUUID } from 'node:crypto'
import { replyAddresses } from '../address/reply-addresses.js'
import { isUnanswerable } from '../compose/check.js'
import { messageIds } from '../thread/message-ids.js'
import { caseOfMail } from './case-of.js'
import { addressesOf, propertyOf, takeHeader, textOf } from './data.js'
import { noticeRecorder } from './recorder.js'
import type { AnswerableMail, PluggableTransporter, ReplyableOptions } from './types.js'

/**
 * Makes every mail that goes through a nodemailer transporter answerable: a sender such as noreply@ becomes a signed
 * address, any other gets one as Reply-To, and bounces come back to the case. Nothing is stored: the token says to which
 * case an answer belongs, and the answer opens it. Returns the transporter.
 *
 * An answerable Reply-To and an envelope of the application's own are left alone. The headers `X-Press-Zero-About` ("order
 * A-1234") and `X-Press-Zero-Topic` are for the case, and go no further.
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
  const record = recording(options)
  return async data => {
    const recipients = ['to', 'cc', 'bcc'].flatMap(field => addressesOf(propertyOf(data, field)))
    const [recipient] = recipients
    if (!recipient) return
    const given = textOf(propertyOf(data, 'messageId'))
    const { address } = recipient
    const caseId = given ? caseOfMail({ messageId: given, recipient: address }, secret) : randomUUID()
    const messageId = given ?? ids.issue({ caseId, mailId: 'replyable' })
    const issued = { caseId, recipient: address }
    setSender(data, addresses.issue(issued))
    Object.assign(data, { messageId })
    if (!propertyOf(data, 'envelope')) {
      const to = [...new Set(recipients.map(({ address }) => address))]
      Object.assign(data, { envelope: { from: addresses.issue({ ...issued, purpose: 'bounce' }), to } })
    }
    const to = recipients.map(({ address }) => address)
    await record(answerableMail(data, { caseId, messageId, to }))
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
    ...aboutOf(data),
  }
}

/** What the application says of the mail for us, which is for nobody else. */
function aboutOf(data: object): Pick<AnswerableMail, 'about' | 'topic' | 'locale'> {
  const about = takeHeader(data, 'x-press-zero-about')
  const topic = takeHeader(data, 'x-press-zero-topic')
  return { ...(about === undefined ? {} : { about }), ...(topic === undefined ? {} : { topic }) }
}

/** Both at once: neither waits for the other. */
function recording({ record, server, onError }: ReplyableOptions): (mail: AnswerableMail) => Promise<void> {
  const recorder = server && noticeRecorder(server, onError)
  return async mail => {
    const own = Promise.resolve(mail)
      .then(record)
      .catch(error => onError?.(error, mail))
    await Promise.all([recorder?.record(mail), own])
  }
}
