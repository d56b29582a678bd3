import type { ComposeOptions } from '@presszero/mail'
import { directionOf } from '@presszero/text'
import { catalogueFor } from '@presszero/text/all'
import { signInMail } from '@presszero/text/mail'
import type { HumanEvent } from '../../case/events.js'
import type { Recorded } from '../../log/port.js'
import type { MailCompany } from './company.js'

/**
 * The mail with the one-time link to the desk. The secret is computed anew from the mail's id, because the log keeps only
 * its hash. Undefined when the human is not configured any more.
 */
export function signInMailOf(
  company: MailCompany,
  humanId: string,
  mailId: string,
  recorded: readonly Recorded<HumanEvent>[],
): ComposeOptions | undefined {
  const human = company.people.deskHuman(humanId, false)
  const asked = recorded.find(({ event }) => event.type === 'sign-in-asked' && event.mailId === mailId)
  if (human === undefined || asked?.event.type !== 'sign-in-asked') return undefined
  const text = catalogueFor(company.locale).mail
  const date = new Date(asked.at)
  const wording = signInMail(
    {
      company: company.name,
      href: `${company.baseUrl}/desk#${company.signInSecret(mailId)}`,
      validUntil: new Date(asked.event.expiresAt).toISOString(),
    },
    { text, now: date, timeZone: company.timeZone, tag: company.locale },
  )
  const address = company.mailbox ?? `desk@${company.domain}`
  return {
    ...wording,
    from: { name: company.name, address: `desk@${company.domain}` },
    replyTo: { name: company.name, address },
    to: { name: human.name, address: human.email },
    messageId: company.messageIds.issue({ caseId: mailId, mailId }),
    date,
    ...{ locale: text.tag, dir: directionOf(text.tag), brand: { name: company.name } },
    auto: 'auto-generated',
    returnPath: `desk@${company.domain}`,
  }
}
