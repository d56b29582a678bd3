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

/** People join at one end and are answered or leave at the other; every event is followed by a question. */
function measure(waiting: number): Speed {
  const engine = createWaitEngine()
  const ids: string[] = []
  let [at, joined, gone, asked] = [0, 0, 0, 0]
  const see = (event: QueueEvent) => {
    engine.observe(event)
    if (engine.estimate({ queue: 'q', at }).kind !== 'closed') asked += 1
  }
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
  const turns = (count: number) => {
    for (let n = 0; n < count; n++) {
      at += 50
      join()
      go()
    }
  }
  while (joined < waiting) join()
  turns(2 * rounds)
  asked = 0
  const seconds = ofOneCore(() => turns(rounds))
  const empty = { ...engine.snapshot(), waiting: [] }
  const bytes = JSON.stringify(engine.snapshot()).length
  return { pairs: asked / seconds, bytes: (bytes - JSON.stringify(empty).length) / waiting }
}

/** Seconds of processor time, all threads together: what else runs on the machine does not count. */
function ofOneCore(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

function triplesPerSecond(ahead: number): number {
  const work = () => {
    for (let n = 0; n < rounds; n++) waitTriple({ ahead: ahead + (n % 100), drain: 1, leave: 1 / 900 })
  }
  work()
  return rounds / ofOneCore(work)
}

const many = Number(process.argv[2] ?? 10_000)
for (const waiting of [many / 100, many / 10, many, many * 10]) {
  const triples = triplesPerSecond(waiting)
  const { pairs, bytes } = measure(waiting)
  console.log(
    `${waiting} waiting: ${Math.round(pairs)} observe + estimate pairs/s, ${(1e6 / pairs).toFixed(1)} µs each; ` +
      `${Math.round(triples)} exact triples/s; ${bytes.toFixed(0)} bytes a person in a snapshot`,
  )
}
