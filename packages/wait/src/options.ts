import { isCalendar } from './schedule.js'
import type { Prior, WaitEngineOptions } from './types.js'

const NAMES_KEPT = 1000

/** The options, understood. */
export interface Setting {
  clock: 'wall' | 'open'
  prior: Prior | undefined
  /** Milliseconds by which somebody of that priority counts as having joined earlier. */
  credit(priority: number): number
  /** The name under which everybody who shares the queue's humans is kept. */
  poolOf(queue: string): string
  /** The queues that the options name. */
  named: ReadonlySet<string>
  /** The queue whose calendar counts for all that share its humans. */
  leadOf(queue: string): string
}

/** Throws a RangeError that names the option and says what to write. */
export function readOptions(options: WaitEngineOptions): Setting {
  const { pools = {}, hours, clock = 'wall', priorityCredit = {}, prior } = options
  if (clock !== 'wall' && clock !== 'open')
    throw new RangeError(`clock: "${clock}" is unknown; write 'wall' or 'open'`)
  if (clock === 'open' && !hours)
    throw new RangeError("hours: the clock 'open' needs them; pass createCalendar({ … })")
  for (const [priority, seconds] of Object.entries(priorityCredit)) {
    if (!Number.isFinite(seconds))
      throw new RangeError(`priorityCredit.${priority}: write a number of seconds`)
  }
  if (prior) checkPrior(prior)
  const members = readPools(pools)
  const ownPool = namesOfOwn()
  const named = new Set(members.keys())
  if (hours && !isCalendar(hours)) for (const queue of Object.keys(hours)) named.add(queue)
  return {
    clock,
    prior,
    named,
    credit: priority => (priorityCredit[priority] ?? 0) * 1000,
    poolOf: queue => members.get(queue)?.pool ?? ownPool(queue),
    leadOf: queue => members.get(queue)?.lead ?? queue,
  }
}

/** A queue and a pool may bear the same name and be different things. Names are remembered: this is asked all the time. */
function namesOfOwn(): (queue: string) => string {
  const names = new Map<string, string>()
  return queue => {
    const known = names.get(queue)
    if (known !== undefined) return known
    const name = `queue ${queue}`
    if (names.size < NAMES_KEPT) names.set(queue, name)
    return name
  }
}

function readPools(pools: Readonly<Record<string, readonly string[]>>) {
  const members = new Map<string, { pool: string; lead: string }>()
  for (const [name, queues] of Object.entries(pools)) {
    const [lead] = queues
    if (lead === undefined)
      throw new RangeError(`pools.${name}: name at least one queue, or leave the pool out`)
    for (const queue of queues) {
      if (members.has(queue))
        throw new RangeError(`pools.${name}: "${queue}" is in another pool too; keep it in one`)
      members.set(queue, { pool: `pool ${name}`, lead })
    }
  }
  return members
}

function checkPrior({ serviceSeconds, agents = 1, patienceSeconds = 1 }: Prior): void {
  for (const [field, value] of Object.entries({ serviceSeconds, agents, patienceSeconds })) {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`prior.${field}: ${value} is not possible; write a number above zero`)
    }
  }
}
