import { extractReply, readMail, safeHtml } from '@presszero/mail'
import { type Killer, killers } from './killers.ts'

const lengths = [10_000, 100_000, 1_000_000]
const cap = 250

async function once({ of, make }: Killer, length: number): Promise<number> {
  const input = make(length)
  const start = performance.now()
  if (of === 'mail') {
    const mail = await readMail(Buffer.from(input)).catch(() => undefined)
    if (mail) extractReply(mail)
  } else {
    extractReply({ [of]: input })
    if (of === 'html') safeHtml(input)
  }
  return performance.now() - start
}

async function best(killer: Killer, length: number): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run++) times.push(await once(killer, length))
  return Math.min(...times)
}

/**
 * How long the longest of known hostile inputs take at 10 kB, 100 kB and 1 MB, best of three: `text` and `html` through
 * `extractReply`, `html` through `safeHtml` as well, `mail` through `readMail` and `extractReply`. A mail over the limits is refused, which counts.
 */
export async function growth(): Promise<void> {
  let slowest = 0
  console.log(`${'ms at'.padEnd(38)}${lengths.map(length => `${length / 1000} kB`.padStart(10)).join('')}`)
  for (const killer of killers) {
    const times: number[] = []
    for (const length of lengths) times.push(await best(killer, length))
    slowest = Math.max(slowest, ...times)
    const cells = times.map(time => time.toFixed(1).padStart(10)).join('')
    console.log(`${`${killer.of}: ${killer.name}`.padEnd(38)}${cells}`)
  }
  console.log(`slowest ${slowest.toFixed(0)} ms; ${slowest <= cap ? 'within' : 'OVER'} ${cap} ms`)
}
