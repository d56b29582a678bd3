import { facts, heading, type MailWording, note, paragraph } from './blocks.js'
import { type MailPledge, type MailReader, pledgeBlocks, simulationBlocks } from './parts.js'
import { caseSubject, type MailCase } from './subject.js'

export interface MailToAcknowledge extends Pick<MailCase, 'company' | 'reference' | 'simulated'> {
  readonly pledge?: MailPledge | undefined
}

/**
 * The automatic answer to a mail received. Nothing of what the sender wrote is in it, so that nobody can have
 * their words sent to others.
 */
export function acknowledgementMail(mail: MailToAcknowledge, to: MailReader): MailWording {
  const { text } = to
  const words = text.acknowledgement
  const { company, reference, simulated } = mail
  return {
    subject: caseSubject({ company, reference, simulated }, text),
    preheader: words.preheader(reference),
    blocks: [
      ...simulationBlocks(simulated, to),
      heading(words.heading),
      paragraph(text.hello()),
      paragraph(words.next),
      ...pledgeBlocks(mail.pledge, to),
      facts({ [text.reference]: reference }),
      paragraph(text.confirmation.canAnswer),
      note(words.automatic),
    ],
    footer: [],
  }
}
