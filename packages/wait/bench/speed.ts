/**
 * Observe + estimate with many people waiting, next to plain evaluations of the exact triple; and a snapshot's size.
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/speed.ts [people waiting]
 */
import { createWaitEngine, type QueueEvent } from '@presszero/wait'
import { waitTriple } from '@presszero/wait/closed-forms'

const rounds = 20_000

interface Speed {
  pairs: number
  bytes: number
}

/** People join at one end and are answered or leave at the other; so many wait all the time. */
function measure(waiting: number): Speed {
  const engine = createWaitEngine()
  const ids: string[] = []
  let [at, joined, gone] = [0, 0, 0]
  const see = (event: QueueEvent) => engine.observe(event)
  const join = () => {
    ids.push(`p${joined++}`)
    see({ type: 'joined', id: ids.at(-1) ?? '', queue: 'q', at })
  }
  const go = () => {
    const id = ids[gone++] ?? ''
    if (gone % 3 === 0) return see({ type: 'abandoned', id, at })
    see({ type: 'answered', id, at })
    see({ type: 'finished', id, at })
  }
  while (joined < waiting) join()
  // Every event is followed by a question; on a third of the rounds somebody goes by two events.
  const turn = () => {
    at += 50
    join()
    engine.estimate({ queue: 'q', at })
    go()
    engine.estimate({ queue: 'q', at })
  }
  for (let n = 0; n < rounds / 4; n++) turn()
  const began = performance.now()
  for (let n = 0; n < rounds / 2; n++) turn()
  const pairs = (1000 * rounds) / (performance.now() - began)
  const empty = { ...engine.snapshot(), waiting: [] }
  const bytes = JSON.stringify(engine.snapshot()).length
  return { pairs, bytes: (bytes - JSON.stringify(empty).length) / waiting }
}

const many = Number(process.argv[2] ?? 10_000)
let began = performance.now()
for (let n = 0; n < rounds; n++) waitTriple({ ahead: many + n, drain: 1, leave: 1 / 900 })
began = performance.now()
for (let n = 0; n < rounds; n++) waitTriple({ ahead: many + n, drain: 1, leave: 1 / 900 })
const triples = (1000 * rounds) / (performance.now() - began)
console.log(`${Math.round(triples)} exact triples/s`)
for (const waiting of [many / 100, many / 10, many, many * 10]) {
  const { pairs, bytes } = measure(waiting)
  console.log(
    `${waiting} waiting: ${Math.round(pairs)} observe + estimate pairs/s, ${(1e6 / pairs).toFixed(1)} µs each, ${bytes.toFixed(0)} bytes a person in a snapshot`,
  )
}
