import { messageTime, momentBy } from '../phrase/moment.js'
import { facts, heading, type MailBlock, type MailWording, note, paragraph } from './blocks.js'
import { type MailPledge, type MailReader, simulationBlocks } from './parts.js'
import { caseSubject, type MailCase } from './subject.js'

export interface MailToForward extends MailCase {
  readonly customer?: { readonly name?: string | undefined; readonly email?: string | undefined } | undefined
  /** Oldest first. */
  readonly messages: readonly ForwardedMessage[]
  /** The page on which the customer asked. */
  readonly page?: string | undefined
  readonly pledge?: MailPledge | undefined
  /** It is not certain that the customer's mail came from the address that it gives. */
  readonly unverified?: boolean | undefined
}

export interface ForwardedMessage {
  readonly author: string
  readonly at: string
  readonly text: string
}

/** A case as it is sent to the company's own mailbox, to be answered there with any mail program. */
export function forwardMail(mail: MailToForward, to: MailReader): MailWording {
  const { text } = to
  const words = text.forward
  const customer = mail.customer?.name ?? mail.customer?.email
  return {
    subject: caseSubject({ firstText: mail.messages[0]?.text, ...mail }, text),
    preheader: words.answer(customer),
    blocks: [
      heading(words.heading(customer)),
      paragraph(words.answer(customer)),
      ...(mail.unverified ? [note(words.unverified)] : []),
      ...simulationBlocks(mail.simulated, to),
      ...mail.messages.map(message => messageBlock(message, to)),
      caseFacts(mail, to),
    ],
    footer: [words.footer],
  }
}

function messageBlock({ author, at, text }: ForwardedMessage, to: MailReader): MailBlock {
  return { kind: 'message', author, note: messageTime(at, to), text }
}

function caseFacts(mail: MailToForward, to: MailReader): MailBlock {
  const { text } = to
  return facts({
    [text.reference]: mail.reference,
    [text.topic]: mail.topic,
    [text.forward.customer]: mail.customer?.name,
    [text.forward.email]: mail.customer?.email,
    [text.forward.page]: mail.page,
    [text.forward.due]: mail.pledge && momentBy(mail.pledge.by, to),
  })
}
