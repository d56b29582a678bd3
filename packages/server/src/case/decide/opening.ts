import type { CaseCommand, Context } from '../commands.js'
import type { CaseEvent } from '../events.js'
import { evolve } from '../evolve.js'
import { type Decision, type Draft, draftOn, refuse } from './draft.js'
import { enterLine } from './line.js'
import { forwardIfAnsweredThere, mailMessage, mayMailAutomatically, oweMail } from './mailing.js'
import { promiseReply } from './pledges.js'

type OpenCase = Extract<CaseCommand, { type: 'open-case' }>

/**
 * A matter begins. Who wants a human joins the line; out of hours what they wrote is kept as an open case, and nothing
 * is opened where they wrote nothing. Who wants mail is answered by mail, and is told so by mail.
 */
export function openCase(command: OpenCase, context: Context): Decision {
  const refusal = refused(command, context)
  if (refusal !== undefined) return refusal
  const first = caseOpened(command, context)
  const draft = draftOn(evolve(undefined, first, context.now), context, [first])
  noteCustomer(draft, command)
  if (command.wants === 'human' && context.open) enterLine(draft)
  tell(draft, command)
  forwardIfAnsweredThere(draft)
  return draft.decision()
}

function refused({ wants, text, address, mail }: OpenCase, { open }: Context): Decision | undefined {
  const writtenTo = address ?? mail?.from
  if (wants === 'mail' && writtenTo === undefined) {
    return refuse('no-address', 'Whoever wants an answer by mail has to give an address.')
  }
  if (wants === 'mail' && text === undefined) {
    return refuse('invalid-request', 'Whoever wants an answer by mail has to write what it is about.')
  }
  if (wants === 'human' && !open && text === undefined && writtenTo === undefined) {
    return refuse(
      'queue-closed',
      'The queue is closed at this hour, and nothing was written that could be kept.',
    )
  }
  return undefined
}

function caseOpened(
  command: OpenCase,
  { newReference }: Context,
): Extract<CaseEvent, { type: 'case-opened' }> {
  const { topic, queue, locale, channel, tokenHash, simulated, name, page, subject, answers } = command
  return {
    type: 'case-opened',
    reference: newReference(),
    topic,
    queue,
    locale,
    channel,
    ...(tokenHash === undefined ? {} : { tokenHash }),
    ...(simulated === undefined ? {} : { simulated }),
    content: {
      ...(name === undefined ? {} : { name }),
      ...(page === undefined ? {} : { page }),
      ...(subject === undefined ? {} : { subject }),
      ...(answers === undefined ? {} : { answers }),
    },
  }
}

/** Where to write to, and what was written. */
function noteCustomer(
  draft: Draft,
  { address, text, mail, messageId = draft.context.newId() }: OpenCase,
): void {
  const writtenTo = address ?? mail?.from
  if (writtenTo !== undefined) draft.note({ type: 'address-given', content: { address: writtenTo } })
  if (text === undefined) return
  draft.note(
    mail === undefined
      ? { type: 'message-added', messageId, author: { kind: 'customer' }, channel: 'web', content: { text } }
      : mailMessage(messageId, text, { kind: 'customer' }, mail),
  )
}

/** A form is confirmed, a mail acknowledged. Nothing is promised to one who is not told: a form's page tells, too. */
function tell(draft: Draft, { mail }: OpenCase): void {
  if (draft.state.address === undefined) return
  const mayMail = mayMailAutomatically(draft, mail)
  if (mail === undefined || mayMail) promiseReply(draft)
  if (mayMail) oweMail(draft, mail === undefined ? 'confirmation' : 'acknowledgement')
}
