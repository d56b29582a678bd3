import {
  acknowledgementMail,
  confirmationMail,
  forwardMail,
  heldBackMail,
  type MailCase,
  type MailPledge,
  type MailWording,
  type quoteAttribution,
  replyMail,
} from '@presszero/text/mail'
import { mailboxOf } from '../../case/mailbox.js'
import {
  type CaseMail,
  type CaseMessage,
  type CaseState,
  customerMessages,
  messagesCarried,
} from '../../case/state.js'
import type { MailCompany } from './company.js'

/** What a mail about a case is written from: the case as it stood when the mail became due. */
export interface Letter {
  company: MailCompany
  caseId: string
  state: CaseState
  mail: CaseMail
}

/** One who is written to about a case. */
export interface Recipient {
  letter: Letter
  about: MailCase
  audience: Parameters<typeof quoteAttribution>[2]
  /** The address that writes to them, and takes their answer. */
  address: string
}

/** The words of a mail, in whose name it is written, and what it quotes. */
export type Written = MailWording & { from: string; quoted?: CaseMessage | undefined }

export function confirmationOf({ letter, about, audience, address }: Recipient): Written {
  const { company, reference, topic, simulated } = about
  const addressOnly = customerMessages(letter.state).length === 0
  const replyHref = `mailto:${address}`
  const wording = confirmationMail(
    { company, reference, topic, simulated, addressOnly, ...pledgeIn(letter.state), replyHref },
    audience,
  )
  return { ...wording, from: company }
}

export function acknowledgementOf({ letter, about, audience }: Recipient): Written {
  const { company, reference, simulated } = about
  const wording = acknowledgementMail(
    { company, reference, ...(simulated ? { simulated } : {}), ...pledgeIn(letter.state) },
    audience,
  )
  return { ...wording, from: company }
}

export function replyOf({ letter, about, audience }: Recipient): Written {
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

export function forwardOf({ letter, about, audience }: Recipient): Written {
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
    quoted: before(state, carried[0], 'human') ?? answeredBy(state),
  }
}

export function heldBackOf({ letter, about, audience }: Recipient): Written {
  const { company, state, mail } = letter
  const note = state.notes.find(one => mail.carries.includes(one.id))
  const { why = 'unknown-queue', queue } = note?.what.kind === 'held-back' ? note.what : {}
  const text = note?.text ?? ''
  const wording = heldBackMail({ ...about, why, queue, queues: company.queues, text }, audience)
  return { ...wording, from: company.name }
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
  return state.messages
    .slice(0, Math.max(0, end))
    .findLast(one => one.author.kind === kind && !isOfStranger(one, state))
}

/** Whoever knows the case's address can write into it; nobody is sent what another wrote there as if it were theirs. */
function isOfStranger({ author, from }: CaseMessage, { address }: CaseState): boolean {
  if (author.kind !== 'customer' || from === undefined || address === undefined) return false
  return mailboxOf(from) !== mailboxOf(address)
}

/** The mail of the company's own application that opened the case, as if it had been said there. */
function answeredBy({ answers }: CaseState): CaseMessage | undefined {
  if (answers === undefined) return undefined
  return { id: '', at: answers.at, author: { kind: 'system' }, channel: 'email', text: answers.text }
}

export function nameOfCustomer({ name, address, reference }: CaseState): string {
  return name ?? address ?? reference
}

/** The customer's own subject, so that their mail program keeps the thread together. */
function answerTo(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`
}
