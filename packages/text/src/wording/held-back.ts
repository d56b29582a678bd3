import { facts, heading, type MailWording, paragraph } from './blocks.js'
import type { MailReader } from './parts.js'
import { caseSubject, type MailCase } from './subject.js'

export interface MailHeldBack extends MailCase {
  readonly why: 'unknown-queue' | 'case-taken'
  /** The queue that was named, and that there is not. */
  readonly queue?: string | undefined
  /** Those that there are. */
  readonly queues: readonly string[]
  /** What the human wrote, whole, so that it is not lost. */
  readonly text: string
}

/** To a human whose mail was kept from the customer: what was wrong with it, and all that it said. */
export function heldBackMail(mail: MailHeldBack, to: MailReader): MailWording {
  const { text } = to
  const words = text.heldBack
  const queues = mail.queues.join(', ')
  const reason = mail.why === 'case-taken' ? words.caseTaken : words.unknownQueue(queues, mail.queue)
  return {
    subject: caseSubject(mail, text),
    preheader: words.notSent,
    blocks: [
      heading(words.heading),
      paragraph(words.notSent),
      paragraph(reason),
      paragraph(words.again),
      { kind: 'message', author: words.yourWords, text: mail.text },
      facts({ [text.reference]: mail.reference }),
    ],
    footer: [],
  }
}
