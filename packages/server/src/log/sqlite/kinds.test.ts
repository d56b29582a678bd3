import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { toQueue } from '../../testing/conformance/samples.js'
import { sqliteLog } from './sqlite-log.js'
import { temporaryFolder } from './temporary-folder.test-helper.js'

const folder = temporaryFolder()

it('events of one kind of stream are found by an index, in the order of the log', async () => {
  const file = folder('kinds.db')
  const log = await sqliteLog({ file })
  await log.append({ at: 1, writes: [toQueue('orders', { type: 'opened' })] })
  await log.close()
  const database = new DatabaseSync(file)
  const plan = database
    .prepare(
      `explain query plan select * from events
       where position > 0 and substr(stream, 1, 6) = 'queue:' order by position limit 5`,
    )
    .all()
  database.close()
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH events USING INDEX events_of_kind (<expr>=? AND position>?)',
  ])
})
