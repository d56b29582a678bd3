import { momentUntil } from '../phrase/moment.js'
import { heading, type MailWording, paragraph } from './blocks.js'
import type { MailReader } from './parts.js'
import { clip } from './subject.js'

export interface MailToSignIn {
  readonly company: string
  /** The one-time link. */
  readonly href: string
  /** An ISO 8601 instant. */
  readonly validUntil: string
}

/** The link with which somebody who answers signs in to the desk. */
export function signInMail({ company, href, validUntil }: MailToSignIn, to: MailReader): MailWording {
  const { signIn: words } = to.text
  const valid = words.valid(momentUntil(validUntil, to))
  return {
    subject: words.subject(clip(company, 60)),
    preheader: `${words.text} ${valid}`,
    blocks: [
      heading(words.heading),
      paragraph(words.text),
      { kind: 'button', label: words.button, href },
      paragraph(valid),
    ],
    footer: [words.notYou],
  }
}
