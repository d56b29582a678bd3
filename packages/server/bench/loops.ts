/**
 * Lets our server and machines that answer every mail write to each other, and counts what we send by ourselves.
 *
 *   pnpm build && pnpm bench:loops [--pairs 10000]
 *
 * Every pair begins with a form or a mail and goes on, for up to two weeks of a clock that jumps, until nobody has anything
 * more to say. Half the machines say by no header that they are one. In every twenty-fifth pair the company's own mailbox
 * answers by a machine as well.
 */
import { parseArgs } from 'node:util'
import { exchange, type Pair } from './loops/exchange.ts'
import { crowd, type Responder, random, responder } from './loops/responder.ts'

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '10000' } } })
const pairs = Number(values.pairs)
/** So many share one server: a log in memory is searched from end to end. */
const SHARED = 250

const next = random(2026)
const pairOf = (one: Responder): Pair => ({
  ...{ one, automatic: 0, replies: 0, forwards: 0, answers: 0, isLoop: false },
})
const all = Array.from({ length: pairs }, (_, number) => pairOf(responder(number, next)))
const began = performance.now()
let brought = 0
for (let from = 0; from < pairs; from += SHARED) {
  brought += await exchange(all.slice(from, from + SHARED))
  if (process.stderr.isTTY) process.stderr.write(`\r${Math.min(pairs, from + SHARED)} of ${pairs} pairs`)
}

const isHonest = ({ one }: Pair) => !one.isStripped
const alone = all.filter(({ one }) => one.mailbox === undefined)
report('a machine that says so', alone.filter(isHonest))
report(
  'a machine that does not',
  alone.filter(pair => !isHonest(pair)),
)
report(
  'either, and the company’s mailbox a machine that says so',
  all.filter(({ one }) => one.mailbox === 'honest'),
)
report(
  'either, and the company’s mailbox a machine that does not',
  all.filter(({ one }) => one.mailbox === 'stripped'),
)
const hardest = pairOf(crowd(pairs))
brought += await exchange([hardest])
report('a machine that takes another address for every mail, as many people would', [hardest])
console.log(`${brought} mails in ${((performance.now() - began) / 1000).toFixed(0)} s`)

function report(name: string, some: readonly Pair[]): void {
  const most = (of: (pair: Pair) => number) => some.reduce((max, pair) => Math.max(max, of(pair)), 0)
  const over = some.filter(({ automatic }) => automatic > 2)
  const loops = some.filter(({ isLoop }) => isLoop)
  console.log(`${name}: ${some.length} pairs, ${loops.length} loops`)
  console.log(
    `  automatic mails a pair: at most ${most(pair => pair.automatic)}; more than two in ${over.length}`,
  )
  console.log(
    `  sent on to the mailbox: at most ${most(pair => pair.forwards)}; from it: at most ${most(pair => pair.replies)}`,
  )
  for (const { one, automatic, answers } of [...loops, ...over].slice(0, 3))
    console.log(`  such as ${JSON.stringify({ ...one, automatic, answers })}`)
}
