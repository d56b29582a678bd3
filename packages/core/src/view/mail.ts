import { phraseDelivery } from '@presszero/text'
import type { ContactState } from '../contact/types.js'
import type { MailState } from '../mail/state.js'
import type { LeaveMessageView, MailCaptureView } from './types.js'
import { type To, takesMail, troubleWords } from './words.js'

/** The form for a message that is answered by mail; `undefined` where no mail is taken. */
export function leaveMessageView(state: ContactState, to: To): LeaveMessageView | undefined {
  if (!takesMail(state)) return undefined
  const { text } = to
  const { email, contact } = state
  const { field, submit } = mailCaptureView(state, to)
  const textMissing = email.step === 'editing' && email.textMissing
  return {
    heading: text.ways.leave,
    lead: text.ways.leaveHint,
    address: field,
    text: {
      label: text.form.text,
      value: state.draft,
      ...(textMissing ? { error: text.form.remedy.text } : {}),
    },
    name: { label: `${text.form.name} (${text.form.optional})`, value: state.name },
    submit: { label: text.form.send, enabled: submit.enabled },
    ...(contact?.writesFrom ? { writesFrom: text.email.writesFrom(`…@${contact.writesFrom}`) } : {}),
  }
}

/** The field for a mail address, and which address will write to it. */
export function mailCaptureView({ email }: ContactState, to: To): MailCaptureView {
  const { text } = to
  const error = errorWords(email, to)
  const status = statusWords(email, to)
  return {
    step: email.step,
    field: {
      label: text.form.email,
      value: email.value,
      hint: text.form.emailHint,
      ...(error ? { error } : {}),
    },
    submit: { label: text.email.save, enabled: email.step !== 'sending' },
    ...(email.step === 'suggestion'
      ? {
          suggestion: {
            text: text.email.didYouMean(email.suggestion),
            accept: { label: text.email.useIt, enabled: true },
            keep: { label: text.email.keepMine, enabled: true },
          },
        }
      : {}),
    ...(email.step === 'will-write-from'
      ? { writesFrom: { text: writesFromWords(email, to), address: email.email.writesFrom } }
      : {}),
    ...(email.step === 'bounced'
      ? {
          bounced: {
            text: phraseDelivery(email.email, to).text,
            change: { label: text.email.change, enabled: true },
          },
        }
      : {}),
    ...(status ? { status } : {}),
  }
}

function errorWords(email: MailState, to: To): string | undefined {
  if (email.step !== 'editing') return undefined
  if (email.trouble) return troubleWords(email.trouble, to)
  return email.invalid ? to.text.form.remedy.email : undefined
}

function writesFromWords({ email }: Extract<MailState, { step: 'will-write-from' }>, { text }: To): string {
  const { goesTo, writesFrom, canAnswer } = text.email
  return `${goesTo(email.address)} ${writesFrom(email.writesFrom)} ${canAnswer}`
}

function statusWords(email: MailState, to: To): string | undefined {
  switch (email.step) {
    case 'editing':
      return errorWords(email, to)
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
