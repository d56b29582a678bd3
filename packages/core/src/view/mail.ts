import { phraseDelivery } from '@presszero/text'
import type { ContactState } from '../contact/types.js'
import type { MailState } from '../mail/state.js'
import type { LeaveMessageView, MailCaptureView } from './types.js'
import { button, type To, takesMail, troubleWords } from './words.js'

/** The form for a message that is answered by mail; `undefined` where no mail is taken. */
export function leaveMessageView(state: ContactState, to: To): LeaveMessageView | undefined {
  if (!takesMail(state)) return undefined
  const { text } = to
  const { email } = state
  const { field, submit } = mailCaptureView(state, to)
  const textMissing = email.step === 'editing' && email.textMissing
  return {
    heading: text.ways.leave,
    lead: text.ways.leaveHint,
    address: field,
    text: {
      label: text.form.text,
      value: state.draft,
      error: textMissing ? text.form.remedy.text : undefined,
    },
    name: { label: `${text.form.name} (${text.form.optional})`, value: state.name },
    submit: button(text.form.send, submit.enabled),
    writesFrom: domainWords(state, to),
  }
}

/** The field for a mail address, and which address will write to it. */
export function mailCaptureView(state: ContactState, to: To): MailCaptureView {
  const { text } = to
  const { email } = state
  return {
    step: email.step,
    field: {
      label: text.form.email,
      value: email.value,
      hint: text.form.emailHint,
      error: errorWords(state, to),
    },
    submit: button(text.email.save, email.step !== 'sending'),
    ...stepView(email, to),
    status: statusWords(state, to),
  }
}

/** What is shown at one step only. */
function stepView(email: MailState, to: To): Pick<MailCaptureView, 'suggestion' | 'writesFrom' | 'bounced'> {
  const { didYouMean, useIt, keepMine, change } = to.text.email
  switch (email.step) {
    case 'suggestion':
      return {
        suggestion: { text: didYouMean(email.suggestion), accept: button(useIt), keep: button(keepMine) },
      }
    case 'will-write-from':
      return { writesFrom: { text: writesFromWords(email, to), address: email.email.writesFrom } }
    case 'bounced':
      return { bounced: { text: phraseDelivery(email.email, to).text, change: button(change) } }
    default:
      return {}
  }
}

/** From which domain we will write, as it can be said before anything was sent. */
export function domainWords({ contact }: ContactState, { text }: To): string | undefined {
  return contact?.writesFrom && text.email.writesFrom(`…@${contact.writesFrom}`)
}

function errorWords(state: ContactState, to: To): string | undefined {
  const { email } = state
  if (email.step !== 'editing') return undefined
  if (email.trouble) return troubleWords(email.trouble, state, to)
  return email.invalid ? to.text.form.remedy.email : undefined
}

function writesFromWords({ email }: Extract<MailState, { step: 'will-write-from' }>, { text }: To): string {
  const { goesTo, writesFrom, canAnswer } = text.email
  return `${goesTo(email.address)} ${writesFrom(shortAddress(email.writesFrom))} ${canAnswer}`
}

/** `r+05nkgn9w0…@reply.shop.test`: of what tells cases apart the beginning is enough to recognise it by. */
function shortAddress(address: string): string {
  return address.replace(/^(.{12}).{8,}(?=@)/, '$1…')
}

function statusWords(state: ContactState, to: To): string | undefined {
  const { email } = state
  switch (email.step) {
    case 'editing':
      return errorWords(state, to)
    case 'suggestion':
      return to.text.email.didYouMean(email.suggestion)
    case 'sending':
      return to.text.message.sending
    case 'will-write-from':
      return writesFromWords(email, to)
    case 'bounced':
      return phraseDelivery(email.email, to).text
  }
}
