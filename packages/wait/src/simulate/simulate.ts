import { Line, type Standing } from '../line.js'
import type { QueueEvent } from '../types.js'
import { Agenda } from './agenda.js'
import { createArrivals } from './arrivals.js'
import { draw } from './distributions.js'
import { Humans } from './humans.js'
import { checkOptions, type SimulatedPool, type SimulatedQueue, type SimulationOptions } from './options.js'
import { createRandom } from './random.js'

interface Person extends Standing {
  readonly id: string
  isWaiting: boolean
}

/**
 * Lines and the humans who answer them, event by event. Nothing is computed before it is asked for, so that
 * events can be pulled as a live clock reaches them. Each part draws from a stream of its own: changing one
 * queue's patience leaves everybody's arrivals as they were. Throws a RangeError where an option is wrong.
 */
export function* simulate(options: SimulationOptions): Generator<QueueEvent, void, undefined> {
  checkOptions(options)
  const agenda = new Agenda()
  const told: QueueEvent[] = []
  for (const [index, [name, pool]] of Object.entries(options.pools).entries()) {
    runPool({ name, pool, options, agenda, told, seed: options.seed + 1_000_003 * (index + 1) })
  }
  for (let due = agenda.next(); due; due = agenda.next()) {
    due.act()
    while (told.length > 0) {
      const event = told.shift()
      if (event) yield event
    }
  }
}

interface Run {
  name: string
  pool: SimulatedPool
  options: SimulationOptions
  agenda: Agenda
  told: QueueEvent[]
  seed: number
}

function runPool({ name, pool, options, agenda, told, seed }: Run): void {
  const {
    start = 0,
    seconds: end = Number.POSITIVE_INFINITY,
    priorityCredit = {},
    idPrefix = 'sim-',
  } = options
  const line = new Line<Person>()
  const humans = new Humans(name)
  const service = createRandom(seed)
  const queues = Object.entries(pool.queues)
  let joins = 0

  const moment = (seconds: number) => start + Math.round(seconds * 1000)

  function staff(seconds: number, agents: number): void {
    humans.set(agents)
    const queue = queues[0]?.[0]
    if (options.staffed !== false && queue !== undefined) {
      told.push({ type: 'staffed', queue, at: moment(seconds), agents })
    }
    answerWhoCan(seconds)
  }

  function answerWhoCan(seconds: number): void {
    for (let person = line.first; person && humans.areFree; person = line.first) {
      line.remove(person)
      answer(person, seconds)
    }
  }

  function answer(person: Person, seconds: number): void {
    const human = humans.start()
    person.isWaiting = false
    told.push({ type: 'answered', id: person.id, at: moment(seconds), agent: human.name })
    const endsAt = seconds + draw(pool.service, service)
    agenda.plan(endsAt, () => {
      told.push({ type: 'finished', id: person.id, at: moment(endsAt) })
      human.stop()
      answerWhoCan(endsAt)
    })
  }

  function planChanges(changes: Iterator<{ atSeconds: number; agents: number }>): void {
    const { value, done } = changes.next()
    if (done || value.atSeconds > end) return
    agenda.plan(value.atSeconds, () => {
      staff(value.atSeconds, value.agents)
      planChanges(changes)
    })
  }

  function runQueue(
    queue: string,
    { arrivals, patience, priorities = { 0: 1 } }: SimulatedQueue,
    own: number,
  ): void {
    const nextArrival = createArrivals(arrivals, createRandom(own))
    const [leaving, ranking] = [createRandom(own + 1), createRandom(own + 2)]
    const planArrival = () => {
      const seconds = nextArrival()
      if (seconds > end) return
      agenda.plan(seconds, () => {
        join(seconds, pickPriority(priorities, ranking.next()))
        planArrival()
      })
    }
    const join = (seconds: number, priority: number) => {
      const seq = joins++
      const key = seconds - (priorityCredit[priority] ?? 0)
      const person: Person = { id: `${idPrefix}${name}-${seq + 1}`, key, seq, isWaiting: true }
      told.push({
        type: 'joined',
        id: person.id,
        queue,
        at: moment(seconds),
        ...(priority ? { priority } : {}),
      })
      line.add(person)
      answerWhoCan(seconds)
      // Drawn for everybody, needed or not, so that one answer earlier or later changes nobody else's patience.
      if (patience) planLeaving(person, seconds + draw(patience, leaving))
    }
    const planLeaving = (person: Person, seconds: number) => {
      if (!person.isWaiting) return
      agenda.plan(seconds, () => {
        if (!person.isWaiting) return
        person.isWaiting = false
        line.remove(person)
        told.push({ type: 'abandoned', id: person.id, at: moment(seconds) })
      })
    }
    planArrival()
  }

  agenda.plan(0, () => staff(0, pool.agents))
  planChanges((pool.changes ?? [])[Symbol.iterator]())
  for (const [index, [queue, setting]] of queues.entries())
    runQueue(queue, setting, seed + 7919 * (index + 1))
}

function pickPriority(shares: Readonly<Record<number, number>>, uniform: number): number {
  const entries = Object.entries(shares)
  const total = entries.reduce((sum, [, share]) => sum + share, 0)
  let left = uniform * total
  for (const [priority, share] of entries) {
    left -= share
    if (left < 0) return Number(priority)
  }
  return 0
}
