/**
 * Lets our server and machines that answer every mail write to each other, and counts what we send by ourselves.
 *
 *   pnpm build && pnpm bench:loops [--pairs 10000]
 *
 * Every pair begins with a form or a mail and goes on, for up to two weeks of a clock that jumps, until nobody has anything
 * more to say. Half the machines say by no header that they are one. In every fifth pair the company's own mailbox
 * answers by a machine as well.
 */
import { parseArgs } from 'node:util'
import { MAILBOX, type Ours, openHouse, START, type Theirs } from './loops/house.ts'
import {
  addressOf,
  answersTo,
  delayOf,
  firstMail,
  headerIn,
  mailboxAnswer,
  numberIn,
  type Responder,
  random,
  responder,
} from './loops/responder.ts'

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '10000' } } })
const pairs = Number(values.pairs)
/** Nobody follows a pair for longer. */
const HORIZON_MS = 14 * 86_400_000
/** A pair that goes on for so many answers goes round in circles. */
const LOOP = 60
/** What falls due within a minute is brought together. */
const TOGETHER_MS = 60_000

interface Pair {
  one: Responder
  /** Mails of ours: by ourselves, for a human, and to the company's mailbox. */
  automatic: number
  replies: number
  forwards: number
  answers: number
}

interface Due {
  at: number
  pair: Pair
  mail: Theirs | 'form'
}

const next = random(2026)
const house = await openHouse()
const all: Pair[] = Array.from({ length: pairs }, (_, number) => ({
  ...{ one: responder(number, next), automatic: 0, replies: 0, forwards: 0, answers: 0 },
}))
const due: Due[] = all.map((pair, number) => ({
  at: START + number * 1000,
  pair,
  mail: pair.one.start === 'form' ? 'form' : firstMail(pair.one),
}))
const began = performance.now()
let brought = 0

while (due.length > 0) {
  due.sort((a, b) => b.at - a.at)
  const first = due.at(-1)?.at ?? 0
  const now: Due[] = []
  while ((due.at(-1)?.at ?? Number.POSITIVE_INFINITY) <= first + TOGETHER_MS) now.push(...due.splice(-1))
  house.clock.jumpTo(now.at(-1)?.at ?? first)
  const mails = now.flatMap(({ mail }) => (mail === 'form' ? [] : [mail]))
  brought += now.length
  const sent = await house.bring(mails)
  for (const { pair, mail } of now)
    if (mail === 'form')
      sent.push(
        ...(await house.open(
          addressOf(pair.one, 0),
          `Where is it? (pair-${pair.one.number})`,
          pair.one.number,
        )),
      )
  for (const ours of sent) take(ours)
}

function take(ours: Ours): void {
  const pair = pairOf(ours)
  if (pair === undefined) throw new Error(`Nobody knows why a mail was sent to ${ours.to}`)
  const isForward = ours.to === MAILBOX
  if (isForward) pair.forwards += 1
  else if (headerIn(ours.raw, 'Auto-Submitted') === '') pair.replies += 1
  else pair.automatic += 1
  const at = house.clock.now() + delayOf(pair.one)
  if (at > START + HORIZON_MS || pair.answers >= LOOP) return
  if (isForward && pair.one.mailbox === undefined) return
  pair.answers += 1
  const answers = isForward
    ? [mailboxAnswer(pair.one, ours, pair.answers)]
    : answersTo(pair.one, ours, pair.answers)
  for (const mail of answers) due.push({ at, pair, mail })
}

function pairOf(ours: Ours): Pair | undefined {
  const [, marked] = /pair-(\d+)/.exec(ours.raw.replace(/=\r\n/g, '')) ?? []
  const number = numberIn(ours.to) ?? (marked === undefined ? undefined : Number(marked))
  return number === undefined ? undefined : all[number]
}

await house.close()
report(
  'one machine',
  all.filter(({ one }) => one.mailbox === undefined),
)
report(
  'and the mailbox a machine that says so',
  all.filter(({ one }) => one.mailbox === 'honest'),
)
report(
  'and the mailbox a machine that does not',
  all.filter(({ one }) => one.mailbox === 'stripped'),
)
console.log(`${brought} mails in ${((performance.now() - began) / 1000).toFixed(0)} s`)

function report(name: string, some: readonly Pair[]): void {
  const count = (of: (pair: Pair) => boolean) => some.filter(of).length
  const most = (of: (pair: Pair) => number) => some.reduce((max, pair) => Math.max(max, of(pair)), 0)
  console.log(`${name}: ${some.length} pairs`)
  console.log(`  loops: ${count(({ answers }) => answers >= LOOP)}`)
  console.log(
    `  automatic mails a pair: at most ${most(pair => pair.automatic)}; more than two: ${count(pair => pair.automatic > 2)}`,
  )
  console.log(
    `  to the mailbox: at most ${most(pair => pair.forwards)}; from it: at most ${most(pair => pair.replies)}`,
  )
  for (const { one, automatic, answers } of some
    .filter(pair => pair.automatic > 2 || pair.answers >= LOOP)
    .slice(0, 5))
    console.log(`    ${JSON.stringify({ ...one, automatic, answers })}`)
}
