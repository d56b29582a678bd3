/**
 * Brings mails by SMTP to a server that is killed (SIGKILL) at random moments and started again, and then looks whether
 * any was lost or filed twice. Whoever brings them does as mail servers do: what got no 250 is brought again.
 *
 *   pnpm build && pnpm bench:intake [--mails 5000] [--kills 20] [--folder PATH]
 *
 * The rate is told beside that of the same senders and receiver with nothing behind but one durable row a mail in SQLite.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { smtpReceiver } from '@presszero/mail/smtp'
import { freePort, startVictim } from './kill/process.ts'
import { bring, letterOf, type Sending } from './kill/senders.ts'
import { verify } from './kill/verify.ts'

const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '20' },
    folder: { type: 'string' },
  },
})
const [mails, kills] = [Number(values.mails), Number(values.kills)]
const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'press-zero-kill-'))

/** Mails a second with nothing but a durable row for each. */
async function baseline(count: number): Promise<number> {
  const database = new DatabaseSync(join(folder, 'baseline.db'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table mails (raw blob)')
  const insert = database.prepare('insert into mails values (?)')
  const receiver = smtpReceiver({ port: 0, domains: ['reply.shop.test'] })
  const receiving = await receiver.receive(async ({ raw }) => void insert.run(raw))
  const began = performance.now()
  await bring(receiving.port, count, letterOf).finished
  const rate = (1000 * count) / (performance.now() - began)
  await receiving.close()
  database.close()
  return rate
}

/** Kills and starts again, spread over the mails, each at a moment that nobody chose. */
async function haunt(port: number, sending: Sending): Promise<number> {
  let victim = await startVictim(folder, port)
  let killed = 0
  while (sending.done < mails) {
    const wanted = ((killed + Math.random()) * mails) / kills
    while (sending.done < Math.min(wanted, mails)) await pause(5)
    if (killed >= kills || sending.done >= mails) break
    await pause(Math.random() * 50)
    await victim.kill()
    killed += 1
    victim = await startVictim(folder, port)
  }
  await sending.finished
  await untilFiled()
  await victim.stop()
  return killed
}

/** Until nothing more is filed: the log is the server's, so that its file is looked at by its size. */
async function untilFiled(): Promise<void> {
  const reader = new DatabaseSync(join(folder, 'log.db'), { readOnly: true })
  const latest = reader.prepare('select max(position) as head from events')
  for (let head = -1, same = 0; same < 20; await pause(250)) {
    const now = Number(latest.get()?.head ?? 0)
    same = now === head ? same + 1 : 0
    head = now
  }
  reader.close()
}

const bare = await baseline(Math.min(mails, 5_000))
console.log(`one durable row a mail and nothing else: ${bare.toFixed(0)} mails / s`)
const port = await freePort()
const began = performance.now()
const sending = bring(port, mails, letterOf)
const taken = sending.finished.then(() => (performance.now() - began) / 1000)
const killed = await haunt(port, sending)
const seconds = await taken
console.log(
  `${mails} mails taken in ${seconds.toFixed(0)} s, ${killed} kills and starts included: ${(mails / seconds).toFixed(0)} mails / s`,
)
console.log(`tries that got no 250, and were brought again: ${sending.failed}`)
const found = await verify(folder, mails)
console.log(
  `lost: ${found.lost}; kept twice: ${found.keptTwice}; shown on no case: ${found.unfiled}; shown twice: ${found.shownTwice}; set aside: ${found.setAside}`,
)
console.log(`${found.streams} hash chains recomputed, ${found.brokenChains} broken`)
rmSync(folder, { recursive: true })
if (found.lost + found.keptTwice + found.unfiled + found.shownTwice + found.brokenChains > 0)
  process.exitCode = 1
