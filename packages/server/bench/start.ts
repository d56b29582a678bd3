/**
 * How long a server takes to know what it knew of waiting, with and without what was kept.
 *
 *   pnpm build && node bench/start.ts [--events 200000] [--folder PATH]
 *
 * The log on SQLite holds a line that is here and one that is elsewhere, as the simulator has them: people join, wait, leave or
 * are answered, and are done with. A start is from opening the log until everything in it is known.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { createPressZero, type QueueEvent, sqliteLog } from '@presszero/server'
import { simulate } from '@presszero/wait/simulate'

const { values } = parseArgs({
  options: { events: { type: 'string', default: '200000' }, folder: { type: 'string' } },
})
const most = Number(values.events)
const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'press-zero-bench-'))
const file = join(folder, 'log.db')
const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
const began = Date.now() - 90 * 86_400_000
const perCommit = 500

function* happenings(): Generator<{ at: number; queue: string; event: QueueEvent }> {
  const events = simulate({
    seed: 1,
    start: began,
    pools: Object.fromEntries(
      ['here', 'phone'].map(queue => [
        queue,
        {
          agents: 12,
          service: { kind: 'lognormal', mean: 300, cv: 1 },
          queues: {
            [queue]: {
              arrivals: { kind: 'poisson', perHour: 140 },
              patience: { kind: 'exponential', mean: 600 },
            },
          },
        } as const,
      ]),
    ),
  })
  const queueOf = new Map<string, string>()
  let n = 0
  for (const told of events) {
    if (told.type === 'joined') queueOf.set(told.id, told.queue)
    const queue = 'queue' in told ? told.queue : (queueOf.get(told.id) ?? '')
    const at = Math.round(told.at)
    const elsewhere = queue === 'phone' ? { elsewhere: { id: `event ${n++}`, at } } : {}
    const fact = factOf(told)
    if (fact !== undefined) yield { at, queue, event: { ...fact, ...elsewhere } }
  }
}

function factOf(
  told: ReturnType<typeof simulate> extends Iterable<infer One> ? One : never,
): QueueEvent | undefined {
  switch (told.type) {
    case 'joined':
      return { type: 'joined', seatId: told.id, caseId: told.id }
    case 'answered':
      return { type: 'answered', seatId: told.id, humanId: told.agent ?? 'ann' }
    case 'abandoned':
      return { type: 'left', seatId: told.id, why: 'abandoned' }
    case 'finished':
      return { type: 'finished', seatId: told.id }
    case 'staffed':
      return { type: 'staffed', humans: told.agents }
    default:
      return undefined
  }
}

async function write(): Promise<void> {
  const log = await sqliteLog({ file })
  let some: Promise<unknown>[] = []
  let written = 0
  for (const { at, queue, event } of happenings()) {
    if (written++ === most) break
    some.push(
      log.append({ at, writes: [{ stream: `queue:${queue}`, expectedVersion: 'any', events: [event] }] }),
    )
    if (some.length < perCommit) continue
    await Promise.all(some)
    some = []
  }
  await Promise.all(some)
  await log.close()
}

/** Seconds of processor time until everything is known (others may use the machine), and what is then said. */
async function start(): Promise<{ seconds: number; said: string }> {
  const from = process.cpuUsage()
  const server = createPressZero({
    company: { name: 'Bench', email: 'help@bench.example' },
    // Nobody comes on here, so that the first one is the one to ask about.
    queues: [{ id: 'phone', events: { secret } }, { id: 'here' }],
    log: await sqliteLog({ file }),
    secret: 'a secret of at least thirty-two characters',
    baseUrl: 'https://contact.bench.example',
    logger: { info() {}, error: console.error },
  })
  await server.start()
  const { user, system } = process.cpuUsage(from)
  const seconds = (user + system) / 1e6
  const response = await server.fetch(new Request('https://contact.bench.example/v1/now'))
  const { announcement }: { announcement?: unknown } = await response.json()
  await server.close()
  return { seconds, said: JSON.stringify(announcement) }
}

function kept(): string {
  const database = new DatabaseSync(file)
  const { bytes = 0 } =
    database.prepare("select length(state) as bytes from keeps where reader = 'wait'").get() ?? {}
  database.close()
  return `${Math.round(Number(bytes) / 1024)} kB`
}

function forget(): void {
  const database = new DatabaseSync(file)
  database.exec('delete from keeps')
  database.close()
}

const format = (seconds: number) => `${seconds.toFixed(seconds < 1 ? 3 : 1)} s`
await write()
for (let times = 0; times < 3; times++) {
  forget()
  const whole = await start()
  const size = kept()
  const again = await start()
  const same = whole.said === again.said ? 'says the same' : `SAYS ${again.said} INSTEAD OF ${whole.said}`
  console.log(
    `${most.toLocaleString('en')} events: ${format(whole.seconds)} of processor time folding all, ${format(again.seconds)} with what was kept (${size}), ${same}`,
  )
}
rmSync(folder, { recursive: true })
