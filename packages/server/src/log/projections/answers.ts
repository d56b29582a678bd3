import type { CaseRow, OutboxRow, SeatRow } from '../port.js'
import type { CaseRecord, OutboxRecord, SeatRecord } from './rows.js'

/** Rows as the port shows them. */
export function caseRow(record: CaseRecord): CaseRow {
  const { caseId, reference, version, status, topic, queue, channel, locale, openedAt } = record
  const { lastAt, lastAuthor, excerpt } = record
  const written = lastAt !== null && lastAuthor !== null && excerpt !== null
  return {
    ...{ caseId, reference, version, status, topic, queue, channel, locale, openedAt },
    humanId: record.humanId ?? undefined,
    simulated: record.simulated === 1,
    name: record.name ?? undefined,
    email: record.email ?? undefined,
    lastMessage: written ? { at: lastAt, author: lastAuthor, excerpt } : undefined,
    unanswered: record.unanswered === 1,
  }
}

export function seatRow(record: SeatRecord): SeatRow {
  const { seatId, queue, joinedAt, priority } = record
  return {
    ...{ seatId, queue, joinedAt, priority },
    caseId: record.caseId ?? undefined,
    front: record.front === 1,
    simulated: record.simulated === 1,
  }
}

export function outboxRow(record: OutboxRecord): OutboxRow {
  const { mailId, stream, purpose, dueAt, attempt } = record
  return { mailId, stream, purpose, dueAt, attempt, messageId: record.messageId ?? undefined }
}
