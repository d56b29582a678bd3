import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { expect, it, vi } from 'vitest'
import type { Write } from '../port.js'
import { migrate } from '../sql/migrate.js'
import { sqlLog } from '../sql/sql-log.js'
import type { LogTables } from '../sql/tables.js'
import { nodeSqliteDialect } from './dialect.js'
import { asLogError } from './failures.js'
import { sqliteLog } from './sqlite-log.js'
import { temporaryFolder } from './temporary-folder.test-helper.js'

// Disks differ, and these tests wait for theirs.
vi.setConfig({ testTimeout: 30_000 })

const folder = temporaryFolder()

function said(text: string): Write {
  const author = { kind: 'customer' } as const
  const message = {
    type: 'message-added',
    messageId: 'm',
    author,
    channel: 'web',
    content: { text },
  } as const
  return { stream: 'case:a', expectedVersion: 'any', events: [message] }
}

async function logWith(file: string, events: number): Promise<void> {
  const log = await sqliteLog({ file })
  for (let event = 0; event < events; event++) {
    await log.append({ at: event, writes: [said(`The ${event}th message of the customer`)] })
  }
  await log.close()
}

it('a missing folder is made, and what was appended is there after closing and opening again', async () => {
  const file = folder('new/folder/log.db')
  await logWith(file, 3)
  const log = await sqliteLog({ file })
  expect(await log.head()).toBe(3)
  expect(await log.verify('case:a')).toEqual({ ok: true, events: 3 })
  await log.append({ at: 0, writes: [said('again')] })
  expect((await log.read('case:a')).map(({ at }) => at)).toEqual([0, 1, 2, 2])
  await log.close()
})

it('a log is opened once at a time, under whatever name', async () => {
  const file = folder('once.db')
  const log = await sqliteLog({ file })
  symlinkSync(file, folder('link.db'))
  await expect(sqliteLog({ file })).rejects.toMatchObject({ name: 'LogInUse', file })
  await expect(sqliteLog({ file: folder('link.db') })).rejects.toMatchObject({ name: 'LogInUse' })
  await log.append({ at: 1, writes: [said('still open')] })
  await log.close()
  await (await sqliteLog({ file: folder('link.db') })).close()
})

it('a file that is no database is refused and left as it is', async () => {
  const file = folder('text.db')
  const text = 'This is a letter, not a database. '.repeat(100)
  writeFileSync(file, text)
  await expect(sqliteLog({ file })).rejects.toMatchObject({ name: 'LogCorrupt', file })
  await expect(sqliteLog({ file })).rejects.toThrow(
    `The log ${file} is damaged or is not a log (file is not a database).`,
  )
  expect(readFileSync(file, 'utf8')).toBe(text)
})

it('a database with damaged pages is refused', async () => {
  const file = folder('damaged.db')
  await logWith(file, 200)
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 4096 * 3, bytes.length - 4096)
  writeFileSync(file, bytes)
  await expect(sqliteLog({ file })).rejects.toMatchObject({ name: 'LogCorrupt', file })
})

it('a truncated database is refused', async () => {
  const file = folder('truncated.db')
  await logWith(file, 200)
  writeFileSync(file, readFileSync(file).subarray(0, 4096 * 5))
  await expect(sqliteLog({ file })).rejects.toMatchObject({ name: 'LogCorrupt', file })
})

it('a place that cannot be written is refused with what to do', async () => {
  writeFileSync(folder('a file'), '')
  mkdirSync(folder('a folder'))
  for (const file of [folder('a file/log.db'), folder('a folder')]) {
    await expect(sqliteLog({ file })).rejects.toMatchObject({ name: 'LogUnwritable', file })
    await expect(sqliteLog({ file })).rejects.toThrow(/Make its folder writable/)
  }
})

it('a log of a newer version is refused and left as it is', async () => {
  const file = folder('newer.db')
  await logWith(file, 1)
  const database = new DatabaseSync(file)
  database.exec(`update versions set version = 99 where subject = 'tables'`)
  await expect(sqliteLog({ file })).rejects.toMatchObject({ name: 'LogTooNew', file })
  await expect(sqliteLog({ file })).rejects.toThrow(
    /is of version 99, and this server knows up to \d+\. Start the newer/,
  )
  expect(database.prepare('select count(*) as count from events').get()?.count).toBe(1)
  database.close()
})

it('on a full disk an append fails with a sentence, and the log goes on when there is room', async () => {
  const file = folder('full.db')
  const database = new DatabaseSync(file)
  const db = new Kysely<LogTables>({ dialect: nodeSqliteDialect(database, error => asLogError(error, file)) })
  await migrate(db, { whole: 'integer', bytes: 'blob' }, file)
  const log = sqlLog({ db, forget: async () => undefined, release: async () => undefined })
  await log.append({ at: 1, writes: [said('fits')] })
  database.exec('pragma max_page_count = 1')
  const tooMuch = Array.from({ length: 3 }, () =>
    log.append({ at: 2, writes: [said('far too long '.repeat(10_000))] }),
  )
  const outcomes = await Promise.allSettled(tooMuch)
  expect(outcomes).toMatchObject(
    outcomes.map(() => ({ status: 'rejected', reason: { name: 'LogUnwritable', file } })),
  )
  expect(await log.head()).toBe(1)
  database.exec('pragma max_page_count = 100000')
  await log.append({ at: 3, writes: [said('fits again')] })
  expect(await log.verify('case:a')).toEqual({ ok: true, events: 2 })
  await log.close()
})
