import type { NoticeQuery, Views } from '../log/port.js'
import { asideRow, caseRow, noticeRow, outboxRow, seatRow } from '../log/projections/answers.js'
import type { OutboxRecord, SeatRecord } from '../log/projections/rows.js'
import type { MemoryTables } from './memory-tables.js'

/** The questions of the port, answered from maps. */
export function memoryViews(tables: MemoryTables): Views {
  const { cases, messageIds, seats, sessions, signIns, humansOn } = tables
  const { outbox, automaticMails, pledges, notices, asides } = tables

  function line(queue?: string): SeatRecord[] {
    const waiting = rowsOf(seats).filter(seat => seat.served === 0)
    return waiting.filter(seat => queue === undefined || seat.queue === queue).sort(byTurn)
  }

  function noticesOf({ state, answered, before = Infinity, erasable, oldestFirst, limit }: NoticeQuery) {
    const found = rowsOf(notices)
      .filter(row => state === undefined || state.includes(row.state))
      .filter(row => answered === undefined || answered === cases.has(row.caseId))
      .filter(row => row.at < before)
      .filter(row => !erasable || (row.subject !== null && row.noticeId === row.caseId))
      .sort((a, b) => (oldestFirst ? a.position - b.position : b.position - a.position))
    return found.slice(0, limit).map(row => noticeRow(row, cases.has(row.caseId)))
  }

  return {
    caseByToken: async hash => rowsOf(cases).find(({ tokenHash }) => tokenHash === hash)?.caseId,
    caseByReference: async wanted => rowsOf(cases).find(({ reference }) => reference === wanted)?.caseId,
    caseByMessageId: async messageId => messageIds.get(messageId)?.caseId,
    async case(caseId) {
      const record = cases.get(caseId)
      return record && caseRow(record)
    },
    async cases({ status, humanId, unanswered, live, oldestFirst, limit }) {
      const found = rowsOf(cases)
        .filter(row => status === undefined || status.includes(row.status))
        .filter(row => humanId === undefined || row.humanId === humanId)
        .filter(row => unanswered === undefined || row.unanswered === (unanswered ? 1 : 0))
        .filter(row => live === undefined || row.live === (live ? 1 : 0))
      const inOrder = found.sort((a, b) => (oldestFirst ? a.position - b.position : b.position - a.position))
      return inOrder.slice(0, limit).map(caseRow)
    },
    seats: async queue => line(queue).map(seatRow),
    async session(tokenHash) {
      const row = sessions.get(tokenHash)
      return row && { humanId: row.humanId, expiresAt: row.expiresAt }
    },
    async signIn(secretHash) {
      const row = signIns.get(secretHash)
      return row && { humanId: row.humanId, expiresAt: row.expiresAt, used: row.used === 1 }
    },
    humansOn: async () => [...humansOn.keys()].sort(),
    async outbox(now, limit) {
      const owed = rowsOf(outbox).filter(({ dueAt, attempt }) => dueAt <= now || attempt === 0)
      const inOrder = owed.sort(
        (a, b) => isNotice(a) - isNotice(b) || a.dueAt - b.dueAt || a.position - b.position,
      )
      return inOrder.slice(0, limit).map(outboxRow)
    },
    automaticMailsTo: async (wanted, since) =>
      rowsOf(automaticMails).filter(({ addressHash, at }) => addressHash === wanted && at >= since).length,
    async notice(noticeId) {
      const row = notices.get(noticeId)
      return row && noticeRow(row, cases.has(row.caseId))
    },
    notices: async query => noticesOf(query),
    noticesTo: async (wanted, since) =>
      rowsOf(notices).filter(({ addressHash, at }) => addressHash === wanted && at >= since).length,
    async asides({ before = Infinity, limit }) {
      const found = rowsOf(asides).filter(({ position }) => position < before)
      return found
        .sort((a, b) => b.position - a.position)
        .slice(0, limit)
        .map(asideRow)
    },
    async nextDue() {
      const dues = [...rowsOf(outbox).map(({ dueAt }) => dueAt), ...rowsOf(pledges).map(({ by }) => by)]
      return dues.length > 0 ? Math.min(...dues) : undefined
    },
    async pledgesDue(now, limit) {
      const due = rowsOf(pledges).filter(({ by }) => by <= now)
      const oldestFirst = due.sort((a, b) => a.by - b.by || (a.pledgeId < b.pledgeId ? -1 : 1))
      return oldestFirst.slice(0, limit)
    },
  }
}

function rowsOf<Row>(table: ReadonlyMap<string, Row>): Row[] {
  return [...table.values()]
}

function isNotice({ purpose }: OutboxRecord): number {
  return purpose === 'notice' ? 1 : 0
}

function byTurn(a: SeatRecord, b: SeatRecord): number {
  if (a.queue !== b.queue) return a.queue < b.queue ? -1 : 1
  return b.front - a.front || a.turn - b.turn || a.position - b.position
}
