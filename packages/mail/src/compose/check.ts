import { MailError } from '../errors.js'
import type { MailAddress } from '../read/mail.js'
import type { ComposeOptions, MailEnvelopeOptions, MailReturn } from './types.js'

const unanswerable =
  /^(?:.*[._+-])?(?:no|not|never|do[._-]?not|dont|don't)[._-]?(?:reply|respond|answer)(?:[._+-].*|\d*)$|^(?:ne[._-]?pas[._-]?repondre|nicht[._-]?antworten|keine[._-]?antwort|niet[._-]?(?:beantwoorden|reageren)|ala[._-]?vastaa|ei[._-]?vastausta)$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
const breaking = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
const mailbox = /^[^\s<>()[\]\\,;:@"]{1,64}@(?=.{1,253}$)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,20}$/u
const messageId = /^<[^\s<>]{1,500}>$/
const color = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i
const link = /^(?:https?:\/\/|mailto:|tel:)[^\s]+$/i

/** Whether an address says of itself that nobody reads it, such as noreply@ or do-not-reply@. */
export function isUnanswerable(address: string): boolean {
  return unanswerable.test(address.slice(0, Math.max(0, address.lastIndexOf('@'))).slice(0, 64))
}

/**
 * Refuses what must never be sent: a sender that cannot be answered, and anything that would break out of its header.
 *
 * @throws MailError `unanswerable-sender`, `bad-header-value`, `bad-option`
 */
export function checkCompose(options: ComposeOptions): void {
  checkEnvelope(options)
  checkLooks(options)
}

/**
 * The part of it that does not depend on what the mail says.
 *
 * @throws MailError `unanswerable-sender`, `bad-header-value`, `bad-option`
 */
export function checkEnvelope(options: MailEnvelopeOptions & MailReturn): void {
  checkAddress('from', options.from)
  if (options.replyTo) checkAddress('replyTo', options.replyTo)
  checkAnswerable('from', options.from)
  if (options.replyTo) checkAnswerable('replyTo', options.replyTo)
  const to = recipientsOf(options)
  if (to.length === 0) throw refused('bad-option', 'to', 'to is empty: give at least one address')
  for (const [index, address] of to.entries()) checkAddress(to.length > 1 ? `to[${index}]` : 'to', address)
  checkHeader('subject', options.subject)
  checkHeader('locale', options.locale)
  if (options.loopId !== undefined) checkHeader('loopId', options.loopId)
  checkMessageId('messageId', options.messageId)
  if (options.inReplyTo !== undefined) checkMessageId('inReplyTo', options.inReplyTo)
  for (const [index, id] of (options.references ?? []).entries()) checkMessageId(`references[${index}]`, id)
  if (options.returnPath !== undefined) checkAddress('returnPath', { address: options.returnPath })
  else if (options.auto !== 'auto-replied') {
    throw refused(
      'bad-option',
      'returnPath',
      'returnPath is missing: give a bounce address, so that a typo shows',
    )
  }
  if (Number.isNaN(options.date.getTime())) throw refused('bad-option', 'date', 'date is not a valid Date')
}

export function recipientsOf({ to }: MailEnvelopeOptions): readonly MailAddress[] {
  return 'address' in to ? [to] : to
}

function checkLooks({ blocks, brand }: ComposeOptions): void {
  if (brand?.color !== undefined && !color.test(brand.color)) {
    throw refused('bad-option', 'brand.color', `brand.color is "${brand.color}": write it as #rgb or #rrggbb`)
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'button' && !link.test(block.href)) {
      const field = `blocks[${index}].href`
      throw refused(
        'bad-option',
        field,
        `${field} is "${block.href}": give an https:, http:, mailto: or tel: link`,
      )
    }
  }
}

function checkAddress(field: string, { name, address }: MailAddress): void {
  checkHeader(`${field}.address`, address)
  if (name !== undefined) checkHeader(`${field}.name`, name)
  if (!mailbox.test(address)) {
    throw refused('bad-option', field, `${field} is "${address}": give an address such as ann@example.com`)
  }
}

function checkAnswerable(field: string, { address }: MailAddress): void {
  if (!isUnanswerable(address)) return
  const message = `${field} is "${address}", which cannot be answered: give the case's reply address`
  throw refused('unanswerable-sender', field, message)
}

function checkMessageId(field: string, id: string): void {
  checkHeader(field, id)
  if (!messageId.test(id)) throw refused('bad-option', field, `${field} is "${id}": write it as <id@domain>`)
}

/** @throws MailError `bad-header-value` */
export function checkHeader(field: string, value: string): void {
  if (!breaking.test(value)) return
  const message = `${field} holds a line break or a control character: remove it before composing`
  throw refused('bad-header-value', field, message)
}

export function refused(
  code: 'bad-option' | 'bad-header-value' | 'unanswerable-sender',
  field: string,
  message: string,
): MailError {
  return new MailError(code, field, message)
}
