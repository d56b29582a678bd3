import type { Book } from './book.js'
import type { Estimator } from './estimate.js'
import type { Pool } from './pool.js'
import { learnDeparture, learnService } from './rates.js'
import { refuseImpossible } from './refuse.js'
import { MOST_HIGH, MOST_LOW } from './snapshot.js'
import { startHelping, stateHumans, stopHelping } from './staffing.js'
import type { QueueEvent, RangeEstimate } from './types.js'
import { judge } from './verdicts.js'
import type { Told, Waiting } from './waiting.js'

/** The learning half of the engine: what each event changes. What it pledges is what was to be estimated. */
export function createObserver(book: Book, { estimateFrom }: Estimator): (event: QueueEvent) => void {
  function observe(event: QueueEvent): void {
    refuseImpossible(event, book)
    book.begin(event.at)
    switch (event.type) {
      case 'joined':
        join(event)
        break
      case 'answered':
        answer(book.leaveLine(event.id), event.at)
        break
      case 'abandoned':
        abandon(book.leaveLine(event.id), event.at)
        break
      case 'finished':
        finish(event.id, event.at)
        break
      case 'moved':
        book.move(event.id, event.queue)
        break
      case 'callback-held':
        book.hold(event.id)
        break
      case 'staffed':
        stateHumans(book.poolAt(event.queue, event.at).state.staffing, event.agents)
        break
      case 'opened':
      case 'closed':
        book.poolAt(event.queue, event.at)
        book.schedule.override(event.queue, event.type === 'opened', event.at)
    }
  }

  function join({ id, queue, at, priority = 0, topic }: Extract<QueueEvent, { type: 'joined' }>): void {
    const pool = book.poolAt(queue, at)
    const standing = book.nextStanding(at, priority)
    const ahead = pool.line.ahead(standing)
    const seen = pool.look(at, { ahead, waiting: pool.line.size, topic })
    const told = estimateFrom({ queue, at, priority }, seen)
    const person: Waiting = {
      ...standing,
      id,
      queue,
      priority,
      topic,
      joinedAt: at,
      joinedTick: pool.state.tick,
      held: false,
      seen,
      told: told.kind === 'range' ? toldOf(told) : undefined,
      isLate: false,
      isGone: false,
    }
    book.joinLine(person)
    pool.noteArrival()
  }

  function answer({ person, pool }: { person: Waiting; pool: Pool }, at: number): void {
    const seconds = (pool.state.tick - person.joinedTick) / 1000
    startHelping(pool.state.staffing)
    book.help(person.id, person.queue, pool.state.tick)
    if (at === person.joinedAt) return
    pool.learnOutcome(person, seconds)
    resolve(person, 'answered', seconds, at)
  }

  function abandon({ person, pool }: { person: Waiting; pool: Pool }, at: number): void {
    learnDeparture(pool.state.rates)
    resolve(person, 'abandoned', (pool.state.tick - person.joinedTick) / 1000, at)
  }

  function resolve(person: Waiting, outcome: 'answered' | 'abandoned', waited: number, at: number): void {
    const { id, queue, joinedAt } = person
    if (!person.told) return
    const pledged = person.told.high / 10
    book.verdicts.add({
      id,
      queue,
      joinedAt,
      resolvedAt: at,
      pledged,
      waited,
      verdict: judge(outcome, waited, pledged),
    })
  }

  function finish(id: string, at: number): void {
    const { queue, answeredTick } = book.release(id)
    const { state } = book.poolAt(queue, at)
    stopHelping(state.staffing)
    learnService(state.rates, (state.tick - answeredTick) / 1000)
  }

  return observe
}

function toldOf({ q10, q90 }: RangeEstimate): Told {
  return {
    low: Math.min(MOST_LOW, Math.round(q10 * 10)),
    high: Math.min(MOST_HIGH, Math.round(q90 * 10)),
  }
}
