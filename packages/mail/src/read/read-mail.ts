import { classify } from '../classify/classify.js'
import { authenticationResults } from '../sender/authentication-results.js'
import { listMessageIds } from '../thread/list-ids.js'
import type { Mail, ReadMailOptions } from './mail.js'
import type { Fields } from './mime/fields.js'
import { parseMail } from './parse.js'

/**
 * Reads a raw mail. Never throws anything but a MailError, and takes time linear in its size.
 *
 * @throws MailError `too-large`, `too-many-parts`, `too-deep`, `headers-too-large`, `unreadable`
 */
export async function readMail(raw: Uint8Array, options: ReadMailOptions = {}): Promise<Mail> {
  const { trustedAuthservIds = [], ...limits } = options
  const parsed = parseMail(raw, limits)
  const { from, to, cc, replyTo, subject, text, html, attachments } = parsed
  const headers = withoutVerdicts(parsed.headers)
  const { kind, bounce, original } = classify(parsed)
  const [messageId] = listMessageIds(headers.get('message-id')?.[0] ?? '')
  const returnPath = headers.get('return-path')?.[0]
  const date = dateOf(headers.get('date')?.[0])
  const authentication = authenticationResults(parsed.headers, trustedAuthservIds)
  return {
    headers,
    ...(messageId ? { messageId } : {}),
    inReplyTo: listMessageIds(headers.get('in-reply-to')?.join(' ') ?? ''),
    references: listMessageIds(headers.get('references')?.join(' ') ?? ''),
    ...(from ? { from } : {}),
    to,
    cc,
    replyTo,
    ...(returnPath === undefined ? {} : { returnPath: returnPath.trim().replace(/^<(.*)>$/, '$1') }),
    ...(date ? { date } : {}),
    subject,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    attachments,
    kind,
    ...(bounce ? { bounce } : {}),
    ...(original ? { original } : {}),
    ...(authentication ? { authentication } : {}),
    size: raw.length,
  }
}

/** What a mail says of its own checks is not believed, and not passed on: anybody can write it. `verifySender` checks. */
const verdicts = new Set([
  'authentication-results',
  'arc-authentication-results',
  'x-original-authentication-results',
  'received-spf',
])

function withoutVerdicts(headers: Fields): Fields {
  return new Map([...headers].filter(([name]) => !verdicts.has(name)))
}

function dateOf(header: string | undefined): Date | undefined {
  const date = new Date(header ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}
