import type { CaseEmail, CaseView, LineState, Message, Person, Pledge } from '@presszero/wire'
import type { CaseMail, CaseMessage, CasePledge, CaseState } from '../../case/state.js'

/** What a view needs to know besides the case. */
export interface ViewContext {
  caseId: string
  /** A human as customers see them. */
  person(humanId: string): Person | null
  /** The address that writes to the customer's, and that can be answered. Absent where the server has no mail. */
  writesFrom?: ((caseId: string, recipient: string) => string) | undefined
}

/** The case as its customer may see it. */
export function caseViewOf(state: CaseState, line: LineState | null, around: ViewContext): CaseView {
  const { resolution } = state
  return {
    id: around.caseId,
    reference: state.reference,
    version: state.version,
    status: state.status,
    topic: state.topic,
    locale: state.locale,
    openedAt: instant(state.openedAt),
    human: humanOf(state, around),
    email: emailOf(state, around),
    messages: messagesForCustomer(state).map(message => customersMessageOf(message, around)),
    pledges: state.pledges.map(pledgeOf),
    line,
    ...leftLineOf(state),
    ...(resolution && { resolution: { at: instant(resolution.at), reason: resolution.reason } }),
    ...(state.simulated && { simulated: true }),
  }
}

/** How the customer left the line, as part of what tells of it. */
export function leftLineOf({ leftLine }: CaseState): Pick<CaseView, 'leftLine'> {
  if (leftLine === undefined || leftLine.why === 'resolved') return {}
  return { leftLine: { why: leftLine.why, at: instant(leftLine.at) } }
}

export function humanOf(state: CaseState, { person }: ViewContext): Person | null {
  return state.humanId === undefined ? null : person(state.humanId)
}

/**
 * What whoever has the page open is shown. An address on the page is not proved to be theirs: a mail that was written
 * there by somebody else (a code of a service that was given our address, say) is for those who answer only. Shown is
 * what answers a mail of ours, and what comes from an address that did so before.
 */
export function messagesForCustomer({ messages }: CaseState): CaseMessage[] {
  const proved = new Set<string>()
  return messages.filter(({ author, mail, from }) => {
    if (mail === undefined || author.kind === 'human') return true
    if (author.kind !== 'customer' || mail.sender === 'quarantined' || from === undefined) return false
    if (mail.answers) proved.add(from.toLowerCase())
    return proved.has(from.toLowerCase())
  })
}

/** Below a human's mail may stand what colleagues wrote, and addresses that are for them only. */
export function customersMessageOf(message: CaseMessage, around: ViewContext): Message {
  const { quoted: _, signature: __, ...bare } = message
  return messageOf(message.author.kind === 'human' ? bare : message, around)
}

export function messageOf(message: CaseMessage, { person }: ViewContext): Message {
  const { id, at, author, channel, text, quoted, signature } = message
  const name = author.humanId === undefined ? undefined : person(author.humanId)?.name
  const hidden = [signature, quoted].filter(part => part !== undefined && part !== '').join('\n\n')
  return {
    ...{ id, at: instant(at), channel, text },
    author: { kind: author.kind, ...(name === undefined ? {} : { name }) },
    ...(hidden === '' ? {} : { quoted: hidden }),
  }
}

export function pledgeOf({ id, kind, madeAt, by, confidence, outcome, revises }: CasePledge): Pledge {
  return {
    ...{ id, kind, madeAt: instant(madeAt), by: instant(by), confidence, outcome },
    ...(revises && { revises }),
  }
}

/** The customer's address and what became of the last mail to it; null without an address, or without mail. */
export function emailOf(state: CaseState, { caseId, writesFrom }: ViewContext): CaseEmail | null {
  const { address, bounce, mails } = state
  if (address === undefined || writesFrom === undefined) return null
  const last = mails.findLast(mail => mail.to === address)
  const reason = bounce?.reason ?? (last?.state === 'failed' ? last.reason : undefined)
  return {
    address,
    writesFrom: writesFrom(caseId, address),
    delivery: bounce === undefined ? deliveryOf(last) : 'bounced',
    ...(reason === undefined ? {} : { reason }),
  }
}

function deliveryOf(mail: CaseMail | undefined): CaseEmail['delivery'] {
  if (mail === undefined) return 'none'
  return mail.state === 'due' ? 'queued' : mail.state
}

export function instant(at: number): string {
  return new Date(at).toISOString()
}
