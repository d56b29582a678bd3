/**
 * How fast the log on SQLite appends and is read, next to what the disk and `node:sqlite` allow.
 *
 *   pnpm build && node bench/log.ts [--folder PATH]
 *
 * One append is a customer's message with its idempotency key: durable, chained, projected. The baseline inserts one row
 * of the same size with `node:sqlite` alone and commits it (WAL, `synchronous=FULL`), in the same run and folder.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { type Log, sqliteLog } from '@presszero/server'

const { values } = parseArgs({ options: { folder: { type: 'string' } } })
const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'press-zero-bench-'))
const text = 'Where is my parcel? It was to come on Tuesday. '.repeat(4)
const roundMs = 2000
const replayed = 100_000

/** Calls per second of `run` over one round. */
async function perSecond(run: () => Promise<number> | number): Promise<number> {
  for (let warm = 0; warm < 20; warm++) await run()
  const start = performance.now()
  let count = 0
  while (performance.now() - start < roundMs) count += await run()
  return count / ((performance.now() - start) / 1000)
}

function baseline(): { insert(): number; close(): void } {
  const database = new DatabaseSync(join(folder, 'baseline.db'))
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table rows (id integer primary key, text)',
  )
  const insert = database.prepare('insert into rows (text) values (?)')
  return {
    insert() {
      insert.run(text)
      return 1
    },
    close: () => database.close(),
  }
}

let appended = 0

async function append(log: Log): Promise<void> {
  const messageId = `message ${appended++}`
  const message = {
    type: 'message-added',
    messageId,
    author: { kind: 'customer' },
    channel: 'web',
    content: { text },
  } as const
  await log.append({
    at: Date.now(),
    once: messageId,
    writes: [{ stream: `case:${appended % 500}`, expectedVersion: 'any', events: [message] }],
  })
}

async function appendConcurrently(log: Log, writers: number): Promise<number> {
  await Promise.all(Array.from({ length: writers }, () => append(log)))
  return writers
}

async function replay(log: Log): Promise<number> {
  const start = performance.now()
  let after = 0
  for (;;) {
    const events = await log.readAll(after, 1000)
    const last = events.at(-1)
    if (!last) return after / ((performance.now() - start) / 1000)
    after = last.position
  }
}

function print(what: string, rate: number, against?: number): void {
  const ratio = against === undefined ? '' : `   ${(rate / against).toFixed(2)} of the baseline`
  console.log(`${what.padEnd(40)}${Math.round(rate).toLocaleString('en').padStart(9)} / s${ratio}`)
}

const bare = baseline()
const log = await sqliteLog({ file: join(folder, 'log.db') })
for (const writers of [1, 16, 256]) {
  const before = await perSecond(bare.insert)
  const rate = await perSecond(() => appendConcurrently(log, writers))
  const against = (before + (await perSecond(bare.insert))) / 2
  print(`appends, ${writers} at a time`, rate, against)
  print('  bare node:sqlite, insert and commit', against)
}
while ((await log.head()) < replayed) await appendConcurrently(log, 256)
print(`reading ${replayed.toLocaleString('en')} events in commit order`, await replay(log))

await log.close()
bare.close()
rmSync(folder, { recursive: true })
