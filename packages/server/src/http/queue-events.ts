import { type QueueEventResult, queueEventsRequest } from '@presszero/wire'
import { judgeTold } from '../case/elsewhere.js'
import type { Recorded } from '../log/port.js'
import { checkJson, readText } from './body.js'
import { type House, json } from './context.js'
import { verifyWebhook } from './guard/signatures.js'
import { ProblemResponse } from './problems.js'

/** A thousand events, each with long names. */
const MAX_BYTES = 1024 * 1024

/**
 * Takes what happened in a line that is elsewhere. Answered when it is durable, with one result for each event. The same
 * webhook again gets the same answer, and the same event in another webhook is a duplicate.
 */
export async function takeQueueEvents(house: House, request: Request, queue: string): Promise<Response> {
  const secret = secretOf(house, queue)
  if (secret === undefined)
    throw new ProblemResponse('not-found', {
      detail: `No queue "${queue}" takes events: give it events: { secret } in the options.`,
    })
  const body = await readText(request, MAX_BYTES)
  const webhookId = verifyWebhook(request.headers, body, { secret, now: house.clock.now() })
  const { events } = checkJson(body, queueEventsRequest)
  const system = house.wait.systemOf(queue)
  // One after the other, so that each sees what the one before it told.
  return house.turns.take(system, async () => {
    const nameOf = (name: string) => house.tokens.ofElsewhere(system, name)
    await house.wait.caughtUp()
    const now = house.clock.now()
    const isKnown = (id: string) => house.wait.hasHeard(queue, id)
    const isTold = (other: string) => secretOf(house, other) === secret
    const judged = judgeTold(events, { now, nameOf, isKnown, isTold })
    const { repeated, events: recorded } = await house.log.append({
      at: now,
      writes: [{ stream: `queue:${queue}`, expectedVersion: 'any', events: judged.events }],
      once: `webhook:${house.tokens.ofElsewhere(queue, `webhook ${webhookId}`)}`,
    })
    await house.wait.caughtUp()
    const results = repeated ? asBefore(judged.results, recorded, nameOf) : judged.results
    return json({ results })
  })
}

function secretOf(house: House, queue: string): string | undefined {
  return house.config.queues.find(one => one.id === queue)?.events?.secret
}

/** What was accepted the first time was accepted: the answer may have been lost on its way. */
function asBefore(
  results: readonly QueueEventResult[],
  recorded: readonly Recorded[],
  nameOf: (name: string) => string,
): QueueEventResult[] {
  const accepted = new Set(
    recorded.flatMap(({ event }) => ('elsewhere' in event && event.elsewhere ? [event.elsewhere.id] : [])),
  )
  return results.map(one => {
    const isAccepted = accepted.has(nameOf(`event ${one.id}`))
    if (isAccepted) return { id: one.id, status: 'accepted' }
    return one.status === 'accepted' ? { id: one.id, status: 'duplicate' } : one
  })
}
