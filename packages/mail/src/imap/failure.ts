import { MailError } from '../errors.js'
import type { ImapSourceOptions } from './types.js'

/** What imapflow says of a failure, as far as it is told apart here. */
interface ImapFailure {
  authenticationFailed?: unknown
  mailboxMissing?: unknown
  tlsFailed?: unknown
  code?: unknown
  responseStatus?: unknown
}

/** @throws MailError `bad-option` */
export function checkOptions({
  host,
  auth,
  after = 'keep',
  since,
  size = 1,
  pollEvery = 1,
}: ImapSourceOptions): void {
  const wrong = (field: string, remedy: string) => new MailError('bad-option', field, `${field}: ${remedy}`)
  if (!host) throw wrong('host', 'write the name of the IMAP server, such as "imap.example.com"')
  if (!auth?.user) throw wrong('auth.user', 'write the user of the mailbox')
  if (!('pass' in auth ? auth.pass : auth.accessToken))
    throw wrong('auth', 'write pass, or accessToken: a function that gives an access token of OAuth 2')
  if (!/^(?:keep|seen|delete|move:.+)$/.test(after))
    throw wrong('after', 'write "keep", "seen", "delete" or "move:" and the name of a folder')
  if (!(size > 0)) throw wrong('size', 'write a number of bytes, such as 25 * 1024 * 1024')
  if (!(pollEvery > 0)) throw wrong('pollEvery', 'write a number of milliseconds, such as 60_000')
  if (since !== undefined && Number.isNaN(since.getTime()))
    throw wrong('since', 'write a date, such as new Date("2026-11-01")')
}

/** The server answered, and refused this one command: the connection goes on. */
export function isRefusal(error: unknown): boolean {
  const { responseStatus } = facts(error)
  return responseStatus === 'NO' || responseStatus === 'BAD'
}

/**
 * The option that is to blame for a failure to open the mailbox, with what to do about it; undefined where time may mend
 * it, as with a network.
 */
export function wrongOption(error: unknown, options: ImapSourceOptions): MailError | undefined {
  const { host, folder = 'INBOX' } = options
  const { authenticationFailed, mailboxMissing, tlsFailed, code } = facts(error)
  const wrong = (field: string, remedy: string) =>
    new MailError('bad-option', field, `${field}: ${remedy}`, { cause: error })
  if (authenticationFailed) return wrong('auth', authRemedy(options))
  if (NO_MECHANISM.test(String(error)))
    return wrong(
      'auth',
      `${host} takes no such login; write pass where there is accessToken, or the other way round`,
    )
  if (mailboxMissing)
    return wrong('folder', `${host} has no folder "${folder}"; write the name of one it has`)
  if (typeof code === 'string' && CERTIFICATE.test(code))
    return wrong('tls', `the certificate of ${host} is not trusted (${code}); name its authority in tls.ca`)
  if (tlsFailed || code === 'ERR_SSL_WRONG_VERSION_NUMBER')
    return wrong('secure', `${host} speaks no TLS at this port; use 993, or write secure: false for STARTTLS`)
  return undefined
}

/** imapflow gives it no code. */
const NO_MECHANISM = /unsupported authentication mechanism/i
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS_CERT/

function authRemedy({ host, auth }: ImapSourceOptions): string {
  return 'pass' in auth
    ? `${host} refused this user and password; correct them, or write an app password or accessToken where it asks for one`
    : `${host} refused the access token; see that it is of this user and allows reading by IMAP`
}

function facts(error: unknown): ImapFailure {
  return typeof error === 'object' && error !== null ? error : {}
}
