import type { AsideReason, AuthorKind, CaseStatus, Channel } from '@presszero/wire'
import type { MailPurpose, StreamName } from '../../case/events.js'
import type { NoticeState } from '../port.js'

/**
 * The rows that the views are answered from. They are plain (text, whole numbers, null), so that every driver keeps
 * them as they are; a truth value is 0 or 1.
 */
export interface ProjectionRows {
  cases: CaseRecord
  messageIds: { messageId: string; caseId: string }
  seats: SeatRecord
  sessions: { tokenHash: string; humanId: string; expiresAt: number }
  signIns: { secretHash: string; humanId: string; expiresAt: number; used: 0 | 1 }
  humansOn: { humanId: string }
  outbox: OutboxRecord
  /** Automatic mails, by the keyed hash of the address each went to. */
  automaticMails: { mailId: string; addressHash: string; at: number }
  pledges: { pledgeId: string; caseId: string; kind: 'answer' | 'reply'; by: number }
  notices: NoticeRecord
  asides: { inboxId: string; position: number; at: number; why: AsideReason; caseId: string | null }
}

export type ProjectionName = keyof ProjectionRows

export interface CaseRecord {
  caseId: string
  /** Of the opening: the order in which cases are listed. */
  position: number
  version: number
  reference: string
  tokenHash: string | null
  status: CaseStatus
  topic: string
  queue: string
  channel: Channel
  locale: string
  openedAt: number
  humanId: string | null
  live: 0 | 1
  simulated: 0 | 1
  name: string | null
  email: string | null
  lastAt: number | null
  lastAuthor: AuthorKind | null
  excerpt: string | null
  unanswered: 0 | 1
}

export interface SeatRecord {
  seatId: string
  queue: string
  caseId: string | null
  joinedAt: number
  priority: number
  /** 1 once the seat was returned to the line. */
  front: 0 | 1
  /** Among the front seats, the position of the return; among the others, `joinedAt` less the priority credit. */
  turn: number
  position: number
  simulated: 0 | 1
  /** 1 while a human serves it: not in the line, but may be returned to it. */
  served: 0 | 1
}

export interface OutboxRecord {
  mailId: string
  stream: StreamName
  purpose: MailPurpose
  messageId: string | null
  dueAt: number
  attempt: number
  position: number
}

export interface NoticeRecord {
  noticeId: string
  caseId: string
  /** Of the first event about it: the order in which notices are listed. */
  position: number
  at: number
  addressHash: string | null
  messageId: string | null
  email: string | null
  subject: string | null
  about: string | null
  state: NoticeState
  reason: string | null
}

/** The column that names a row. */
export const projectionKeys = {
  cases: 'caseId',
  messageIds: 'messageId',
  seats: 'seatId',
  sessions: 'tokenHash',
  signIns: 'secretHash',
  humansOn: 'humanId',
  outbox: 'mailId',
  automaticMails: 'mailId',
  pledges: 'pledgeId',
  notices: 'noticeId',
  asides: 'inboxId',
} as const satisfies { [Name in ProjectionName]: keyof ProjectionRows[Name] }

/**
 * What an event does to one row: `put` writes it whole, `add` writes it unless it is there, `set` changes columns of a
 * row that is there, `drop` removes it.
 */
export type ChangeTo<Name extends ProjectionName> = { table: Name; key: string } & (
  | { put: ProjectionRows[Name] }
  | { add: ProjectionRows[Name] }
  | { set: Partial<ProjectionRows[Name]> }
  | { drop: true }
)

export type Change = { [Name in ProjectionName]: ChangeTo<Name> }[ProjectionName]
