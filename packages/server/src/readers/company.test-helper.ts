import { simulate } from '@presszero/wait/simulate'
import type { CaseEvent, QueueEvent } from '../case/events.js'
import type { Commit, Write } from '../log/port.js'
import { randomHistory, seededPick } from '../testing/conformance/random-history.js'
import { opened, said } from '../testing/conformance/samples.js'
import { START } from './test-house.js'

const HOUR = 3_600_000

/** Days of a company: a line that is here, one that is elsewhere, mails, and now and then what makes no sense. */
export function companyHistory(seed: number, { hours = 10 } = {}): Commit[] {
  const nonsense = randomHistory(seededPick(seed), 40).map((commit, n) => ({
    ...commit,
    at: START + (n * hours * HOUR) / 40,
  }))
  const all = [
    ...lineOf('general', seed, hours),
    ...lineOf('phone', seed + 1, hours),
    ...mails(hours),
    ...nonsense,
  ]
  return all.sort((a, b) => a.at - b.at)
}

function lineOf(queue: 'general' | 'phone', seed: number, hours: number): Commit[] {
  const events = simulate({
    seed,
    start: START,
    seconds: hours * 3600,
    pools: {
      people: {
        agents: 3,
        service: { kind: 'lognormal', mean: 400, cv: 1 },
        queues: {
          [queue]: {
            arrivals: { kind: 'poisson', perHour: 30 },
            patience: { kind: 'exponential', mean: 900 },
          },
        },
      },
    },
  })
  return [...events].flatMap((event, n) => {
    const at = Math.round(event.at)
    // Told up to twenty seconds later.
    const told = queue === 'phone' ? { elsewhere: { id: `${queue} ${n}`, at } } : {}
    const arrivedAt = queue === 'phone' ? at + ((n * 7919) % 20_000) : at
    const fact = factOf(event)
    return fact === undefined ? [] : [commitOf(`queue:${queue}`, arrivedAt, { ...fact, ...told })]
  })
}

function factOf(
  event: ReturnType<typeof simulate> extends Iterable<infer One> ? One : never,
): QueueEvent | undefined {
  switch (event.type) {
    case 'joined':
      return { type: 'joined', seatId: event.id, caseId: `case of ${event.id}`, topic: 'orders' }
    case 'answered':
      return { type: 'answered', seatId: event.id, humanId: event.agent ?? 'ann' }
    case 'abandoned':
      return { type: 'left', seatId: event.id, why: 'abandoned' }
    case 'finished':
      return { type: 'finished', seatId: event.id }
    case 'staffed':
      return { type: 'staffed', humans: event.agents }
    default:
      return undefined
  }
}

/** A mail every ten minutes, answered within the hour; some are resolved unanswered. */
function mails(hours: number): Commit[] {
  return Array.from({ length: 6 * hours }, (_, n) => {
    const [stream, at] = [`case:mail ${n}` as const, START + n * 600_000]
    const end: CaseEvent =
      n % 6 === 5
        ? { type: 'resolved', humanId: 'ann', content: { reason: 'spam' } }
        : said(`answer ${n}`, { kind: 'human', humanId: 'ann' })
    return [
      commitOf(stream, at, opened({ queue: 'general' })),
      commitOf(stream, at, { type: 'address-given', content: { address: 'jo@example.org' } }),
      commitOf(stream, at, said(`question ${n}`)),
      commitOf(stream, at + (1 + (n % 3)) * 1_000_000 + n * 1000, end),
    ]
  }).flat()
}

/** One event or several in one stream. */
export function commitOf<Stream extends 'case' | 'queue'>(
  stream: `${Stream}:${string}`,
  at: number,
  ...events: (Stream extends 'case' ? CaseEvent : QueueEvent)[]
): Commit {
  return { at, writes: [{ stream, expectedVersion: 'any', events } as Write] }
}
