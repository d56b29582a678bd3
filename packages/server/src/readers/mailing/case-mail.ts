import type { ComposeOptions } from '@presszero/mail'
import { directionOf } from '@presszero/text'
import { catalogueFor } from '@presszero/text/all'
import {
  acknowledgementMail,
  confirmationMail,
  forwardMail,
  type MailCase,
  type MailPledge,
  type MailWording,
  quoteAttribution,
  replyMail,
} from '@presszero/text/mail'
import {
  type CaseMail,
  type CaseMessage,
  type CaseState,
  customerMessages,
  messagesCarried,
} from '../../case/state.js'
import { type MailCompany, topicLabel } from './company.js'
import { threadingOf } from './thread.js'

/** What a mail about a case is written from: the case as it stood when the mail became due. */
interface Letter {
  company: MailCompany
  caseId: string
  state: CaseState
  mail: CaseMail
}

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
      return toMailbox(letter)
    case 'sign-in':
      return undefined
  }
}

/** One who is written to about a case. */
interface Recipient {
  letter: Letter
  about: MailCase
  audience: Parameters<typeof quoteAttribution>[2]
  /** The address that writes to them, and takes their answer. */
  address: string
}

type Written = MailWording & { from: string; quoted?: CaseMessage | undefined }

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

function toMailbox(letter: Letter): ComposeOptions | undefined {
  const { company, caseId, state, mail } = letter
  const { mailbox } = company
  if (mailbox === undefined) return undefined
  const address = company.addresses.issue({ caseId, recipient: mailbox, purpose: 'desk' })
  const recipient = recipientIn(company.locale, letter, address)
  return {
    ...common(recipient, forwardOf(recipient), { address: mailbox, name: company.name }),
    ...threadingOf(state, mail.id, 'mailbox'),
    ...returnOf(letter, mailbox),
  }
}

function recipientIn(locale: string, letter: Letter, address: string): Recipient {
  const { company, state, mail } = letter
  const topic = topicLabel(company, state.topic, locale)
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

function common({ letter, audience, address }: Recipient, written: Written, to: ComposeOptions['to']) {
  const { company, caseId, mail } = letter
  const { subject, preheader, blocks, footer, quoted } = written
  const locale = audience.text.tag
  return {
    ...{ to, subject, preheader, blocks, footer, locale, dir: directionOf(locale) },
    from: { name: written.from, address },
    messageId: mail.messageId ?? company.messageIds.issue({ caseId, mailId: mail.id }),
    date: new Date(mail.dueAt),
    brand: { name: company.name },
    ...(quoted === undefined ? {} : { quoted: quotationOf(quoted, letter, audience) }),
  }
}

/** RFC 3834: the answer to a mail has the null return path; whatever else we send comes back to a signed one. */
function returnOf({ company, caseId, mail }: Letter, recipient: string) {
  if (mail.purpose === 'acknowledgement') return { auto: 'auto-replied' } as const
  const returnPath = company.addresses.issue({ caseId, recipient, purpose: 'bounce' })
  return mail.purpose === 'confirmation' ? ({ auto: 'auto-generated', returnPath } as const) : { returnPath }
}

function confirmationOf({ letter, about, audience, address }: Recipient): Written {
  const { company, state } = letter
  const wording = confirmationMail(
    {
      ...about,
      text: customerMessages(state)
        .map(message => message.text)
        .join('\n\n'),
      ...(state.name === undefined ? {} : { customer: state.name }),
      ...pledgeIn(state),
      replyHref: `mailto:${address}`,
    },
    audience,
  )
  return { ...wording, from: company.name }
}

function acknowledgementOf({ letter, about, audience }: Recipient): Written {
  const { company, reference, simulated } = about
  const wording = acknowledgementMail(
    { company, reference, ...(simulated ? { simulated } : {}), ...pledgeIn(letter.state) },
    audience,
  )
  return { ...wording, from: company }
}

function replyOf({ letter, about, audience }: Recipient): Written {
  const { company, state, mail } = letter
  const carried = messagesCarried(state, mail.carries)
  const humanId = carried.at(-1)?.author.humanId
  const human = (humanId === undefined ? undefined : company.people.person(humanId)?.name) ?? company.name
  const text = carried.map(message => message.text).join('\n\n')
  const wording = replyMail({ ...about, human, text }, audience)
  return {
    ...wording,
    ...(state.subject === undefined ? {} : { subject: answerTo(state.subject) }),
    from: human === company.name ? human : `${human} (${company.name})`,
    quoted: before(state, carried[0], 'customer'),
  }
}

function forwardOf({ letter, about, audience }: Recipient): Written {
  const { company, state, mail } = letter
  const carried = messagesCarried(state, mail.carries)
  const author = nameOfCustomer(state)
  const wording = forwardMail(
    {
      ...about,
      customer: {
        ...(state.name === undefined ? {} : { name: state.name }),
        ...(state.address === undefined ? {} : { email: state.address }),
      },
      messages: carried.map(({ at, text }) => ({ author, at: new Date(at).toISOString(), text })),
      ...(state.page === undefined ? {} : { page: state.page }),
      ...pledgeIn(state),
      ...(carried.some(message => message.mail !== undefined && message.mail.sender !== 'verified')
        ? { unverified: true }
        : {}),
    },
    audience,
  )
  return {
    ...wording,
    from: `${author} (${company.name})`,
    quoted: before(state, carried[0], 'human'),
  }
}

/** The pledge that stands, to be told: the latest one that is open. */
function pledgeIn(state: CaseState): { pledge?: MailPledge } {
  const open = state.pledges.findLast(pledge => pledge.outcome === 'open')
  return open === undefined ? {} : { pledge: { kind: open.kind, by: new Date(open.by).toISOString() } }
}

/** What the other side last said before this message: quoted below it. */
function before(
  state: CaseState,
  message: CaseMessage | undefined,
  kind: 'customer' | 'human',
): CaseMessage | undefined {
  const end = message === undefined ? -1 : state.messages.indexOf(message)
  return state.messages.slice(0, Math.max(0, end)).findLast(one => one.author.kind === kind)
}

function quotationOf(message: CaseMessage, { company, state }: Letter, audience: Recipient['audience']) {
  const { humanId } = message.author
  const author = humanId === undefined ? nameOfCustomer(state) : company.people.nameOf(humanId)
  const at = new Date(message.at).toISOString()
  return {
    attribution: quoteAttribution(at, author, audience),
    text: message.text,
  }
}

function nameOfCustomer({ name, address, reference }: CaseState): string {
  return name ?? address ?? reference
}

/** The customer's own subject, so that their mail program keeps the thread together. */
function answerTo(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`
}
