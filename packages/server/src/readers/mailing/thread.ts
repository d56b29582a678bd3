import { type CaseState, isToCompany } from '../../case/state.js'

/** RFC 5322 sets no limit; header lines that grow without end are refused by some servers. */
const MOST_REFERENCES = 20
/** One that is written otherwise, as some programs do, is left out: the mail goes out all the same. */
const ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/

export interface Threading {
  inReplyTo?: string
  references?: readonly string[]
}

/**
 * The headers that keep a mail in its thread (RFC 5322, 3.6.4). There are two threads for a case: with the customer, and
 * with the company's mailbox. `mailId` is the mail that is being written.
 */
export function threadingOf(state: CaseState, mailId: string, to: 'customer' | 'mailbox'): Threading {
  const ours = state.mails
    .filter(mail => mail.id !== mailId && isToCompany(mail) === (to === 'mailbox'))
    .map(mail => ({ id: mail.messageId, at: mail.dueAt }))
  const theirs = state.messages
    .filter(message => message.author.kind === (to === 'customer' ? 'customer' : 'human'))
    .map(message => ({ id: message.mail?.messageId, at: message.at }))
  const answered =
    to === 'customer' && state.answers ? [{ id: state.answers.messageId, at: state.answers.at }] : []
  const noted = to === 'customer' ? [] : state.notes.map(({ mail, at }) => ({ id: mail?.messageId, at }))
  const inOrder = [...answered, ...ours, ...theirs, ...noted].sort((one, other) => one.at - other.at)
  const ids = [...new Set(inOrder.flatMap(({ id }) => (id !== undefined && ID.test(id) ? [id] : [])))]
  const nearest = ids.at(-1)
  if (nearest === undefined) return {}
  const [first = nearest] = ids
  const references = ids.length > MOST_REFERENCES ? [first, ...ids.slice(1 - MOST_REFERENCES)] : ids
  return { inReplyTo: nearest, references }
}
