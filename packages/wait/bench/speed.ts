/**
 * Observe + estimate with many people waiting, next to plain evaluations of the exact triple; and a snapshot's size.
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/speed.ts [people waiting]
 */
import { createWaitEngine } from '@presszero/wait'
import { waitTriple } from '@presszero/wait/closed-forms'

const waiting = Number(process.argv[2] ?? 10_000)
const rounds = 5000
const engine = createWaitEngine()

let at = 0
for (let n = 0; n < waiting + 200; n++) engine.observe({ type: 'joined', id: `p${n}`, queue: 'q', at: at++ })
let next = 0
for (; next < 200; next++) {
  at += 1000
  engine.observe({ type: 'answered', id: `p${next}`, at })
  if (next % 3 === 0) engine.observe({ type: 'abandoned', id: `p${waiting + 199 - next}`, at })
  engine.observe({ type: 'finished', id: `p${next}`, at })
}

let began = performance.now()
for (let n = 0; n < rounds; n++) {
  at += 10
  engine.observe({ type: 'joined', id: `new${n}`, queue: 'q', at })
  engine.estimate({ queue: 'q', at })
}
const pairs = (1000 * rounds) / (performance.now() - began)

began = performance.now()
for (let n = 0; n < rounds; n++) waitTriple({ ahead: waiting + n, drain: 1, leave: 1 / 900 })
const triples = (1000 * rounds) / (performance.now() - began)

const bytes = JSON.stringify(engine.snapshot()).length
console.log(
  `${waiting} waiting: ${Math.round(pairs)} observe + estimate pairs/s, ${Math.round(triples)} exact triples/s`,
)
console.log(`snapshot: ${bytes} bytes, ${(bytes / (waiting + rounds)).toFixed(0)} a person`)
