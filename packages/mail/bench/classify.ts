/**
 * How often `classifyMail` says what the labels say, over the collections in a folder.
 *
 *   pnpm build && node bench/classify.ts --data PATH [--show]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { classifyMail } from '@presszero/mail'

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

const groups: Record<string, readonly string[]> = {
  userunknown: ['unknown-user'],
  hostunknown: ['unknown-host'],
  notaccept: ['unknown-host'],
  hasmoved: ['moved'],
  suspend: ['inactive'],
  mailboxfull: ['mailbox-full'],
  mesgtoobig: ['too-big'],
  exceedlimit: ['too-big'],
  blocked: ['blocked'],
  requireptr: ['blocked'],
  badreputation: ['blocked'],
  spamdetected: ['spam'],
  virusdetected: ['spam'],
  contenterror: ['policy'],
  authfailure: ['policy'],
  policyviolation: ['policy'],
  securityerror: ['policy'],
  norelaying: ['policy'],
  notcompliantrfc: ['policy'],
  rejected: ['policy'],
  filtered: ['policy', 'inactive'],
  speeding: ['rate-limited'],
  toomanyconn: ['rate-limited'],
  expired: ['expired'],
  networkerror: ['network'],
  systemerror: ['system'],
  mailererror: ['system'],
  systemfull: ['system', 'mailbox-full'],
  syntaxerror: ['system', 'policy'],
  onhold: ['undefined'],
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
for (const [name, { right, all }] of tally) {
  console.log(`${name}: ${right} of ${all}, ${((100 * right) / all).toFixed(1)} %`)
}
