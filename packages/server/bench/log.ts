/**
 * How fast the log on SQLite appends and is read, next to what the disk and `node:sqlite` allow.
 *
 *   pnpm build && node bench/log.ts [--folder PATH]
 *
 * One append is a customer's message with its idempotency key: durable, chained, projected. The baseline inserts one row
 * of the same size with `node:sqlite` alone and commits it (WAL, `synchronous=FULL`) in the same folder. The two take turns
 * in short slices, so that a busy machine slows both; the medians are printed.
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
const sliceMs = 150
const slices = 21
const replayed = 100_000

/** How many per second `run` does in one slice of time; it says how many it did. */
async function rateOf(run: () => Promise<number> | number): Promise<number> {
  const start = performance.now()
  let count = 0
  while (performance.now() - start < sliceMs) count += await run()
  return count / ((performance.now() - start) / 1000)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}

async function compare(log: Log, writers: number): Promise<void> {
  const bareRates: number[] = []
  const rates: number[] = []
  for (let slice = 0; slice < slices; slice++) {
    bareRates.push(await rateOf(bare.insert))
    rates.push(await rateOf(() => appendConcurrently(log, writers)))
  }
  const ratio = median(rates.map((rate, slice) => rate / (bareRates[slice] ?? rate)))
  print(
    `appends, ${writers} at a time`,
    median(rates),
    `${ratio.toFixed(2)} of bare ${format(median(bareRates))} / s`,
  )
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

function format(rate: number): string {
  return Math.round(rate).toLocaleString('en')
}

function print(what: string, rate: number, note = ''): void {
  console.log(`${what.padEnd(42)}${format(rate).padStart(9)} / s   ${note}`)
}

const bare = baseline()
const log = await sqliteLog({ file: join(folder, 'log.db') })
for (const writers of [1, 16, 256]) await compare(log, writers)
while ((await log.head()) < replayed) await appendConcurrently(log, 256)
print(`reading ${format(replayed)} events in commit order`, await replay(log))

await log.close()
bare.close()
rmSync(folder, { recursive: true })
