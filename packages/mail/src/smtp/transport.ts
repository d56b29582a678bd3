import { createTransport } from 'nodemailer'
import type { ComposedMail } from '../compose/types.js'
import { type MailTransport, type RejectedRecipient, type SendReport, TransportError } from '../transport.js'
import { idOfAmazon } from './replaced-id.js'
import type { SmtpTransportOptions } from './types.js'

/** What we use of nodemailer's errors. */
interface SmtpFailure extends Error {
  readonly responseCode?: number
  readonly response?: string
  readonly code?: string
  readonly recipient?: string
  readonly rejectedErrors?: readonly SmtpFailure[]
}

/** Failures that no later attempt mends. */
const hopeless = new Set(['EAUTH', 'EENVELOPE', 'EMESSAGE', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS'])

/** Sends by SMTP. One that is refused by the server for good is `permanent`; everything else may be tried again. */
export function smtpTransport(options: SmtpTransportOptions): MailTransport {
  const { host, port, secure = false, auth, name, pool = true, timeout = 30_000 } = options
  const replacedId = options.replacedId ?? (response => idOfAmazon(host, response))
  const settings = {
    host,
    port,
    secure,
    ...(auth ? { auth: { ...auth } } : {}),
    ...(name ? { name } : {}),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const transporter = pool ? createTransport({ ...settings, pool: true }) : createTransport(settings)
  return {
    async send(mail) {
      try {
        const report = reportOf(await transporter.sendMail(messageOf(mail)))
        const messageId = replacedId(report.response)
        return messageId === undefined ? report : { ...report, messageId }
      } catch (error) {
        throw asTransportError(error)
      }
    },
    async close() {
      transporter.close()
    },
  }
}

function messageOf({ envelope, raw }: ComposedMail) {
  return { envelope: { from: envelope.from, to: [...envelope.to] }, raw: Buffer.from(raw) }
}

function reportOf(info: {
  accepted?: readonly unknown[]
  rejectedErrors?: readonly SmtpFailure[]
  response?: string
}): SendReport {
  return {
    accepted: (info.accepted ?? []).map(String),
    rejected: (info.rejectedErrors ?? []).map(rejectionOf),
    response: info.response ?? '',
  }
}

function rejectionOf(failure: SmtpFailure): RejectedRecipient {
  return {
    address: failure.recipient ?? '',
    code: failure.responseCode ?? 0,
    response: failure.response ?? failure.message,
  }
}

function asTransportError(cause: unknown): TransportError {
  const failure: SmtpFailure = cause instanceof Error ? cause : new Error(String(cause))
  const code = failure.responseCode ?? 0
  const rejected = (failure.rejectedErrors ?? []).map(rejectionOf)
  const codes = rejected.length > 0 ? rejected.map(rejection => rejection.code) : [code]
  const refused = codes.every(each => each >= 500)
  const hopelessHere = code === 0 && rejected.length === 0 && hopeless.has(failure.code ?? '')
  return new TransportError(refused || hopelessHere ? 'permanent' : 'temporary', failure.message, {
    code,
    rejected,
    cause,
  })
}
