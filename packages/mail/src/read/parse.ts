import { MailError } from '../errors.js'
import { addressesIn } from './addresses.js'
import { checkSize, defaultLimits } from './limits.js'
import type { MailAddress, MailAttachment, MailLimits } from './mail.js'
import { readBodies } from './mime/bodies.js'
import type { Fields } from './mime/fields.js'
import { PartReader } from './mime/parts.js'
import { decodeWords } from './mime/words.js'

/** A mail's parts, before anything is made of them. */
export interface ParsedMail {
  readonly headers: Fields
  readonly from?: MailAddress
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly replyTo: readonly MailAddress[]
  readonly subject: string
  readonly text?: string
  readonly html?: string
  readonly attachments: readonly MailAttachment[]
}

/** @throws MailError `too-large`, `too-many-parts`, `too-deep`, `headers-too-large`, `unreadable` */
export function parseMail(raw: Uint8Array, options: Partial<MailLimits> = {}): ParsedMail {
  const limits = { ...defaultLimits, ...options }
  checkSize(raw, limits)
  try {
    return parse(Buffer.from(raw.buffer, raw.byteOffset, raw.length), limits)
  } catch (cause) {
    if (cause instanceof MailError) throw cause
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new MailError('unreadable', 'raw', `the mail cannot be read: ${said}`, { cause })
  }
}

function parse(raw: Buffer, limits: MailLimits): ParsedMail {
  const root = new PartReader(limits).read(withoutEnvelopeLine(raw))
  const headers = root.fields
  const [from] = addressesIn(headers.get('from')?.slice(0, 1))
  return {
    headers,
    ...(from ? { from } : {}),
    to: addressesIn(headers.get('to')),
    cc: addressesIn(headers.get('cc')),
    replyTo: addressesIn(headers.get('reply-to')),
    subject: decodeWords(headers.get('subject')?.[0] ?? ''),
    ...readBodies(root),
  }
}

/** Mailbox files put a line "From ann@example.com Tue Mar 3 …" above a mail. */
function withoutEnvelopeLine(raw: Buffer): Buffer {
  return raw.subarray(0, 5).toString('latin1') === 'From ' ? raw.subarray(raw.indexOf(0x0a) + 1) : raw
}
