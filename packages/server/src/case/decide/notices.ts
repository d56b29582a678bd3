import type { CaseCommand } from '../commands.js'
import { mailboxOf } from '../mailbox.js'
import { type Decision, type Draft, nothing, refuse } from './draft.js'

type SendNotice = Extract<CaseCommand, { type: 'send-notice' }>

/**
 * The company's own application writes to the customer: shown on the case as nobody's word, and mailed. Only to the
 * customer's own address: what is said in a case is nobody else's.
 */
export function sendNotice(draft: Draft, { mailId, messageId, to, subject, text }: SendNotice): Decision {
  const { address, mails } = draft.state
  if (mails.some(mail => mail.id === mailId)) return nothing
  if (address !== undefined && mailboxOf(address) !== mailboxOf(to))
    return refuse('invalid-request', `The case is with another address than ${to}: leave "to" out.`)
  if (address === undefined) draft.note({ type: 'address-given', content: { address: to } })
  const author = { kind: 'system' } as const
  draft.note({ type: 'message-added', messageId: mailId, author, channel: 'email', content: { text } })
  draft.note({
    ...{ type: 'mail-due', mailId, purpose: 'notice', messageId, carries: [mailId] },
    addressHash: draft.context.addressHashOf(to),
    content: { to, subject },
  })
  return draft.decision()
}
