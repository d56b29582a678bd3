import type { Address, Mailbox } from 'postal-mime'
import { classify } from '../classify/classify.js'
import { listMessageIds } from '../thread/list-ids.js'
import type { Mail, MailAddress, MailLimits } from './mail.js'
import { parseMail } from './parse.js'

/** Addresses taken from one header; a real mail has no more, and a bomb gains nothing. */
const mostAddresses = 1000

/**
 * Reads a raw mail. Never throws anything but a MailError, and takes time linear in its size.
 *
 * @throws MailError `too-large`, `too-many-parts`, `too-deep`, `headers-too-large`, `unreadable`
 */
export async function readMail(raw: Uint8Array, limits: Partial<MailLimits> = {}): Promise<Mail> {
  const parsed = await parseMail(raw, limits)
  const { email, headers, attachments } = parsed
  const { kind, bounce } = classify(parsed)
  const [messageId] = listMessageIds(headers.get('message-id')?.[0] ?? '')
  const [from] = mailboxes(email.from ? [email.from] : [])
  const returnPath = headers.get('return-path')?.[0]
  const date = dateOf(headers.get('date')?.[0])
  return {
    headers,
    ...(messageId ? { messageId } : {}),
    inReplyTo: listMessageIds(headers.get('in-reply-to')?.join(' ') ?? ''),
    references: listMessageIds(headers.get('references')?.join(' ') ?? ''),
    ...(from ? { from } : {}),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    replyTo: mailboxes(email.replyTo),
    ...(returnPath === undefined ? {} : { returnPath: returnPath.trim().replace(/^<(.*)>$/, '$1') }),
    ...(date ? { date } : {}),
    subject: email.subject ?? '',
    ...(email.text === undefined ? {} : { text: email.text }),
    ...(email.html === undefined ? {} : { html: email.html }),
    attachments,
    kind,
    ...(bounce ? { bounce } : {}),
    size: raw.length,
  }
}

function mailboxes(addresses: readonly Address[] = []): MailAddress[] {
  return addresses
    .slice(0, mostAddresses)
    .flatMap(entry => (entry.group === undefined ? [entry] : entry.group))
    .slice(0, mostAddresses)
    .flatMap(addressOf)
}

function addressOf({ name, address }: Mailbox): MailAddress[] {
  return address ? [{ ...(name ? { name } : {}), address }] : []
}

function dateOf(header: string | undefined): Date | undefined {
  const date = new Date(header ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}
