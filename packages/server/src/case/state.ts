import type { AuthorKind, Channel } from '@presszero/wire'
import type {
  Answered,
  CarriedBy,
  HeldBackReason,
  LeaveReason,
  MailPurpose,
  PledgeOutcome,
} from './events.js'
import type { Standing } from './status.js'

/** A case as its events say it is. Times are milliseconds since the epoch; lists are in the order of the events. */
export interface CaseState extends Standing {
  /** How many events made it: the version of its stream. */
  version: number
  reference: string
  topic: string
  queue: string
  locale: string
  channel: Channel
  openedAt: number
  simulated: boolean
  name?: string
  /** The page on which the customer asked. */
  page?: string
  /** The subject of the mail that opened it. */
  subject?: string
  /** The mail of the company's own application that the customer answered. */
  answers?: Answered
  /** Where the customer is written to. */
  address?: string
  messages: readonly CaseMessage[]
  /** What only those who answer see. Apart from the messages, so that nothing made for the customer can hold it. */
  notes: readonly CaseNote[]
  /** The place in the line, or the live conversation that came of it. */
  seat?: CaseSeat
  /** That they left the line unanswered, and how: for as long as the status that came of it. */
  leftLine?: { why: LeaveReason; at: number }
  pledges: readonly CasePledge[]
  mails: readonly CaseMail[]
  /** What the last bounce said, until another address is given. */
  bounce?: { reason: string; hard: boolean }
  resolution?: { at: number; reason: string; humanId: string }
}

export interface CaseMessage {
  id: string
  at: number
  author: { kind: AuthorKind; humanId?: string }
  channel: Channel
  text: string
  quoted?: string
  signature?: string
  from?: string
  mail?: CarriedBy
}

export interface CaseNote {
  id: string
  at: number
  humanId: string
  channel: Channel
  text: string
  quoted?: string
  signature?: string
  from?: string
  mail?: CarriedBy
  what:
    | { kind: 'note' }
    | { kind: 'transfer'; from: string; to: string }
    | { kind: 'held-back'; why: HeldBackReason; queue?: string }
}

export interface CaseSeat {
  seatId: string
  queue: string
  joinedAt: number
  /** Whether a human took it: it is then out of the line. */
  answered: boolean
}

export interface CasePledge {
  id: string
  kind: 'answer' | 'reply'
  madeAt: number
  by: number
  confidence: number
  outcome: PledgeOutcome | 'open'
  revises?: string
}

export interface CaseMail {
  id: string
  purpose: MailPurpose
  dueAt: number
  /** The Message-ID header, where it was fixed with the mail. */
  messageId?: string
  carries: readonly string[]
  /** The customer's address when it became due; absent for a mail to the company. */
  to?: string
  /** Whether it still is to be sent. A bounce may overtake the news that a mail went out. */
  owed: boolean
  state: 'due' | 'sent' | 'failed' | 'bounced'
  /** Tries that were refused for the time being. */
  attempts: number
  reason?: string
}

/** Whether a mail goes to those who answer, and not to the customer. */
export function isToCompany({ purpose }: Pick<CaseMail, 'purpose'>): boolean {
  return purpose === 'forward' || purpose === 'held-back'
}

/** Whether a mail goes out by itself, with nothing that a human wrote. */
export function isAutomatic({ purpose }: Pick<CaseMail, 'purpose'>): boolean {
  return purpose === 'confirmation' || purpose === 'acknowledgement'
}

/** The customer's own messages, those of a doubtful sender included. */
export function customerMessages(state: CaseState): CaseMessage[] {
  return state.messages.filter(message => message.author.kind === 'customer')
}

/** What a human last wrote to the customer, if one did. */
export function lastHumanMessage(state: CaseState): CaseMessage | undefined {
  return state.messages.findLast(message => message.author.kind === 'human')
}

/** The messages of a list of ids, in the order of the case. */
export function messagesCarried(state: CaseState, carries: readonly string[]): CaseMessage[] {
  return state.messages.filter(message => carries.includes(message.id))
}
