import type { Setting } from './options.js'
import { Pool } from './pool.js'
import { newPoolState, type PoolState } from './pool-state.js'
import type { Known } from './refuse.js'
import { createSchedule, type Schedule } from './schedule.js'
import { describeWaiting, readWaiting, structuredCopy, type WaitSnapshot } from './snapshot.js'
import type { WaitEngineOptions } from './types.js'
import { createVerdicts, type Verdicts } from './verdicts.js'
import type { Waiting } from './waiting.js'

interface Helped {
  queue: string
  answeredTick: number
}

/** Who is where: the pools with their lines, everybody waiting, everybody being helped. */
export interface Book extends Known {
  readonly schedule: Schedule
  readonly verdicts: Verdicts
  waiting(id: string): Waiting | undefined
  /** Notes that an event happens at `at`. */
  begin(at: number): void
  /** The pool of a queue, if any event named it. */
  poolOf(queue: string): Pool | undefined
  /** The pool of a queue, its time accounted for up to `at`; made where there was none. */
  poolAt(queue: string, at: number): Pool
  /** A pool that nobody was seen in, and that is not kept. */
  emptyPool(queue: string, at: number): Pool
  /** Where somebody who joins now would stand. */
  nextStanding(at: number, priority: number): { key: number; seq: number }
  joinLine(person: Waiting): void
  leaveLine(id: string): { person: Waiting; pool: Pool }
  hold(id: string): void
  move(id: string, queue: string): void
  help(id: string, queue: string, answeredTick: number): void
  release(id: string): Helped
  snapshot(): WaitSnapshot
}

export function createBook(
  setting: Setting,
  hours: WaitEngineOptions['hours'],
  restored: WaitSnapshot | undefined,
): Book {
  const schedule = createSchedule(hours, restored?.overrides)
  const verdicts = createVerdicts(restored?.verdicts)
  const pools = new Map<string, Pool>()
  const queues = new Set<string>()
  const inLine = new Map<string, Waiting>()
  const helped = new Map<string, Helped>()
  let lastAt = restored?.at
  let joins = 0

  function makePool(queue: string, state: PoolState): Pool {
    const calendar = schedule.calendarOf(setting.leadOf(queue)) ?? schedule.calendarOf(queue)
    return new Pool({ clock: setting.clock, prior: setting.prior, calendar }, state)
  }

  function knownPool(queue: string): Pool {
    const pool = pools.get(setting.poolOf(queue))
    if (!pool)
      throw new RangeError(`snapshot: "${queue}" has people but no pool; restore it with the same options`)
    return pool
  }

  function poolAt(queue: string, at: number): Pool {
    queues.add(queue)
    const name = setting.poolOf(queue)
    const pool = pools.get(name) ?? makePool(queue, newPoolState(at))
    pools.set(name, pool)
    pool.advance(at)
    return pool
  }

  const nextStanding = (at: number, priority: number) => ({ key: at - setting.credit(priority), seq: joins })

  function joinLine(person: Waiting): void {
    joins += 1
    inLine.set(person.id, person)
    knownPool(person.queue).join(person)
  }

  function leaveLine(id: string): { person: Waiting; pool: Pool } {
    const person = personIn(id)
    const pool = poolAt(person.queue, lastAt ?? person.joinedAt)
    pool.leave(person)
    inLine.delete(id)
    return { person, pool }
  }

  function personIn(id: string): Waiting {
    const person = inLine.get(id)
    if (!person) throw new RangeError(`id: "${id}" is not waiting`)
    return person
  }

  function hold(id: string): void {
    const person = personIn(id)
    poolAt(person.queue, lastAt ?? person.joinedAt).hold(person)
  }

  /** The place by joining time is kept, and so is what was pledged; a forecast of other people's line is not. */
  function move(id: string, queue: string): void {
    const person = personIn(id)
    const from = poolAt(person.queue, lastAt ?? person.joinedAt)
    const to = poolAt(queue, lastAt ?? person.joinedAt)
    person.queue = queue
    if (from === to) return
    from.leave(person)
    person.joinedTick += to.state.tick - from.state.tick
    person.seen = undefined
    person.isGone = false
    to.join(person)
  }

  function release(id: string): Helped {
    const contact = helped.get(id)
    if (!contact) throw new RangeError(`id: "${id}" is not being helped`)
    helped.delete(id)
    return contact
  }

  function snapshot(): WaitSnapshot {
    const names = [...queues]
    const placeOf = new Map(names.map((queue, place) => [queue, place]))
    return structuredCopy({
      version: 3,
      ...(lastAt === undefined ? {} : { at: lastAt }),
      pools: [...pools].map(([name, pool]) => [name, pool.state]),
      queues: names,
      waiting: [...inLine.values()].map(person => {
        const queue = placeOf.get(person.queue) ?? 0
        return describeWaiting(person, { queue, ...momentOf(person.queue, lastAt) })
      }),
      helped: [...helped].map(([id, { queue, answeredTick }]) => [id, placeOf.get(queue) ?? 0, answeredTick]),
      overrides: schedule.overrides(),
      verdicts: [...verdicts.latest()],
    })
  }

  /** What people in line are described against: the last moment, on the wall and nearly on the pool's clock. */
  function momentOf(queue: string, at = 0) {
    const { state } = knownPool(queue)
    return { at, tick: state.tick + at - state.at }
  }

  function restore({ at, pools: states, queues: seen, waiting, helped: contacts }: WaitSnapshot): void {
    const stateOf = new Map(states)
    for (const queue of seen) {
      const state = stateOf.get(setting.poolOf(queue))
      queues.add(queue)
      if (state && !pools.has(setting.poolOf(queue))) pools.set(setting.poolOf(queue), makePool(queue, state))
    }
    for (const person of waiting) {
      const queue = seen[person[1]] ?? ''
      const read = readWaiting(person, { queue, ...momentOf(queue, at) })
      joinLine({ ...read, ...nextStanding(read.joinedAt, read.priority) })
    }
    for (const [id, place, answeredTick] of contacts)
      helped.set(id, { queue: seen[place] ?? '', answeredTick })
  }

  if (restored) restore(restored)

  return {
    schedule,
    verdicts,
    get lastAt() {
      return lastAt
    },
    waiting: id => inLine.get(id),
    isHelped: id => helped.has(id),
    begin(at) {
      lastAt = at
    },
    poolOf: queue => pools.get(setting.poolOf(queue)),
    poolAt,
    emptyPool: (queue, at) => makePool(queue, newPoolState(at)),
    nextStanding,
    joinLine,
    leaveLine,
    hold,
    move,
    help: (id, queue, answeredTick) => helped.set(id, { queue, answeredTick }),
    release,
    snapshot,
  }
}
