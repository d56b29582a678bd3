import type { IncomingMail } from '../commands.js'
import type { CarriedBy, CaseEvent, MailPurpose } from '../events.js'
import { type CaseState, customerMessages, isAutomatic, lastHumanMessage } from '../state.js'
import type { Draft } from './draft.js'

/** Rule 9: the most automatic mails about one case in a day. */
const AUTOMATIC_A_CASE = 2
/**
 * In a week as many mails of one address are acknowledged as two days allow: a machine that answers each acknowledgement
 * within days has then nothing more to answer, whatever it calls itself.
 */
const DAYS_OF_A_WEEK = 2
/** A machine may write from a new address each time, and then looks like many people: of one domain so many are told in a day. */
const ACKNOWLEDGED_OF_A_DOMAIN = 500
/**
 * More mails in a day than people write, about one case and from one sender: two machines talk, the company's mailbox being
 * one of them.
 */
const [FORWARDS_A_CASE, FORWARDS_A_SENDER] = [30, 100]
const DAY_MS = 86_400_000

/** Owes a mail. Its ids are fixed here, before the first attempt. */
export function oweMail(draft: Draft, purpose: MailPurpose, carries: readonly string[] = []): void {
  const mailId = draft.context.newId()
  const messageId = draft.context.messageIdOf?.(mailId)
  const { address } = draft.state
  const counted = isAutomatic({ purpose }) ? 'to' : purpose === 'forward' ? 'from' : undefined
  draft.note({
    type: 'mail-due',
    mailId,
    purpose,
    ...(messageId === undefined ? {} : { messageId }),
    ...(carries.length === 0 ? {} : { carries }),
    ...(counted === undefined || address === undefined
      ? {}
      : { addressHash: draft.context.countedHashOf(counted, address) }),
    ...(purpose === 'acknowledgement' && address !== undefined
      ? { domainHash: draft.context.countedHashOf('domain', address) }
      : {}),
  })
}

/**
 * Whether an automatic mail to the customer is within the budget. An address typed into a form, and a sender that is not
 * verified, may be somebody else's: to such an address goes one a day over all cases, and one about a case. With `answered`,
 * the mail that it would answer: see `DAYS_OF_A_WEEK`.
 */
export function mayMailAutomatically({ state, context }: Draft, answered?: IncomingMail): boolean {
  if (!context.mail || state.address === undefined || state.bounce?.hard === true) return false
  if (context.automaticMailsToday >= AUTOMATIC_A_CASE) return false
  const { automaticMailsADay, automaticMailsToAddress, automaticMailsToAddressLately } = context
  const aWeek = DAYS_OF_A_WEEK * automaticMailsADay
  const { acknowledgementsToDomainToday: ofDomain } = context
  if (answered && (automaticMailsToAddressLately >= aWeek || ofDomain >= ACKNOWLEDGED_OF_A_DOMAIN))
    return false
  if (answered?.sender === 'verified') return true
  if (answered?.sender === 'quarantined' || automaticMailsToAddress >= automaticMailsADay) return false
  return !state.mails.some(mail => isAutomatic(mail) && mail.to === state.address)
}

/**
 * Sends what the customer wrote on to the company's mailbox, when that is where the case is answered: a case with an
 * address that nobody has yet, or whose human last answered by mail. Never while the customer waits or talks live. What is
 * beyond the day's budget goes with the next that is within one.
 */
export function forwardIfAnsweredThere(draft: Draft): void {
  const { state, context } = draft
  if (!context.mail || context.mailbox === undefined || !isAnsweredByMail(state)) return
  const fresh = notForwarded(state)
  if (fresh.length > 0 && mayForward(draft)) oweMail(draft, 'forward', fresh)
}

function mayForward({ state, context }: Draft): boolean {
  const since = context.now - DAY_MS
  const ofCase = state.mails.filter(({ purpose, dueAt }) => purpose === 'forward' && dueAt > since)
  return ofCase.length < FORWARDS_A_CASE && context.forwardsOfSenderToday < FORWARDS_A_SENDER
}

function isAnsweredByMail(state: CaseState): boolean {
  if (state.address === undefined || state.live || ['waiting', 'resolved'].includes(state.status))
    return false
  return state.humanId === undefined || lastHumanMessage(state)?.channel === 'email'
}

/** The customer's messages that the company's mailbox has not seen. */
export function notForwarded(state: CaseState): string[] {
  const forwarded = new Set(
    state.mails.filter(mail => mail.purpose === 'forward').flatMap(mail => mail.carries),
  )
  return customerMessages(state)
    .map(message => message.id)
    .filter(id => !forwarded.has(id))
}

/** What a mail from the customer's side adds: its words, and how sure we are of its sender. */
export function mailMessage(
  messageId: string,
  text: string,
  author: Extract<CaseEvent, { type: 'message-added' }>['author'],
  mail: IncomingMail,
): CaseEvent {
  return { type: 'message-added', messageId, author, channel: 'email', ...brought(text, mail) }
}

/** What a mail brings to a message or a note. */
export function brought(text: string, mail: IncomingMail) {
  const { inboxId, sender, from, quoted, signature } = mail
  const carried: CarriedBy = {
    ...{ inboxId, sender, ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }) },
    ...(mail.answers ? { answers: true } : {}),
    ...(mail.files === undefined ? {} : { files: mail.files }),
  }
  return {
    mail: carried,
    content: { text, from, ...(quoted && { quoted }), ...(signature && { signature }) },
  }
}

/**
 * What a human says is mailed whenever the case has an address, except to a customer seen on the page within the last
 * minute: that is mailed when they go (`customer-away`) without having spoken since.
 */
export function mailToCustomer(draft: Draft, ids: readonly string[]): void {
  const { state, context } = draft
  if (!context.mail || state.address === undefined || context.customerLive || ids.length === 0) return
  oweMail(draft, 'reply', ids)
}
