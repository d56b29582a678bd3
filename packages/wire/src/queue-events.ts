import * as z from 'zod/mini'
import { instant, slug } from './shared.js'

/** A name that the company's own system gives: of an event, a contact, an agent. It is kept as a keyed hash only. */
const name = z.string().check(z.minLength(1), z.maxLength(200))

const facts = { id: name, at: instant }
const ofContact = { ...facts, contact: name }
/** `topic` is kept as it is: one of the company's own, never a person's. */
const wish = { priority: z.optional(z.int()), topic: z.optional(slug) }

/** Somebody who waits. `since`: when they joined. `callback`: they hung up, and are called back in their turn. */
const inLine = z.object({ contact: name, since: instant, ...wish, callback: z.optional(z.boolean()) })

/** A request of a megabyte holds fewer. */
const MOST_IN_LINE = 10_000

/**
 * Something that happened in a line that is elsewhere. `id` is the event's own: told twice, it counts once. Times are those
 * at which it happened. `staffed` tells how many people are on from then on.
 *
 * `moved`: somebody who waits was sent to another queue of the same system, one whose events have the same secret; they
 * keep the moment they joined. `callback-held`: they hung up, keep their place and are called back.
 *
 * `counted`: who waits at that moment, all of them; whoever is not listed has gone, nobody knows how. With `talking`, so it is
 * with those who are being helped. Sent after an outage, or every few minutes, it sets right what was missed.
 */
export const queueEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('joined'), ...ofContact, ...wish }),
  z.object({ type: z.literal('answered'), ...ofContact, agent: z.optional(name) }),
  z.object({ type: z.literal('abandoned'), ...ofContact }),
  z.object({ type: z.literal('finished'), ...ofContact }),
  z.object({ type: z.literal('moved'), ...ofContact, queue: slug }),
  z.object({ type: z.literal('callback-held'), ...ofContact }),
  z.object({ type: z.literal('staffed'), ...facts, agents: z.int().check(z.nonnegative()) }),
  z.object({
    type: z.literal('counted'),
    ...facts,
    waiting: z.array(inLine).check(z.maxLength(MOST_IN_LINE)),
    talking: z.optional(z.array(name).check(z.maxLength(MOST_IN_LINE))),
    agents: z.optional(z.int().check(z.nonnegative())),
  }),
  z.object({ type: z.literal('opened'), ...facts }),
  z.object({ type: z.literal('closed'), ...facts }),
])

/** In any order, as long as each comes within 30 s of happening. Signed as a Standard Webhook. */
export const queueEventsRequest = z.object({
  events: z.array(queueEvent).check(z.minLength(1), z.maxLength(1000)),
})

/**
 * What became of one event. `duplicate`: it was told before. `too-late`: it happened more than 30 s ago, so that others may
 * have been told what it would change. `too-early`: it lies in the future; set the clock. `unknown-queue`: somebody was moved to
 * a queue that is not told under the same secret.
 */
export const queueEventResult = z.object({
  id: name,
  status: z.enum(['accepted', 'duplicate', 'refused']),
  reason: z.optional(z.enum(['too-late', 'too-early', 'unknown-queue'])),
})

/** One result for each event, in the order of the request. */
export const queueEventsResponse = z.object({ results: z.array(queueEventResult) })

export type QueueEvent = z.infer<typeof queueEvent>
export type QueueEventsRequest = z.input<typeof queueEventsRequest>
export type QueueEventResult = z.infer<typeof queueEventResult>
export type QueueEventsResponse = z.infer<typeof queueEventsResponse>
