import type { MailAttachment } from '../read/mail.js'
import { readFields } from '../read/mime/fields.js'
import { listMessageIds } from '../thread/list-ids.js'
import type { OriginalMail } from './types.js'

/** Bytes of a returned mail that are looked at: its headers. */
const longest = 64_000
const returned = /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/
const address = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g
const mostAddresses = 20

/** The mail that a report is about, as far as the report returns it: as a part, or as text below what the server says. */
export function findOriginal(attachments: readonly MailAttachment[], text: string): OriginalMail | undefined {
  const part = attachments.find(({ mimeType }) => returned.test(mimeType))
  if (part) return originalOf(Buffer.from(part.content.subarray(0, longest)))
  const start = text.search(
    /^[> \t]{0,8}(?:message-id|return-path|received|from|x-[\w-]{1,40}|date)\s?:[^\n]{1,998}\n[> \t]{0,8}[\w-]{1,60}\s?:/im,
  )
  if (start === -1) return undefined
  const headers = text.slice(start, start + longest).replace(/^[>\t ]{1,8}(?=[\w-]{1,60}\s?:)/gm, '')
  return originalOf(Buffer.from(headers))
}

function originalOf(headers: Buffer): OriginalMail | undefined {
  const end = headers.toString('latin1').search(/\n\r?\n/)
  const fields = readFields(end === -1 ? headers : headers.subarray(0, end))
  const [messageId] = listMessageIds(fields.get('message-id')?.[0] ?? '')
  const named = ['return-path', 'reply-to', 'from'].flatMap(name => fields.get(name) ?? [])
  const addresses = [...new Set(named.join(' ').slice(0, longest).match(address) ?? [])].slice(
    0,
    mostAddresses,
  )
  if (!messageId && addresses.length === 0) return undefined
  return { ...(messageId ? { messageId } : {}), addresses }
}
