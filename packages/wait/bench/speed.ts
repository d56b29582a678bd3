/**
 * Observe + estimate with many people waiting, next to plain evaluations of the exact triple; and a snapshot's size. The two
 * take turns, so that what else the machine does meets both, and the middle one of all turns counts.
 *
 *   pnpm --filter @presszero/wait build && node packages/wait/bench/speed.ts [people waiting]
 */
import { createWaitEngine, type QueueEvent, type WaitEngine } from '@presszero/wait'
import { waitTriple } from '@presszero/wait/closed-forms'

const TURNS = 60
const TURN = 1_000
const WARM_UP = 20_000

/** People join at one end and are answered or leave at the other; every event is followed by a question. */
function crowd(waiting: number): { engine: WaitEngine; turn(count: number): number } {
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
  while (joined < waiting) join()
  return {
    engine,
    turn(count) {
      asked = 0
      for (let n = 0; n < count; n++) {
        at += 50
        join()
        go()
      }
      return asked
    },
  }
}

/** How many a second, by processor time of all threads: what else runs on the machine does not count. */
function rateOf(work: () => number): number {
  const began = process.cpuUsage()
  const done = work()
  const { user, system } = process.cpuUsage(began)
  return (1e6 * done) / (user + system)
}

function triples(ahead: number): number {
  for (let n = 0; n < TURN; n++) waitTriple({ ahead: ahead + (n % 100), drain: 1, leave: 1 / 900 })
  return TURN
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

const many = Number(process.argv[2] ?? 10_000)
for (const waiting of [many / 100, many / 10, many, many * 10]) {
  const { engine, turn } = crowd(waiting)
  turn(WARM_UP)
  for (let n = 0; n < WARM_UP / TURN; n++) triples(waiting)
  const both = Array.from({ length: TURNS }, () => ({
    pairs: rateOf(() => turn(TURN)),
    exact: rateOf(() => triples(waiting)),
  }))
  const snapshot = engine.snapshot()
  const bytes = JSON.stringify(snapshot).length - JSON.stringify({ ...snapshot, waiting: [] }).length
  console.log(
    [
      `${waiting} waiting: ${Math.round(middle(both.map(one => one.pairs)))} observe + estimate pairs/s`,
      `${Math.round(middle(both.map(one => one.exact)))} exact triples/s`,
      `${middle(both.map(({ pairs, exact }) => pairs / exact)).toFixed(2)} of them`,
      `${(bytes / waiting).toFixed(0)} bytes a person in a snapshot`,
    ].join('; '),
  )
}
