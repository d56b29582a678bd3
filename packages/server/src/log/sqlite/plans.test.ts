import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sqliteLog } from './sqlite-log.js'
import { temporaryFolder } from './temporary-folder.test-helper.js'

const folder = temporaryFolder()
let database: DatabaseSync

beforeEach(async () => {
  const file = folder('plans.db')
  await (await sqliteLog({ file })).close()
  database = new DatabaseSync(file)
})

afterEach(() => database.close())

function planOf(query: string): string[] {
  return database
    .prepare(`explain query plan ${query}`)
    .all()
    .map(({ detail }) => String(detail))
}

it('events of one kind of stream are found by an index, in the order of the log', () => {
  const kind = `substr(stream, 1, 6) = 'queue:'`
  expect(planOf(`select * from events where position > 0 and ${kind} order by position limit 5`)).toEqual([
    'SEARCH events USING INDEX events_of_kind (<expr>=? AND position>?)',
  ])
})

it('what is owed is read in its order, however much that is', () => {
  const order = `case when purpose = 'notice' then 1 else 0 end, dueAt, position`
  const owed = 'select * from outbox where dueAt <= 1 or attempt = 0'
  expect(planOf(`${owed} order by ${order} limit 5`)).toEqual(['SCAN outbox USING INDEX outbox_in_order'])
})

it('notices that are to be forgotten are found behind those that were', () => {
  const kept = 'select * from notices where at < 1 and subject is not null and noticeId = caseId'
  expect(planOf(`${kept} order by position limit 5`)).toEqual(['SCAN notices USING INDEX notices_kept'])
})
