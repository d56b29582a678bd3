import type { ComposeOptions } from '@presszero/mail'
import { directionOf } from '@presszero/text'
import { catalogueFor } from '@presszero/text/all'
import { quoteAttribution } from '@presszero/text/mail'
import { type CaseMessage, customerMessages } from '../../case/state.js'
import { OTHER_TOPIC } from '../../config.js'
import { topicLabel } from './company.js'
import { oneLine } from './one-line.js'
import { threadingOf } from './thread.js'
import {
  acknowledgementOf,
  confirmationOf,
  forwardOf,
  heldBackOf,
  type Letter,
  nameOfCustomer,
  type Recipient,
  replyOf,
  type Written,
} from './wording.js'

/**
 * The mail as the mail engine takes it; undefined when there is nobody to write to (the case was erased). A function of
 * the log alone, so that a mail sent again is the same mail.
 */
export function caseMailOf(letter: Letter): ComposeOptions | undefined {
  switch (letter.mail.purpose) {
    case 'confirmation':
      return toCustomer(letter, confirmationOf)
    case 'acknowledgement':
      return toCustomer(letter, acknowledgementOf)
    case 'reply':
      return toCustomer(letter, replyOf)
    case 'forward':
      return toCompany(letter, letter.company.mailbox, forwardOf)
    case 'held-back':
      return toCompany(letter, authorOf(letter), heldBackOf)
    // Written when it was asked for, and kept as it is.
    case 'notice':
    case 'sign-in':
      return undefined
  }
}

function toCustomer(letter: Letter, write: (to: Recipient) => Written): ComposeOptions | undefined {
  const { company, caseId, state, mail } = letter
  if (mail.to === undefined) return undefined
  const address = company.addresses.issue({ caseId, recipient: mail.to })
  const recipient = recipientIn(state.locale, letter, address)
  const to = { address: mail.to, ...(state.name === undefined ? {} : { name: state.name }) }
  return {
    ...common(recipient, write(recipient), to),
    ...threadingOf(state, mail.id, 'customer'),
    ...returnOf(letter, mail.to),
  }
}

/** To one of those who answer, who can answer from there. */
function toCompany(
  letter: Letter,
  to: string | undefined,
  write: (to: Recipient) => Written,
): ComposeOptions | undefined {
  const { company, caseId, state, mail } = letter
  if (to === undefined) return undefined
  const address = company.addresses.issue({ caseId, recipient: to, purpose: 'desk' })
  const recipient = recipientIn(company.locale, letter, address)
  return {
    ...common(recipient, write(recipient), { address: to, name: company.name }),
    ...threadingOf(state, mail.id, 'mailbox'),
    ...returnOf(letter, to),
  }
}

/** The address that a human's mail came from which was held back; it is sure to be theirs. */
function authorOf({ state, mail }: Letter): string | undefined {
  return state.notes.find(note => mail.carries.includes(note.id))?.from
}

function recipientIn(locale: string, letter: Letter, address: string): Recipient {
  const { company, state, mail } = letter
  // "Something else" tells nobody what a mail is about.
  const topic = state.topic === OTHER_TOPIC ? undefined : topicLabel(company, state.topic, locale)
  const firstText = customerMessages(state)[0]?.text
  return {
    letter,
    address,
    about: {
      company: company.name,
      reference: state.reference,
      ...(topic === undefined ? {} : { topic }),
      ...(firstText === undefined ? {} : { firstText }),
      ...(state.simulated || company.simulation ? { simulated: true } : {}),
    },
    audience: {
      text: catalogueFor(locale).mail,
      now: new Date(mail.dueAt),
      timeZone: company.timeZone,
      tag: locale,
    },
  }
}

type Address = ComposeOptions['from']

function named(address: string, name = ''): Address {
  const shown = oneLine(name)
  return shown === '' ? { address } : { address, name: shown }
}

function common({ letter, audience, address }: Recipient, written: Written, to: Address) {
  const { company, caseId, mail } = letter
  const { subject, preheader, blocks, footer, quoted } = written
  const locale = audience.text.tag
  return {
    ...{ to: named(to.address, to.name), subject: oneLine(subject), preheader, blocks, footer },
    ...{ locale, dir: directionOf(locale), from: named(address, written.from) },
    messageId: mail.messageId ?? company.messageIds.issue({ caseId, mailId: mail.id }),
    date: new Date(mail.dueAt),
    brand: { name: company.name },
    ...(quoted === undefined ? {} : { quoted: quotationOf(quoted, letter, audience) }),
  }
}

/** RFC 3834: the answer to a mail has the null return path; whatever else we send comes back to a signed one. */
function returnOf({ company, caseId, mail }: Letter, recipient: string) {
  if (mail.purpose === 'acknowledgement' || mail.purpose === 'held-back')
    return { auto: 'auto-replied' } as const
  const returnPath = company.addresses.issue({ caseId, recipient, purpose: 'bounce' })
  return mail.purpose === 'confirmation' ? ({ auto: 'auto-generated', returnPath } as const) : { returnPath }
}

function quotationOf(message: CaseMessage, { company, state }: Letter, audience: Recipient['audience']) {
  const { kind, humanId } = message.author
  const other = kind === 'system' ? company.name : nameOfCustomer(state)
  const author = humanId === undefined ? other : company.people.nameOf(humanId)
  const at = new Date(message.at).toISOString()
  return {
    attribution: quoteAttribution(at, author, audience),
    text: message.text,
  }
}
