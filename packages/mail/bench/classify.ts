/**
 * How often `classifyMail` says what the labels say, over the collections in a folder.
 *
 *   pnpm build && node bench/classify.ts --data PATH [--show]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { classifyMail } from '@presszero/mail'
import { autoReplies } from './mails/auto-replies.ts'
import { humanMails } from './mails/human-mails.ts'
import { groups } from './reason-labels.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, show: { type: 'boolean' } } })
if (!values.data) throw new Error('say where the labelled mails are: --data PATH')

interface Labelled {
  readonly id: string
  readonly raw: string
  readonly kind?: string
  readonly recipients?: readonly { readonly hard: boolean; readonly reason: string }[]
}

function read(file: string): Labelled[] {
  const lines = readFileSync(join(values.data ?? '', file), 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line))
}

const kinds: Record<string, readonly string[]> = {
  autoreply: ['auto-reply'],
  'human-or-other': ['human', 'list'],
}
const tally = new Map<string, { right: number; all: number }>()
function count(name: string, right: boolean): void {
  const { right: before, all } = tally.get(name) ?? { right: 0, all: 0 }
  tally.set(name, { right: before + Number(right), all: all + 1 })
}

for (const { id, kind = '', raw } of read('classify.jsonl')) {
  const found = await classifyMail(Buffer.from(raw, 'base64'))
  const right = (kinds[kind] ?? [kind]).includes(found.kind)
  count(kind, right)
  if (!right && values.show) console.log(`  ${id}: ${kind}, called ${found.kind}`)
}

for (const { id, raw, recipients = [] } of read('bounce.jsonl')) {
  const { bounce } = await classifyMail(Buffer.from(raw, 'base64'))
  for (const [index, { hard, reason }] of recipients.entries()) {
    const accepted = groups[reason]
    if (!accepted) continue
    const found = bounce?.recipients[index] ?? bounce?.recipients[0]
    const rightReason = found !== undefined && accepted.includes(found.reason)
    count('reason', rightReason)
    count('hard', found?.hard === hard)
    if (values.show && (!rightReason || found?.hard !== hard)) {
      console.log(
        `  ${id}: ${reason} ${hard}, called ${found?.reason} ${found?.hard}: ${found?.diagnostic.slice(0, 160)}`,
      )
    }
  }
}
for (const { name, raw } of autoReplies()) {
  const { kind } = await classifyMail(Buffer.from(raw))
  count('own auto-replies', kind === 'auto-reply')
  if (kind !== 'auto-reply' && values.show) console.log(`  ${name}: called ${kind}`)
}
for (const raw of humanMails()) {
  const { kind } = await classifyMail(Buffer.from(raw))
  count('own human mails', kind === 'human')
  if (kind !== 'human' && values.show)
    console.log(`  called ${kind}: ${raw.slice(0, 120).replace(/\n/g, ' | ')}`)
}
for (const [name, { right, all }] of tally) {
  console.log(`${name}: ${right} of ${all}, ${((100 * right) / all).toFixed(1)} %`)
}
