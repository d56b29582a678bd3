import type { MailText } from '../locales/mail-text.js'

/** What a mail's subject tells of a case. */
export interface MailCase {
  readonly company: string
  readonly reference: string
  /** The topic's label, in the mail's language. */
  readonly topic?: string | undefined
  /** The customer's own words: the first of them are the subject where there is no topic. */
  readonly firstText?: string | undefined
  readonly simulated?: boolean | undefined
}

/** `{company}: {topic or first words} [PZ-7K3M-92QD]`, in one line. */
export function caseSubject(mail: MailCase, text: MailText): string {
  const about = clip(mail.topic ?? '', 48) || clip(mail.firstText ?? '', 48) || text.yourMessage
  const simulated = mail.simulated ? ` (${text.simulated})` : ''
  return `${clip(mail.company, 40)}: ${about}${simulated} [${clip(mail.reference, 24)}]`
}

/** One line of at most so many characters, cut between words where there is a place for it. */
export function clip(text: string, length: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  const characters = [...line]
  if (characters.length <= length) return line
  const cut = characters.slice(0, length - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
