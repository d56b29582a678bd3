import {
  deskAnswer,
  type IncomingEnvelope,
  type Mail,
  type MailRoute,
  type MessageIds,
  type ReplyAddresses,
  type ReplyToken,
  routeMail,
  type SenderAuthentication,
  type SenderState,
  type SenderVerdictOptions,
  senderVerdict,
} from '@presszero/mail'
import type { Views } from '../log/port.js'
import type { People } from '../readers/people.js'

/** What an arrived mail is taken for. */
export type Post =
  /** Of the customer's side, for a case. `automatic`: kept, and never answered. */
  | {
      for: 'case'
      caseId: string
      automatic: boolean
      sender: SenderState
      answers: boolean
      token?: ReplyToken | undefined
    }
  /** A human's answer from a mailbox of the company. */
  | { for: 'customer'; caseId: string; humanId: string; sender: SenderState }
  /** For the desk's eyes only: forged, or come to a desk address from one who may not speak for the company. */
  | { for: 'desk'; caseId: string; why: 'refused-sender' | 'quarantined' }
  | { for: 'bounces'; caseId: string; about: 'customer' | 'mailbox' }
  | { for: 'new-case'; sender: SenderState }
  | {
      for: 'nobody'
      why: 'auto-reply' | 'list' | 'complaint' | 'unknown-bounce' | 'loop'
      /** The case that it is about, where that is known. */
      caseId?: string | undefined
    }

export interface SorterOptions {
  addresses: ReplyAddresses
  messageIds: MessageIds
  people: People
  mailbox?: string | undefined
  /** IP addresses of peers whose submissions are the company's own. */
  trustedSubmitters: readonly string[]
  views: Pick<Views, 'caseByMessageId' | 'case' | 'notice'>
}

/** Ids asked of the log for one mail. */
const MOST_LOOKUPS = 20

/** Every mail of ours carries it: one that comes back with it is going round in circles. */
const OWN_MAIL_HEADER = 'x-press-zero'

/** Says what a mail is and where it belongs. Changes nothing. */
export function createSorter(options: SorterOptions) {
  const { addresses, messageIds, people, mailbox, trustedSubmitters, views } = options

  async function routeOf(
    mail: Mail,
    envelope: IncomingEnvelope,
  ): Promise<Exclude<MailRoute, { none: true }> | undefined> {
    const lookup = (id: string) => views.caseByMessageId(id)
    const route = await routeMail(mail, { envelope, addresses, messageIds, lookup })
    if ('none' in route) return undefined
    if (route.by === 'references' && !(await isFromCustomer(mail, route.caseId))) return undefined
    return route
  }

  /** An id that we did not sign proves nothing: only the customer's own address may use it to enter their case. */
  async function isFromCustomer(mail: Mail, caseId: string): Promise<boolean> {
    const address = (await views.case(caseId))?.email ?? (await views.notice(caseId))?.email
    return address !== undefined && address.toLowerCase() === mail.from?.address.toLowerCase()
  }

  /** Whether a mail names one of ours about the case as the one it answers: only whom we wrote to can know its id. */
  async function isAnswer(mail: Mail, caseId: string): Promise<boolean> {
    const named = [...new Set([...mail.inReplyTo, ...mail.references])].slice(-MOST_LOOKUPS)
    for (const id of named) {
      const ours = messageIds.read(id)
      const known = 'invalid' in ours ? await views.caseByMessageId(id) : ours.caseId
      if (known === caseId) return true
    }
    return false
  }

  function bounce(route: Exclude<MailRoute, { none: true }> | undefined): Post {
    if (route === undefined) return { for: 'nobody', why: 'unknown-bounce' }
    const { caseId, token } = route
    const ours = token !== undefined && mailbox !== undefined && addresses.isFor(token, mailbox)
    return { for: 'bounces', caseId, about: ours ? 'mailbox' : 'customer' }
  }

  /** Who answers from a desk address: the one it was sent to, or another human of ours who is sure to be it. */
  function deskHuman(
    mail: Mail,
    envelope: IncomingEnvelope,
    token: ReplyToken,
    proof: SenderVerdictOptions,
  ): string | undefined {
    const answer = deskAnswer(mail, envelope, { token, addresses, ...proof })
    if (answer.accepted) return people.byAddress(answer.human)
    const { state } = senderVerdict(mail, envelope, proof)
    return answer.reason === 'other-sender' && state === 'verified'
      ? people.byAddress(mail.from?.address ?? '')
      : undefined
  }

  /** `authentication`: what was found out about the sender, if anybody was asked. */
  return async function sort(
    mail: Mail,
    envelope: IncomingEnvelope,
    authentication?: SenderAuthentication,
  ): Promise<Post> {
    const proof = { trustedSubmitters, ...(authentication === undefined ? {} : { authentication }) }
    if (mail.headers.has(OWN_MAIL_HEADER)) return { for: 'nobody', why: 'loop' }
    const route = await routeOf(mail, envelope)
    if (mail.kind === 'complaint') return { for: 'nobody', why: 'complaint', caseId: route?.caseId }
    if (mail.kind === 'bounce') return bounce(route)
    const { state: sender } = senderVerdict(mail, envelope, proof)
    const automatic = mail.kind !== 'human'
    if (route === undefined) {
      return automatic
        ? { for: 'nobody', why: mail.kind === 'list' ? 'list' : 'auto-reply' }
        : { for: 'new-case', sender }
    }
    const { caseId, token } = route
    if (!automatic && token?.purpose === 'desk') {
      const humanId = deskHuman(mail, envelope, token, proof)
      return humanId === undefined
        ? { for: 'desk', caseId, why: 'refused-sender' }
        : { for: 'customer', caseId, humanId, sender }
    }
    if (sender === 'quarantined' && (await views.case(caseId)) !== undefined)
      return { for: 'desk', caseId, why: 'quarantined' }
    return { for: 'case', caseId, automatic, sender, answers: await isAnswer(mail, caseId), token }
  }
}
