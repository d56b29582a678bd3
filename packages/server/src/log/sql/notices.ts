import type { NoticeQuery, NoticeRow } from '../port.js'
import { noticeRow } from '../projections/answers.js'
import type { LogDatabase } from './tables.js'

export async function readNotice(db: LogDatabase, noticeId: string): Promise<NoticeRow | undefined> {
  const row = await noticesWithCase(db).where('noticeId', '=', noticeId).executeTakeFirst()
  return row && noticeRow(row, row.reference !== null)
}

export async function readNotices(db: LogDatabase, query: NoticeQuery): Promise<NoticeRow[]> {
  const { state, answered, before, erasable, oldestFirst, limit } = query
  if (state?.length === 0) return []
  let notices = noticesWithCase(db)
    .orderBy('notices.position', oldestFirst ? 'asc' : 'desc')
    .limit(limit)
  if (state) notices = notices.where('state', 'in', [...state])
  if (answered !== undefined) notices = notices.where('reference', answered ? 'is not' : 'is', null)
  if (before !== undefined) notices = notices.where('at', '<', before)
  if (erasable)
    notices = notices.where('notices.subject', 'is not', null).whereRef('noticeId', '=', 'notices.caseId')
  return (await notices.execute()).map(row => noticeRow(row, row.reference !== null))
}

/** How many mails went to an address since a moment: of applications, or of our own accord. */
export async function countMails(
  db: LogDatabase,
  table: 'notices' | 'automaticMails',
  addressHash: string,
  since: number,
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('addressHash', '=', addressHash)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function noticesWithCase(db: LogDatabase) {
  return db
    .selectFrom('notices')
    .leftJoin('cases', 'cases.caseId', 'notices.caseId')
    .selectAll('notices')
    .select('reference')
}
