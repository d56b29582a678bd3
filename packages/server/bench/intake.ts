/**
 * How many mails are taken in and filed in a second, what each costs the main thread, and for how long that answers nobody.
 *
 *   pnpm build && node bench/intake.ts [--mails 2000] [--folder PATH]
 *
 * What is built reads mails in threads. The same from sources reads them in the main thread, to compare:
 *
 *   node --conditions=@presszero/source --import ./src/log/sqlite/typescript.test-helper.ts bench/intake.ts
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { memorySource } from '@presszero/mail/testing'
import { createPressZero, type Log, silentLogger, sqliteLog } from '@presszero/server'

const { values } = parseArgs({
  options: { mails: { type: 'string', default: '2000' }, folder: { type: 'string' } },
})
const mails = Number(values.mails)
const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'press-zero-intake-'))
const MIB = 1_048_576

const encoder = new TextEncoder()
const head = (index: number) =>
  [
    `From: Jo ${index} <jo-${index}@customers.test>`,
    'To: help@reply.shop.test',
    `Message-ID: <${index}.${Math.random()}@customers.test>`,
    'Subject: Where is my parcel?',
    'MIME-Version: 1.0',
  ].join('\r\n')

/** A mail as people send them: some lines in text and in HTML, with what is answered below. */
function usual(index: number): Uint8Array {
  const said = `Good morning, my parcel ${index} was to come on Tuesday, and I waited all day.`
  const quoted = Array.from({ length: 30 }, (_, line) => `> Line ${line} of what was said before that.`)
  const text = [said, '', 'On Mon, Nov 23, 2026 at 10:00 AM Shop <r@shop.test> wrote:', ...quoted].join(
    '\r\n',
  )
  const html = `<p>${said}</p><div class="gmail_quote"><div>On Mon, Nov 23, 2026, Shop wrote:</div><blockquote>${quoted.join('<br>')}</blockquote></div>`
  const part = (type: string, body: string) =>
    `--b\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`
  return encoder.encode(
    `${head(index)}\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n${part('text/plain', text)}${part('text/html', html)}--b--\r\n`,
  )
}

const hostile: Readonly<Record<string, (index: number) => Uint8Array>> = {
  'lines of one letter': index => encoder.encode(`${head(index)}\r\n\r\n${'a\r\n'.repeat(MIB / 3)}`),
  'nested div': index =>
    encoder.encode(`${head(index)}\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(MIB / 5)}`),
  'On On …': index => encoder.encode(`${head(index)}\r\n\r\n${'On '.repeat(MIB / 3)}`),
  'base64 in lines of one letter': index =>
    encoder.encode(`${head(index)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${'Y\r\n'.repeat(MIB / 3)}`),
}

async function measure(name: string, count: number, make: (index: number) => Uint8Array): Promise<void> {
  const log = await sqliteLog({ file: join(folder, `${name.replace(/\W+/g, '-')}.db`) })
  const source = memorySource()
  const house = createPressZero({
    ...{ company: { name: 'Shop', email: 'help@shop.test' }, baseUrl: 'https://contact.shop.test' },
    ...{ log, secret: 'a secret of at least thirty-two characters', logger: silentLogger },
    mail: {
      ...{ domain: 'reply.shop.test', sources: [source], verifySenders: false },
      transport: {
        send: async () => ({ accepted: [], rejected: [], response: '250' }),
        close: async () => {},
      },
    },
  })
  await house.start()
  const deliver = (index: number) => {
    const from = `jo-${index}@customers.test`
    return source.deliver({ envelope: { from, to: ['help@reply.shop.test'] }, raw: make(index) })
  }
  // Threads are started by the first mail.
  await deliver(0)
  await untilFiled(log, 1)
  const watched = watchThread()
  const start = performance.now()
  for (let from = 1; from <= count; from += 50)
    await Promise.all(Array.from({ length: Math.min(50, count - from + 1) }, (_, at) => deliver(from + at)))
  await untilFiled(log, count + 1)
  const rate = count / ((performance.now() - start) / 1000)
  const { all, longest } = watched.stop()
  const each = (all / count).toFixed(1)
  console.log(
    `${name.padEnd(34)} ${rate.toFixed(0).padStart(5)} / s   main thread: ${each.padStart(5)} ms each, ${longest.toFixed(0)} ms at a stretch`,
  )
  await house.close()
}

/**
 * What the main thread works, in milliseconds of its own time, so that others on the machine do not count: in all, and the
 * longest between two turns of its event loop.
 */
function watchThread() {
  const now = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  const start = now()
  let [last, longest] = [start, 0]
  const timer = setInterval(() => {
    const at = now()
    longest = Math.max(longest, at - last)
    last = at
  }, 1)
  return {
    stop() {
      clearInterval(timer)
      return { all: now() - start, longest }
    },
  }
}

async function untilFiled(log: Log, count: number): Promise<void> {
  let [filed, after] = [0, 0]
  while (filed < count) {
    const batch = await log.readAll(after, 500, 'inbox:')
    filed += batch.filter(
      ({ event }) => event.type === 'mail-filed' || event.type === 'mail-set-aside',
    ).length
    after = batch.at(-1)?.position ?? after
    if (batch.length === 0) await pause(20)
  }
}

try {
  await measure('usual mails', mails, usual)
  for (const [name, make] of Object.entries(hostile)) await measure(`1 MB: ${name}`, 20, make)
} finally {
  rmSync(folder, { recursive: true })
}
