import type { CaseEmail, CaseStatus, LineState } from '../input.js'
import type { Audience, Tone } from '../locales/tags.js'
import type { DeliveryTrouble, VisitorText } from '../locales/visitor-text.js'
import { type Phrase, phraseAnnouncement, place } from './announcement.js'

type To = Audience<VisitorText>

export interface TonedPhrase {
  readonly text: string
  readonly tone: Tone
}

export interface LinePhrase extends Phrase {
  /** "You are number 3." */
  readonly position: string
  /** Present once the visitor went silent: passed over, the place is kept. */
  readonly away?: string
}

/** Where a case stands; with the name of who is with the customer, where somebody is. */
export function phraseStatus(
  status: CaseStatus,
  { text }: Pick<To, 'text'>,
  human?: { readonly name: string } | null,
): string {
  return status === 'with-human' && human ? text.withHuman(human.name) : text.status[status]
}

/** Which address writes, or what became of the mail; of one that did not arrive, why, and what to do. */
export function phraseDelivery(email: CaseEmail, { text: { email: words } }: Pick<To, 'text'>): TonedPhrase {
  switch (email.delivery) {
    case 'none':
      return { text: `${words.writesFrom(email.writesFrom)} ${words.canAnswer}`, tone: 'neutral' }
    case 'queued':
    case 'sent':
      return { text: words[email.delivery](email.address), tone: 'neutral' }
    case 'bounced':
    case 'failed':
      return {
        text: `${words[email.delivery](email.address)} ${words.trouble[deliveryTrouble(email.reason)]}`,
        tone: 'bad',
      }
  }
}

const troubles = new Map<string, DeliveryTrouble>([
  ['unknown-user', 'wrong-address'],
  ['unknown-host', 'wrong-address'],
  ['moved', 'wrong-address'],
  ['inactive', 'wrong-address'],
  ['mailbox-full', 'mailbox-full'],
  ['too-big', 'refused'],
  ['blocked', 'refused'],
  ['spam', 'refused'],
  ['policy', 'refused'],
])

/** Why a mail did not arrive, of the mail engine's many reasons: as far as somebody can act on it. */
export function deliveryTrouble(reason = ''): DeliveryTrouble {
  return troubles.get(reason) ?? 'not-reached'
}

export function phraseLine(line: LineState, to: To): LinePhrase {
  return {
    ...phraseAnnouncement(line.announcement, to),
    position: place(line.position, to),
    ...(line.away ? { away: to.text.line.away } : {}),
  }
}
