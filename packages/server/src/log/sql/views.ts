import { sql } from 'kysely'
import type { CaseQuery, Views } from '../port.js'
import { asideRow, caseRow, outboxRow, seatRow } from '../projections/answers.js'
import { readCase } from './apply.js'
import { countMails, readNotice, readNotices } from './notices.js'
import { type LogDatabase, noticesLast } from './tables.js'

/** The questions of the port, answered from the projections. */
export function sqlViews(db: LogDatabase): Views {
  return {
    caseByToken: hash => caseIdWhere(db, 'tokenHash', hash),
    caseByReference: reference => caseIdWhere(db, 'reference', reference),
    async caseByMessageId(messageId) {
      const row = await db
        .selectFrom('messageIds')
        .select('caseId')
        .where('messageId', '=', messageId)
        .executeTakeFirst()
      return row?.caseId
    },
    async case(caseId) {
      const record = await readCase(db, caseId)
      return record && caseRow(record)
    },
    async cases(query) {
      if (query.status?.length === 0) return []
      return (await selectCases(db, query).execute()).map(caseRow)
    },
    seats: async queue => (await selectSeats(db, queue).execute()).map(seatRow),
    session: tokenHash =>
      db
        .selectFrom('sessions')
        .select(['humanId', 'expiresAt'])
        .where('tokenHash', '=', tokenHash)
        .executeTakeFirst(),
    async signIn(secretHash) {
      const row = await db
        .selectFrom('signIns')
        .select(['humanId', 'expiresAt', 'used'])
        .where('secretHash', '=', secretHash)
        .executeTakeFirst()
      return row && { ...row, used: row.used === 1 }
    },
    async humansOn() {
      const rows = await db.selectFrom('humansOn').select('humanId').orderBy('humanId').execute()
      return rows.map(({ humanId }) => humanId)
    },
    async outbox(now, limit) {
      const owed = db
        .selectFrom('outbox')
        .selectAll()
        .where(mail => mail.or([mail('dueAt', '<=', now), mail('attempt', '=', 0)]))
      const inOrder = owed.orderBy(noticesLast).orderBy('dueAt').orderBy('position')
      return (await inOrder.limit(limit).execute()).map(outboxRow)
    },
    automaticMailsTo: (addressHash, since) => countMails(db, 'automaticMails', addressHash, since),
    notice: noticeId => readNotice(db, noticeId),
    notices: query => readNotices(db, query),
    noticesTo: (addressHash, since) => countMails(db, 'notices', addressHash, since),
    async asides({ before, limit }) {
      const listed = db.selectFrom('asides').selectAll().orderBy('position', 'desc').limit(limit)
      const wanted = before === undefined ? listed : listed.where('position', '<', before)
      return (await wanted.execute()).map(asideRow)
    },
    nextDue: () => nextDue(db),
    pledgesDue: (now, limit) =>
      db
        .selectFrom('pledges')
        .selectAll()
        .where('by', '<=', now)
        .orderBy('by')
        .orderBy('pledgeId')
        .limit(limit)
        .execute(),
  }
}

async function caseIdWhere(
  db: LogDatabase,
  column: 'tokenHash' | 'reference',
  value: string,
): Promise<string | undefined> {
  const row = await db.selectFrom('cases').select('caseId').where(column, '=', value).executeTakeFirst()
  return row?.caseId
}

function selectCases(db: LogDatabase, { status, humanId, unanswered, live, oldestFirst, limit }: CaseQuery) {
  let query = db
    .selectFrom('cases')
    .selectAll()
    .orderBy('position', oldestFirst ? 'asc' : 'desc')
    .limit(limit)
  if (status) query = query.where('status', 'in', [...status])
  if (humanId !== undefined) query = query.where('humanId', humanId === null ? 'is' : '=', humanId)
  if (unanswered !== undefined) query = query.where('unanswered', '=', unanswered ? 1 : 0)
  if (live !== undefined) query = query.where('live', '=', live ? 1 : 0)
  return query
}

function selectSeats(db: LogDatabase, queue?: string) {
  const line = db.selectFrom('seats').selectAll().where('served', '=', 0)
  const wanted = queue === undefined ? line.orderBy('queue') : line.where('queue', '=', queue)
  return wanted.orderBy('front', 'desc').orderBy('turn').orderBy('position')
}

async function nextDue(db: LogDatabase): Promise<number | undefined> {
  const mail = await db
    .selectFrom('outbox')
    .select(sql<number | null>`min("dueAt")`.as('at'))
    .executeTakeFirst()
  const pledge = await db
    .selectFrom('pledges')
    .select(sql<number | null>`min("by")`.as('at'))
    .executeTakeFirst()
  const dues = [mail?.at, pledge?.at].filter(at => typeof at === 'number')
  return dues.length > 0 ? Math.min(...dues) : undefined
}
