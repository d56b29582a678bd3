import type { MessageIds, ReplyAddresses } from '@presszero/mail'
import type { Topic } from '@presszero/wire'
import type { People } from '../people.js'

/** What all mails of a company have in common. */
export interface MailCompany {
  name: string
  /** The language in which those who answer are written to. */
  locale: string
  /** The zone in which moments are told. */
  timeZone?: string | undefined
  topics: readonly Topic[]
  /** The queues that a human may hand a case to. */
  queues: readonly string[]
  /** The domain that receives answers. */
  domain: string
  /** The company's own mailbox, where humans answer. */
  mailbox?: string | undefined
  addresses: ReplyAddresses
  messageIds: MessageIds
  people: People
  /** The public address of this server. */
  baseUrl: string
  /** The secret of the sign-in link that a mail brings. */
  signInSecret(mailId: string): string
  /** Everything of this server is a simulation, and is labelled as one. */
  simulation: boolean
}

/** The company's own words for a topic: in this language, or in any. */
export function topicLabel({ topics }: MailCompany, id: string, locale: string): string | undefined {
  const labels = topics.find(topic => topic.id === id)?.labels ?? {}
  const [language = locale] = locale.split('-')
  return labels[locale] ?? labels[language] ?? Object.values(labels)[0]
}
