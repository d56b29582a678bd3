import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { MailError } from '../errors.js'
import { checkLimits, defaultLimits } from './limits.js'
import type { MailAttachment, MailLimits } from './mail.js'

/** A mail's parts, before anything is made of them. */
export interface ParsedMail {
  readonly email: Email
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly attachments: readonly MailAttachment[]
}

/** @throws MailError `too-large`, `too-many-parts`, `too-deep`, `headers-too-large`, `unreadable` */
export async function parseMail(raw: Uint8Array, options: Partial<MailLimits> = {}): Promise<ParsedMail> {
  const limits = { ...defaultLimits, ...options }
  checkLimits(raw, limits)
  const email = await parse(raw, limits)
  return { email, headers: headersOf(email), attachments: email.attachments.map(attachmentOf) }
}

async function parse(raw: Uint8Array, limits: MailLimits): Promise<Email> {
  try {
    return await PostalMime.parse(raw, {
      // A mail inside the mail is a part of its own: its text is not this sender's.
      rfc822Attachments: true,
      forceRfc822Attachments: true,
      maxNestingDepth: limits.depth,
      maxHeadersSize: limits.headerBytes,
    })
  } catch (cause) {
    throw refusal(cause, limits)
  }
}

function refusal(cause: unknown, limits: MailLimits): MailError {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (said.includes('nesting depth')) {
    return new MailError('too-deep', 'raw', `the mail's parts are nested deeper than ${limits.depth}`, {
      cause,
    })
  }
  if (said.includes('header size')) {
    const message = `the headers of the mail or of a part exceed ${limits.headerBytes} bytes`
    return new MailError('headers-too-large', 'raw', message, { cause })
  }
  return new MailError('unreadable', 'raw', `the mail cannot be read: ${said}`, { cause })
}

function headersOf(email: Email): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>()
  for (const { key, value } of email.headers) {
    const values = headers.get(key)
    if (values) values.push(value)
    else headers.set(key, [value])
  }
  return headers
}

function attachmentOf({ filename, mimeType, content, contentId, disposition }: Attachment): MailAttachment {
  return {
    ...(filename ? { filename } : {}),
    mimeType: mimeType.toLowerCase(),
    content: typeof content === 'string' ? Buffer.from(content, 'utf8') : bytesOf(content),
    ...(contentId ? { contentId: contentId.replace(/^<|>$/g, '') } : {}),
    inline: disposition === 'inline' || (disposition === null && contentId !== undefined),
  }
}

function bytesOf(content: ArrayBuffer | Uint8Array): Uint8Array {
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
