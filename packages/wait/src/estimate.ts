import type { Book } from './book.js'
import type { Setting } from './options.js'
import type { Pool } from './pool.js'
import type { Estimate, EstimateQuery, Place, UnknownReason } from './types.js'
import type { Seen, Waiting } from './waiting.js'

/** The answering half of the engine: reads the book and changes nothing. */
export interface Estimator {
  estimate(query: EstimateQuery): Estimate
  /** The same for somebody who joins and has looked already. */
  estimateFrom(query: EstimateQuery, seen: Seen | undefined): Estimate
  place(query: EstimateQuery): Place
}

export function createEstimator(book: Book, setting: Setting): Estimator {
  const { schedule } = book
  const isLive = setting.clock === 'wall'

  function estimate(query: EstimateQuery): Estimate {
    return answer(query, (pool, person, at) => {
      const ahead = aheadOf(query, person, at)
      // Those behind somebody in line came later and are not in their way.
      const { waiting, topic } = person
        ? { waiting: ahead, topic: person.topic }
        : { waiting: pool.line.size, topic: query.topic }
      return pool.look(at, { ahead, waiting, topic })
    })
  }

  function answer(
    query: EstimateQuery,
    look: (pool: Pool, person: Waiting | undefined, at: number) => Seen | undefined,
  ): Estimate {
    const at = Math.max(query.at, book.lastAt ?? query.at)
    const person = personOf(query)
    const queue = person?.queue ?? query.queue
    const silence = whyNoRange(queue, at, person)
    if (silence) return silence

    const pool = book.poolOf(queue) ?? book.emptyPool(queue, at)
    const sample = pool.state.outcomes
    const seen = look(pool, person, at)
    if (!seen) return { kind: 'unknown', reason: 'too-few-outcomes', sample }
    const priority = person?.priority ?? query.priority ?? 0
    const range = pool.forecast(pool.standAt(seen, { priority, at }))
    // A turn that would come after closing is no turn. Those in line already are mostly still answered.
    const closesAt = isLive && !person ? schedule.closesAt(queue, at) : undefined
    if (closesAt !== undefined && at + range.q10 * 1000 >= closesAt) return closed(queue, closesAt)
    const { q10, median, q90, expected } = range
    return { kind: 'range', q10, median, q90, expected, basis: pool.basis, sample }
  }

  /** What is answered instead of a range, if anything: closed, nobody on, or too little known. */
  function whyNoRange(queue: string, at: number, person: Waiting | undefined): Estimate | undefined {
    const pool = book.poolOf(queue)
    const staffed = pool?.state.staffing.stated
    // Out of hours, those who still wait are told a time only while somebody is known to be there.
    const stays = person !== undefined && staffed !== undefined && staffed > 0
    if (isLive && !schedule.isOpen(queue, at) && !stays) return closed(queue, at)

    const unknown = (reason: UnknownReason): Estimate => {
      return { kind: 'unknown', reason, sample: pool?.state.outcomes ?? 0 }
    }
    if (isLive && staffed === 0) return unknown('nobody-on')
    if (pool?.enough || setting.prior) return undefined
    return unknown(pool || setting.named.has(queue) ? 'too-few-outcomes' : 'unknown-queue')
  }

  function closed(queue: string, at: number): Estimate {
    const opensAt = schedule.opensAt(queue, at)
    return opensAt === undefined ? { kind: 'closed' } : { kind: 'closed', opensAt }
  }

  function personOf({ id }: EstimateQuery): Waiting | undefined {
    if (id === undefined) return undefined
    const person = book.waiting(id)
    if (!person) throw new RangeError(`id: "${id}" is not waiting; leave id out for somebody who would join`)
    return person
  }

  function aheadOf({ queue, priority = 0 }: EstimateQuery, person: Waiting | undefined, at: number): number {
    const pool = book.poolOf(person?.queue ?? queue)
    return pool?.line.ahead(person ?? book.nextStanding(at, priority)) ?? 0
  }

  function place(query: EstimateQuery): Place {
    const person = personOf(query)
    const pool = book.poolOf(person?.queue ?? query.queue)
    return {
      position: aheadOf(query, person, query.at) + 1,
      waiting: pool?.line.size ?? 0,
      humansOn: pool?.state.staffing.stated,
    }
  }

  return { estimate, estimateFrom: (query, seen) => answer(query, () => seen), place }
}
