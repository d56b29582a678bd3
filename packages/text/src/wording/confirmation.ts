import { facts, heading, type MailBlock, type MailWording, paragraph } from './blocks.js'
import { type MailPledge, type MailReader, pledgeBlocks, simulationBlocks } from './parts.js'
import { caseSubject, type MailCase } from './subject.js'

export interface MailToConfirm extends MailCase {
  readonly customer?: string | undefined
  /** What was written, repeated in the mail. */
  readonly text: string
  readonly pledge?: MailPledge | undefined
  /** The address behind the button with which one answers: a mailto: of the case's reply address. */
  readonly replyHref?: string | undefined
}

/** What a customer gets who left a message: the reference, what was written, what happens next. */
export function confirmationMail(mail: MailToConfirm, to: MailReader): MailWording {
  const { text } = to
  const words = text.confirmation
  return {
    subject: caseSubject({ firstText: mail.text, ...mail }, text),
    preheader: words.preheader(mail.reference),
    blocks: [
      ...simulationBlocks(mail.simulated, to),
      heading(words.heading),
      paragraph(text.hello(mail.customer)),
      paragraph(words.next),
      ...pledgeBlocks(mail.pledge, to),
      facts({ [text.reference]: mail.reference, [text.topic]: mail.topic }),
      { kind: 'message', author: mail.customer ?? text.you, text: mail.text },
      paragraph(words.canAnswer),
      ...button(mail.replyHref, text.answer),
    ],
    footer: [words.footer(mail.company), words.notYou],
  }
}

function button(href: string | undefined, label: string): readonly MailBlock[] {
  return href === undefined ? [] : [{ kind: 'button', label, href }]
}
