import { type MailWording, note } from './blocks.js'
import { type MailReader, simulationBlocks } from './parts.js'
import { caseSubject, clip, type MailCase } from './subject.js'

export interface MailToReply extends MailCase {
  /** The name of who answers. */
  readonly human: string
  readonly role?: string | undefined
  readonly text: string
  /** The answer also marks the case as resolved; the customer may open it again. */
  readonly resolved?: boolean | undefined
}

/** What a human wrote, as the customer gets it: their words first, nothing before them. */
export function replyMail(mail: MailToReply, to: MailReader): MailWording {
  const { text } = to
  const author = { author: mail.human, ...(mail.role ? { note: mail.role } : {}) }
  return {
    subject: caseSubject(mail, text),
    preheader: clip(mail.text, 120),
    blocks: [
      { kind: 'message', ...author, text: mail.text },
      ...(mail.resolved ? [note(text.reply.resolved)] : []),
      ...simulationBlocks(mail.simulated, to),
    ],
    footer: [text.reply.footer(mail.human), `${text.reference}: ${mail.reference}`],
  }
}
