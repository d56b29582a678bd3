import { once } from 'node:events'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { MailError } from '../errors.js'
import type { IncomingEnvelope, IncomingMail, MailSource } from '../transport.js'
import { bytesOf } from './stream.js'
import type { SmtpReceiverOptions } from './types.js'

const defaults = { host: '127.0.0.1', size: 25 * 1024 * 1024, recipients: 100, clients: 100, timeout: 60_000 }

/**
 * Receives by SMTP, for the given recipients' domains only. A mail gets its 250 after the handler's promise has resolved,
 * 451 where it rejects: the sending server then keeps the mail and tries again.
 *
 * @throws MailError `bad-option`
 */
export function smtpReceiver(options: SmtpReceiverOptions): MailSource {
  if (options.domains.length === 0) {
    throw new MailError('bad-option', 'domains', 'domains is empty: name the domains that mail is taken for')
  }
  const settings = { ...defaults, ...options }
  const takes = takenDomains(options.domains)
  return {
    async receive(handler) {
      const server = new SMTPServer({
        banner: 'ready',
        ...(settings.name ? { name: settings.name } : {}),
        ...(settings.tls ?? { hideSTARTTLS: true }),
        authOptional: true,
        disabledCommands: ['AUTH'],
        disableReverseLookup: true,
        logger: false,
        size: settings.size,
        maxClients: settings.clients,
        socketTimeout: settings.timeout,
        closeTimeout: 2_000,
        onRcptTo({ address }, { envelope }, done) {
          done(refuseRecipient(address, envelope.rcptTo.length, settings.recipients, takes))
        },
        onData(stream, session, done) {
          take(stream, session, settings.size, handler).then(() => done(), done)
        },
      })
      // What goes wrong with one connection is that peer's matter; without a listener it would end the process.
      server.on('error', () => undefined)
      const listening = server.listen(settings.port, settings.host)
      await once(listening, 'listening')
      const address = listening.address()
      return {
        port: typeof address === 'object' && address ? address.port : settings.port,
        close: () => new Promise(resolve => server.close(() => resolve())),
      }
    },
  }
}

function takenDomains(domains: SmtpReceiverOptions['domains']): (domain: string) => boolean {
  if (domains === 'any') return () => true
  const taken = new Set(domains.map(domain => domain.toLowerCase()))
  return domain => taken.has(domain)
}

function refuseRecipient(
  address: string,
  before: number,
  most: number,
  takes: (domain: string) => boolean,
): SmtpRefusal | null {
  if (!takes(address.slice(address.lastIndexOf('@') + 1).toLowerCase())) {
    return new SmtpRefusal(550, '5.7.1 This server does not take mail for that domain')
  }
  return before >= most ? new SmtpRefusal(452, '4.5.3 Too many recipients') : null
}

async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  size: number,
  handler: (incoming: IncomingMail) => Promise<void>,
): Promise<void> {
  const raw = await bytesOf(stream, size)
  if (raw === undefined) throw new SmtpRefusal(552, `5.3.4 More than ${size} bytes`)
  try {
    await handler({ envelope: envelopeOf(session), raw: new Uint8Array(raw) })
  } catch (cause) {
    throw new SmtpRefusal(451, '4.3.0 Not stored, please try again later', cause)
  }
}

function envelopeOf({ envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession): IncomingEnvelope {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    remote: {
      address: remoteAddress,
      ...(typeof hostNameAppearsAs === 'string' ? { helo: hostNameAppearsAs } : {}),
    },
  }
}

/** smtp-server answers with an error's `responseCode` and message. */
class SmtpRefusal extends Error {
  readonly responseCode: number

  constructor(responseCode: number, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.responseCode = responseCode
  }
}
