import type { AsideRow, CaseRow, NoticeRow, OutboxRow, SeatRow } from '../port.js'
import type { CaseRecord, NoticeRecord, OutboxRecord, ProjectionRows, SeatRecord } from './rows.js'

/** A case as the port shows it. */
export function caseRow(record: CaseRecord): CaseRow {
  const { caseId, reference, version, status, topic, queue, channel, locale, openedAt } = record
  return {
    caseId,
    reference,
    version,
    status,
    topic,
    queue,
    channel,
    locale,
    openedAt,
    humanId: record.humanId ?? undefined,
    simulated: record.simulated === 1,
    name: record.name ?? undefined,
    email: record.email ?? undefined,
    lastMessage: lastMessage(record),
    unanswered: record.unanswered === 1,
  }
}

function lastMessage({ lastAt, lastAuthor, excerpt }: CaseRecord): CaseRow['lastMessage'] {
  if (lastAt === null || lastAuthor === null || excerpt === null) return undefined
  return { at: lastAt, author: lastAuthor, excerpt }
}

/** A seat as the port shows it. */
export function seatRow(record: SeatRecord): SeatRow {
  const { seatId, queue, joinedAt, priority } = record
  return {
    seatId,
    queue,
    caseId: record.caseId ?? undefined,
    joinedAt,
    priority,
    front: record.front === 1,
    simulated: record.simulated === 1,
  }
}

/** An owed mail as the port shows it. */
export function outboxRow(record: OutboxRecord): OutboxRow {
  const { mailId, stream, purpose, dueAt, attempt } = record
  return { mailId, stream, purpose, messageId: record.messageId ?? undefined, dueAt, attempt }
}

/** A mail that was set aside, as the port shows it. */
export function asideRow({ caseId, ...row }: ProjectionRows['asides']): AsideRow {
  return { ...row, caseId: caseId ?? undefined }
}

/** A notice as the port shows it. */
export function noticeRow(record: NoticeRecord, answered: boolean): NoticeRow {
  const { noticeId, caseId, at, state } = record
  return {
    noticeId,
    caseId,
    at,
    messageId: record.messageId ?? undefined,
    email: record.email ?? undefined,
    subject: record.subject ?? undefined,
    about: record.about ?? undefined,
    state,
    reason: record.reason ?? undefined,
    answered,
  }
}
