import { facts, heading, type MailBlock, type MailWording, paragraph } from './blocks.js'
import { type MailPledge, type MailReader, pledgeBlocks, simulationBlocks } from './parts.js'
import { caseSubject, type MailCase } from './subject.js'

export interface MailToConfirm extends Pick<MailCase, 'company' | 'reference' | 'topic' | 'simulated'> {
  /** Only an address was given, in the line: there is no message to have. */
  readonly addressOnly?: boolean | undefined
  readonly pledge?: MailPledge | undefined
  /** The address behind the button with which one answers: a mailto: of the case's reply address. */
  readonly replyHref?: string | undefined
}

/**
 * What a customer gets who left an address: the reference and what happens next. The address may be somebody else's, so
 * nothing that was typed is in it: nobody can have their words sent to others.
 */
export function confirmationMail(mail: MailToConfirm, to: MailReader): MailWording {
  const { text } = to
  const words = text.confirmation
  const { company, reference, topic, simulated, addressOnly } = mail
  const about = topic || (addressOnly ? words.addressOnly : undefined)
  return {
    subject: caseSubject({ company, reference, topic: about, simulated }, text),
    preheader: words.preheader(reference),
    blocks: [
      ...simulationBlocks(simulated, to),
      heading(addressOnly ? words.addressOnly : words.heading),
      paragraph(text.hello()),
      paragraph(addressOnly ? words.addressNext : words.next),
      ...pledgeBlocks(mail.pledge, to),
      facts({ [text.reference]: reference, [text.topic]: topic }),
      paragraph(words.canAnswer),
      ...button(mail.replyHref, text.answer),
    ],
    footer: [addressOnly ? words.addressFooter(company) : words.footer(company), words.notYou],
  }
}

function button(href: string | undefined, label: string): readonly MailBlock[] {
  return href === undefined ? [] : [{ kind: 'button', label, href }]
}
