import { Line, type Standing } from '../line.js'
import type { QueueEvent } from '../types.js'
import type { Agenda } from './agenda.js'
import { createArrivals } from './arrivals.js'
import { draw } from './distributions.js'
import { Humans } from './humans.js'
import type { SimulatedPool, SimulatedQueue, SimulationOptions } from './options.js'
import { createRandom, type Random } from './random.js'

interface Person extends Standing {
  readonly id: string
  isWaiting: boolean
}

/** What a pool plans on and tells to. */
export interface Stage {
  agenda: Agenda
  tell(event: QueueEvent): void
  options: SimulationOptions
  /** Each part draws from a stream of its own: changing one queue leaves everybody else's arrivals as they were. */
  seed: number
}

/** One pool of humans with its queues, acting itself out on the agenda. Times in seconds of the simulation. */
export class PoolOnStage {
  readonly #name: string
  readonly #pool: SimulatedPool
  readonly #stage: Stage
  readonly #line = new Line<Person>()
  readonly #humans: Humans
  readonly #service: Random
  #joins = 0

  constructor(name: string, pool: SimulatedPool, stage: Stage) {
    this.#name = name
    this.#pool = pool
    this.#stage = stage
    this.#humans = new Humans(name)
    this.#service = createRandom(stage.seed)
  }

  /** Plans what starts it all: the humans who are on, and the first arrival of each queue. */
  begin(): void {
    const { agents, changes = [], queues } = this.#pool
    this.#stage.agenda.plan(0, () => this.#staff(0, agents))
    this.#planChanges(changes[Symbol.iterator]())
    for (const [index, [queue, setting]] of Object.entries(queues).entries()) {
      this.#openQueue(queue, setting, this.#stage.seed + 7919 * (index + 1))
    }
  }

  get #end(): number {
    return this.#stage.options.seconds ?? Number.POSITIVE_INFINITY
  }

  #moment(seconds: number): number {
    return (this.#stage.options.start ?? 0) + Math.round(seconds * 1000)
  }

  #staff(seconds: number, agents: number): void {
    this.#humans.set(agents)
    const [queue] = Object.keys(this.#pool.queues)
    if (this.#stage.options.staffed !== false && queue !== undefined) {
      this.#stage.tell({ type: 'staffed', queue, at: this.#moment(seconds), agents })
    }
    this.#answerWhoCan(seconds)
  }

  #planChanges(changes: Iterator<{ atSeconds: number; agents: number }>): void {
    const { value, done } = changes.next()
    if (done || value.atSeconds > this.#end) return
    this.#stage.agenda.plan(value.atSeconds, () => {
      this.#staff(value.atSeconds, value.agents)
      this.#planChanges(changes)
    })
  }

  #openQueue(
    queue: string,
    { arrivals, patience, priorities = { 0: 1 } }: SimulatedQueue,
    seed: number,
  ): void {
    const nextArrival = createArrivals(arrivals, createRandom(seed))
    const [leaving, ranking] = [createRandom(seed + 1), createRandom(seed + 2)]
    const planNext = () => {
      const seconds = nextArrival()
      if (seconds > this.#end) return
      this.#stage.agenda.plan(seconds, () => {
        const person = this.#join(queue, seconds, pickPriority(priorities, ranking.next()))
        // Drawn for everybody, needed or not: one answer earlier or later changes nobody else's patience.
        if (patience) this.#planLeaving(person, seconds + draw(patience, leaving))
        planNext()
      })
    }
    planNext()
  }

  #join(queue: string, seconds: number, priority: number): Person {
    const { idPrefix = 'sim-', priorityCredit = {} } = this.#stage.options
    const seq = this.#joins++
    const key = seconds - (priorityCredit[priority] ?? 0)
    const person: Person = { id: `${idPrefix}${this.#name}-${seq + 1}`, key, seq, isWaiting: true }
    const ranked = priority === 0 ? {} : { priority }
    this.#stage.tell({ type: 'joined', id: person.id, queue, at: this.#moment(seconds), ...ranked })
    this.#line.add(person)
    this.#answerWhoCan(seconds)
    return person
  }

  #answerWhoCan(seconds: number): void {
    for (let person = this.#line.first; person && this.#humans.areFree; person = this.#line.first) {
      this.#line.remove(person)
      this.#answer(person, seconds)
    }
  }

  #answer(person: Person, seconds: number): void {
    const human = this.#humans.start()
    person.isWaiting = false
    this.#stage.tell({ type: 'answered', id: person.id, at: this.#moment(seconds), agent: human.name })
    const endsAt = seconds + draw(this.#pool.service, this.#service)
    this.#stage.agenda.plan(endsAt, () => {
      this.#stage.tell({ type: 'finished', id: person.id, at: this.#moment(endsAt) })
      human.stop()
      this.#answerWhoCan(endsAt)
    })
  }

  #planLeaving(person: Person, seconds: number): void {
    if (!person.isWaiting) return
    this.#stage.agenda.plan(seconds, () => {
      if (!person.isWaiting) return
      person.isWaiting = false
      this.#line.remove(person)
      this.#stage.tell({ type: 'abandoned', id: person.id, at: this.#moment(seconds) })
    })
  }
}

function pickPriority(shares: Readonly<Record<number, number>>, uniform: number): number {
  const entries = Object.entries(shares)
  let left = uniform * entries.reduce((sum, [, share]) => sum + share, 0)
  for (const [priority, share] of entries) {
    left -= share
    if (left < 0) return Number(priority)
  }
  return 0
}
