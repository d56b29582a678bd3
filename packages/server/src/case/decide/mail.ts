import type { CaseCommand } from '../commands.js'
import { outcomeEvent } from '../mail-outcome.js'
import { type CaseMessage, type CaseState, customerMessages } from '../state.js'
import { type Decision, type Draft, nothing, refuse } from './draft.js'
import { forwardIfAnsweredThere, mailMessage, mailToCustomer, notForwarded, oweMail } from './mailing.js'
import { reopen } from './resolution.js'

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** An automatic mail is kept on the case as nobody's word: it changes nothing and is never answered. */
export function receiveMail(draft: Draft, command: Of<'receive-mail'>): Decision {
  const { messageId, text, mail } = command
  if (draft.state.messages.some(message => message.id === messageId)) return nothing
  if (command.automatic) {
    draft.note(mailMessage(messageId, text, { kind: 'system' }, mail))
    return draft.decision()
  }
  reopen(draft)
  draft.note(mailMessage(messageId, text, { kind: 'customer' }, mail))
  forwardIfAnsweredThere(draft)
  return draft.decision()
}

/** Somebody wants to answer from the company's mailbox: all that it has not seen, or else the last message, goes there. */
export function forward(draft: Draft, _command: Of<'forward'>): Decision {
  const { state, context } = draft
  if (!context.mail || context.mailbox === undefined) {
    return refuse(
      'unavailable',
      'There is no company mailbox to send this case to: set the option mail.mailbox.',
    )
  }
  const last = customerMessages(state)
    .slice(-1)
    .map(message => message.id)
  const fresh = notForwarded(state)
  oweMail(draft, 'forward', fresh.length > 0 ? fresh : last)
  return draft.decision()
}

/** What became of an attempt to send a mail. Told twice, it counts once. */
export function mailOutcome(draft: Draft, { mailId, outcome }: Of<'mail-outcome'>): Decision {
  const mail = draft.state.mails.find(one => one.id === mailId)
  if (mail === undefined || !mail.owed) return nothing
  if (outcome.kind !== 'deferred' || outcome.attempt > mail.attempts)
    draft.note(outcomeEvent(mailId, outcome, mail.messageId))
  return draft.decision()
}

/** A mail of ours came back: shown on the case, so that a typo in an address is seen. */
export function mailBounce(draft: Draft, { mailId, reason, hard }: Of<'mail-bounce'>): Decision {
  const mail = draft.state.mails.find(one => one.id === mailId)
  if (mail?.state === 'bounced') return nothing
  draft.note({ type: 'mail-bounced', ...(mailId === undefined ? {} : { mailId }), reason, hard })
  return draft.decision()
}

/** Mails what a human said since the customer last spoke, and no mail has brought. */
export function customerAway(draft: Draft, _command: Of<'customer-away'>): Decision {
  const mailed = new Set(draft.state.mails.flatMap(mail => mail.carries))
  const missed = sinceCustomerSpoke(draft.state).filter(
    message => message.author.kind === 'human' && !mailed.has(message.id),
  )
  mailToCustomer(
    draft,
    missed.map(message => message.id),
  )
  return draft.decision()
}

function sinceCustomerSpoke(state: CaseState): readonly CaseMessage[] {
  const last = state.messages.findLastIndex(message => message.author.kind === 'customer')
  return state.messages.slice(last + 1)
}
