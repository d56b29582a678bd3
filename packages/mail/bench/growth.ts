import { extractReply, readMail, safeHtml } from '@presszero/mail'
import { type Killer, killers } from './killers.ts'

const lengths = [10_000, 100_000, 1_000_000]
const cap = 250

/** How long something took, in milliseconds: by the clock, and of a processor, which others on the machine do not prolong. */
interface Cost {
  readonly clock: number
  readonly processor: number
}

async function once({ of, make }: Killer, length: number): Promise<Cost> {
  const input = make(length)
  const start = performance.now()
  const used = process.cpuUsage()
  if (of === 'mail') {
    const mail = await readMail(Buffer.from(input)).catch(() => undefined)
    if (mail) extractReply(mail)
  } else {
    extractReply({ [of]: input })
    if (of === 'html') safeHtml(input)
  }
  const { user, system } = process.cpuUsage(used)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}

async function best(killer: Killer, length: number): Promise<Cost> {
  const costs: Cost[] = []
  for (let run = 0; run < 3; run++) costs.push(await once(killer, length))
  const least = (part: keyof Cost) => Math.min(...costs.map(cost => cost[part]))
  return { clock: least('clock'), processor: least('processor') }
}

/**
 * How long the longest of known hostile inputs take at 10 kB, 100 kB and 1 MB, best of three: `text` and `html` through
 * `extractReply`, `html` through `safeHtml` as well, `mail` through `readMail` and `extractReply`. A mail over the limits is
 * refused, which counts. Judged by processor time.
 */
export async function growth(): Promise<void> {
  const slowest = { clock: 0, processor: 0 }
  const head = lengths.map(length => `${length / 1000} kB`.padStart(10)).join('')
  console.log(`${'ms of a processor at'.padEnd(38)}${head}`)
  for (const killer of killers) {
    const costs: Cost[] = []
    for (const length of lengths) costs.push(await best(killer, length))
    slowest.clock = Math.max(slowest.clock, ...costs.map(cost => cost.clock))
    slowest.processor = Math.max(slowest.processor, ...costs.map(cost => cost.processor))
    const cells = costs.map(cost => cost.processor.toFixed(1).padStart(10)).join('')
    console.log(`${`${killer.of}: ${killer.name}`.padEnd(38)}${cells}`)
  }
  const verdict = slowest.processor <= cap ? 'within' : 'OVER'
  console.log(
    `slowest ${slowest.processor.toFixed(0)} ms of a processor, ${slowest.clock.toFixed(0)} ms by the clock; ${verdict} ${cap} ms`,
  )
}
