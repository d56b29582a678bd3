import { type Classification, classifyMail } from '@presszero/mail'
import { type BenchOptions, readLines } from './data.ts'
import { autoReplies } from './mails/auto-replies.ts'
import { humanMails } from './mails/human-mails.ts'
import { groups } from './reason-labels.ts'

interface Labelled {
  readonly id: string
  /** Base64. */
  readonly raw: string
  readonly kind: string
}

interface LabelledBounce {
  readonly id: string
  readonly raw: string
  readonly recipients: readonly { readonly hard: boolean; readonly reason: string }[]
}

const kinds: Readonly<Record<string, readonly string[]>> = {
  autoreply: ['auto-reply'],
  'human-or-other': ['human', 'list'],
}

/** Counts what was right, and says what was not where that is wanted. */
class Tally {
  readonly #counts = new Map<string, { right: number; all: number }>()
  readonly #show: boolean

  constructor(show: boolean) {
    this.#show = show
  }

  add(name: string, right: boolean, otherwise: string): void {
    const { right: before, all } = this.#counts.get(name) ?? { right: 0, all: 0 }
    this.#counts.set(name, { right: before + Number(right), all: all + 1 })
    if (!right && this.#show) console.log(`    ${name}: ${otherwise.replace(/\s+/g, ' ')}`)
  }

  print(): void {
    for (const [name, { right, all }] of this.#counts) {
      console.log(`  ${name.padEnd(38)} ${right} of ${all}, ${((100 * right) / all).toFixed(1)} %`)
    }
  }
}

const classified = (raw: string): Promise<Classification> => classifyMail(Buffer.from(raw, 'base64'))

/** How often `classifyMail` says what the labels say, and what is right of mails of our own making. */
export async function classification({ data, show }: BenchOptions): Promise<void> {
  const tally = new Tally(show)
  for (const { id, kind, raw } of readLines<Labelled>(data, 'classify.jsonl')) {
    const found = await classified(raw)
    tally.add(kind, (kinds[kind] ?? [kind]).includes(found.kind), `${id}, called ${found.kind}`)
  }
  for (const bounce of readLines<LabelledBounce>(data, 'bounce.jsonl')) await countBounce(bounce, tally)
  for (const { name, raw } of autoReplies()) {
    const { kind } = await classifyMail(Buffer.from(raw))
    tally.add('own automatic answers', kind === 'auto-reply', `${name}, called ${kind}`)
  }
  for (const raw of humanMails()) {
    const { kind } = await classifyMail(Buffer.from(raw))
    tally.add('own mails of people', kind === 'human', `${raw.slice(0, 120)}, called ${kind}`)
  }
  console.log('classification')
  tally.print()
}

async function countBounce({ id, raw, recipients }: LabelledBounce, tally: Tally): Promise<void> {
  const { bounce } = await classified(raw)
  for (const [index, { hard, reason }] of recipients.entries()) {
    const accepted = groups[reason]
    if (!accepted) continue
    const found = bounce?.recipients[index] ?? bounce?.recipients[0]
    const said = `${id}, ${reason}, called ${found?.reason} ${found?.hard}: ${found?.diagnostic.slice(0, 120)}`
    tally.add('reason', found !== undefined && accepted.includes(found.reason), said)
    tally.add('hard', found?.hard === hard, said)
  }
}
