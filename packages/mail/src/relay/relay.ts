import { once } from 'node:events'
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'
import { replyAddresses } from '../address/reply-addresses.js'
import { MailError } from '../errors.js'
import { isLoopback } from '../loopback.js'
import { readMail } from '../read/read-mail.js'
import { caseOfMail } from '../replyable/case-of.js'
import { noticeRecorder } from '../replyable/recorder.js'
import type { AnswerableMail } from '../replyable/types.js'
import { bytesOf } from '../smtp/stream.js'
import { messageIds } from '../thread/message-ids.js'
import { type Answering, type MadeAnswerable, makeAnswerable } from './answerable.js'
import { guardOf } from './guard.js'
import { HopFailure, type NextHop, nextHop } from './next-hop.js'
import type { Relaying, RelayOptions } from './types.js'

/**
 * An SMTP relay for applications in any language: takes a mail, makes it answerable, passes it on and answers with what the
 * next server said. It keeps nothing: what that server refuses is refused here, each recipient by itself, and while it
 * cannot be reached the application keeps its mail (451).
 *
 * @example
 * await relay({ port: 2525, next: { host: 'smtp.shop.test', port: 587 }, domain: 'reply.shop.test', keys })
 *
 * @throws MailError `bad-option`, also for options that would make it an open relay
 */
export async function relay(options: RelayOptions): Promise<Relaying> {
  const settings = withDefaults(options)
  const guard = guardOf(settings)
  const [{ secret = '' } = {}] = options.keys
  const answering: Answering = { addresses: replyAddresses(options), messageIds: messageIds(options), secret }
  const { record, onError } = options
  const recorder = options.server && noticeRecorder(options.server, onError)
  const hops = new Map<string, NextHop>()

  function hopOf({ id }: SMTPServerSession): NextHop {
    const hop = hops.get(id) ?? nextHop(options.next)
    hops.set(id, hop)
    return hop
  }

  /** The next server is asked about each recipient at once, so that the application hears of each by itself. */
  async function probe({ address }: SMTPServerAddress, session: SMTPServerSession): Promise<void> {
    if (session.envelope.rcptTo.length >= settings.recipients)
      throw new HopFailure(452, '4.5.3 Too many recipients')
    const sender = senderOf(session)
    // Always the same for a recipient: a server that greylists wants to see it again.
    const caseId = caseOfMail({ messageId: 'probe', recipient: address }, secret)
    const from =
      sender === '' ? '' : answering.addresses.issue({ caseId, recipient: address, purpose: 'bounce' })
    await hopOf(session).probe(from, address, usesUtf8(session))
  }

  async function passOn(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const hop = hopOf(session)
    await hop.reset()
    const raw = await bytesOf(stream, settings.size)
    if (raw === undefined) throw new HopFailure(552, `5.3.4 More than ${settings.size} bytes`)
    const to = session.envelope.rcptTo.map(({ address }) => address)
    const from = senderOf(session)
    const made = makeAnswerable(raw, { from, to }, answering)
    const envelope = { from: made?.returnPath ?? from, to, eightBit: true, utf8: usesUtf8(session) }
    const answer = await hop.send(envelope, made?.raw ?? raw)
    if (made && (recorder || record)) await note(await recordOf(made, to))
    return answer
  }

  async function note(mail: AnswerableMail): Promise<void> {
    const own = record?.(mail).catch(error => onError?.(error, mail))
    await Promise.all([recorder?.record(mail), own])
  }

  const server = new SMTPServer({
    banner: 'ready',
    ...(settings.tls ?? { hideSTARTTLS: true }),
    ...guard,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    size: settings.size,
    maxClients: settings.clients,
    socketTimeout: settings.timeout,
    closeTimeout: 2_000,
    onRcptTo(address, session, done) {
      probe(address, session).then(() => done(), done)
    },
    onData(stream, session, done) {
      passOn(stream, session).then(
        answer => done(null, answer),
        error => done(asRefusal(error)),
      )
    },
    onClose(session) {
      hops.get(session.id)?.close()
      hops.delete(session.id)
    },
  })
  // What goes wrong with one connection is that peer's matter; without a listener it would end the process.
  server.on('error', () => undefined)
  const listening = server.listen(settings.port, settings.host)
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : settings.port
  async function close(): Promise<void> {
    await new Promise<void>(resolve => server.close(() => resolve()))
    for (const hop of hops.values()) hop.close()
    await recorder?.close()
  }
  if (options.next.port === port && isLoopback(options.next.host)) {
    await close()
    const remedy = 'name the mail server that is to get the mails'
    throw new MailError('bad-option', 'next', `next is this relay itself, on port ${port}: ${remedy}`)
  }
  return { port, close }
}

function withDefaults(options: RelayOptions) {
  const { host = '127.0.0.1', size = 50 * 1024 * 1024, recipients = 100, clients = 50 } = options
  return { ...options, host, size, recipients, clients, timeout: options.timeout ?? 60_000 }
}

function senderOf({ envelope }: SMTPServerSession): string {
  return envelope.mailFrom ? envelope.mailFrom.address : ''
}

function usesUtf8({ envelope }: SMTPServerSession): boolean {
  return 'smtpUtf8' in envelope && envelope.smtpUtf8 === true
}

/** What the answer's case shows. A mail that cannot be read is passed on all the same. */
async function recordOf(made: MadeAnswerable, recipients: readonly string[]): Promise<AnswerableMail> {
  const { caseId, messageId, about, topic, raw } = made
  const mail = await readMail(raw, { bytes: raw.length }).catch(() => undefined)
  const locale = mail?.headers.get('content-language')?.[0]
  return {
    ...{ caseId, messageId, recipients, subject: mail?.subject ?? '' },
    ...(mail?.text === undefined ? {} : { text: mail.text }),
    ...(mail?.html === undefined ? {} : { html: mail.html }),
    ...(about === undefined ? {} : { about }),
    ...(topic === undefined ? {} : { topic }),
    ...(locale === undefined ? {} : { locale }),
  }
}

function asRefusal(error: unknown): Error {
  if (error instanceof HopFailure) return error
  return new HopFailure(451, '4.3.0 Not passed on, please try again later', { cause: error })
}
