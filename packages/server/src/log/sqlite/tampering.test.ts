import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, vi } from 'vitest'
import type { CaseEvent, InboxEvent } from '../../case/events.js'
import { sqliteLog } from './sqlite-log.js'
import { temporaryFolder } from './temporary-folder.test-helper.js'

// Disks differ, and these tests wait for theirs.
vi.setConfig({ testTimeout: 30_000 })

const folder = temporaryFolder()
let logs = 0

/** A log of one case with three messages and one mail, and a second connection with which somebody tampers. */
async function tamperedLog(tamper: (database: DatabaseSync) => void) {
  const file = folder(`${++logs}.db`)
  const log = await sqliteLog({ file })
  const author = { kind: 'customer' } as const
  const events: CaseEvent[] = ['one', 'two', 'three'].map(text => {
    return { type: 'message-added', messageId: text, author, channel: 'web', content: { text } }
  })
  await log.append({ at: 100, writes: [{ stream: 'case:a', expectedVersion: 0, events }] })
  const arrived: InboxEvent = { type: 'mail-arrived', size: 3, content: { from: 'ann@example.org', to: [] } }
  const raw = Uint8Array.of(1, 2, 3)
  await log.append({ at: 200, writes: [{ stream: 'inbox:1', expectedVersion: 0, events: [arrived], raw }] })
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  tamper(database)
  database.close()
  return log
}

it.each([
  ['a fact', `update events set facts = replace(facts, '"two"', '"2"') where version = 2`, 2, 'facts'],
  ['the type', `update events set type = 'reopened' where version = 2`, 2, 'facts'],
  ['the time', `update events set at = 101 where version = 3`, 3, 'facts'],
  ['the hash', `update events set hash = zeroblob(32) where version = 1`, 1, 'facts'],
  ['the digest of the content', `update events set contentHash = zeroblob(32) where version = 2`, 2, 'facts'],
  ['the content', `update contents set content = '{"text":"2"}' where position = 2`, 2, 'content'],
  ['the salt', `update contents set salt = zeroblob(16) where position = 3`, 3, 'content'],
  ['a lost event', `delete from events where version = 2 and stream = 'case:a'`, 2, 'order'],
  ['a time before the one ahead of it', `update events set at = 99 where version = 2`, 2, 'order'],
  [
    'the order of two events',
    `update events set version = 9 where version = 2;
     update events set version = 2 where version = 3;
     update events set version = 3 where version = 9`,
    2,
    'order',
  ],
] as const)('verify finds tampering with %s', async (_what, statement, version, why) => {
  const log = await tamperedLog(database => database.exec(statement))
  expect(await log.verify('case:a')).toEqual({ ok: false, version, why })
  await log.close()
})

it('verify finds tampering with raw mail', async () => {
  const log = await tamperedLog(database => database.exec(`update raws set bytes = x'010204'`))
  expect(await log.verify('inbox:1')).toEqual({ ok: false, version: 1, why: 'content' })
  expect(await log.verify('case:a')).toEqual({ ok: true, events: 3 })
  await log.close()
})

it('the events of one case do not pass for those of another', async () => {
  const log = await tamperedLog(database =>
    database.exec(`update events set stream = 'case:b' where stream = 'case:a'`),
  )
  expect(await log.verify('case:b')).toEqual({ ok: false, version: 1, why: 'facts' })
  await log.close()
})

it('what was erased is nowhere in the files of the log any more', async () => {
  const file = folder('erased.db')
  const log = await sqliteLog({ file })
  const given = { type: 'address-given', content: { address: 'very-private@example.org' } } as const
  await log.append({ at: 1, writes: [{ stream: 'case:a', expectedVersion: 0, events: [given] }] })
  expect(inFiles(file)).toBe(true)
  await log.erase('case:a')
  expect(inFiles(file)).toBe(false)
  await log.close()
})

it('an erasure that a reading program holds up says so, and is finished by erasing again', async () => {
  const file = folder('held.db')
  const log = await sqliteLog({ file })
  const given = { type: 'address-given', content: { address: 'very-private@example.org' } } as const
  await log.append({ at: 1, writes: [{ stream: 'case:a', expectedVersion: 0, events: [given] }] })
  const reader = new DatabaseSync(file, { readOnly: true })
  reader.exec('begin; select count(*) from events')
  await expect(log.erase('case:a')).rejects.toMatchObject({ name: 'ErasureUnfinished', file })
  reader.close()
  await log.erase('case:a')
  expect(inFiles(file)).toBe(false)
  await log.close()
})

function inFiles(file: string): boolean {
  return [file, `${file}-wal`].some(name => readFileSync(name).includes('very-private'))
}
