import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseCommand, Context } from '../commands.js'
import type { CaseEvent, QueueEvent } from '../events.js'
import { evolve, stateOf } from '../evolve.js'
import type { CaseState } from '../state.js'
import { steeringIn } from '../steering.js'
import { decide } from './index.js'

const START = Date.parse('2026-11-23T10:00:00Z')

const human = fc.constantFrom('ann', 'ben')
const messageId = fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5')
const sender = fc.constantFrom('verified', 'unverified', 'quarantined')
/** Ids are drawn from those that a case gives out, so that commands hit what exists. */
const id = fc.integer({ min: 1, max: 12 }).map(number => `id-${number}`)
const promised = fc.record({
  by: fc.integer({ min: START, max: START + 4_000_000 }),
  confidence: fc.constant(0.9),
})
const mail = fc.record({
  inboxId: fc.constant('inbox'),
  from: fc.constant('jo@example.com'),
  sender: fc.constantFrom('verified', 'unverified', 'quarantined'),
})
const text = fc.constant('words')

const outcome = fc.oneof(
  fc.constant({ kind: 'sent' } as const),
  fc.record({ kind: fc.constant('failed'), reason: fc.constant('expired') }),
  fc.record({
    kind: fc.constant('deferred'),
    attempt: fc.integer({ min: 1, max: 3 }),
    retryAt: fc.constant(START),
    reason: fc.constant('network'),
  }),
)

const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ type: fc.constant('add-message'), messageId, text }),
  fc.record({ type: fc.constant('receive-mail'), messageId, text, mail, automatic: fc.boolean() }),
  fc.record({
    type: fc.constant('give-address'),
    address: fc.constantFrom('jo@example.com', 'jo@other.test'),
  }),
  fc.constant({ type: 'join-line' } as const),
  fc.record({ type: fc.constant('leave-line'), why: fc.constantFrom('left', 'abandoned') }),
  fc.constant({ type: 'customer-away' } as const),
  fc.record({ type: fc.constant('claim'), humanId: human }),
  fc.record({ type: fc.constant('release'), humanId: human, why: fc.constantFrom('asked', 'silent') }),
  fc.record(
    { type: fc.constant('reply'), humanId: human, messageId, text, mail },
    { requiredKeys: ['type', 'humanId', 'messageId', 'text'] },
  ),
  fc
    .tuple(human, messageId, mail, fc.constantFrom('', '#note\n', '#transfer sales\n', '#resolve\n'), text)
    .map(([humanId, messageId, mail, first, text]) => ({
      ...{ type: 'answer-by-mail' as const, humanId, messageId, mail },
      ...steeringIn(`${first}${text}`),
    })),
  fc.record({
    ...{ type: fc.constant('hold-back'), humanId: human, messageId, mail, text },
    why: fc.constant('unknown-queue'),
  }),
  fc.record({ type: fc.constant('add-note'), humanId: human, noteId: messageId, text }),
  fc.record({ type: fc.constant('transfer'), humanId: human, queue: fc.constantFrom('general', 'sales') }),
  fc.record({ type: fc.constant('resolve'), humanId: human, reason: text }),
  fc.record({ type: fc.constant('forward') }),
  fc.record({ type: fc.constant('mail-outcome'), mailId: id, outcome }),
  fc.record(
    { type: fc.constant('mail-bounce'), mailId: id, reason: text, hard: fc.boolean() },
    { requiredKeys: ['type', 'reason', 'hard'] },
  ),
  fc.record(
    { type: fc.constant('pledge-due'), pledgeId: id, next: promised },
    { requiredKeys: ['type', 'pledgeId'] },
  ),
)

const opening: fc.Arbitrary<CaseCommand> = fc.record(
  {
    type: fc.constant('open-case'),
    wants: fc.constantFrom('human', 'mail'),
    topic: fc.constant('orders'),
    queue: fc.constant('general'),
    locale: fc.constant('en'),
    channel: fc.constantFrom('web', 'email'),
    text,
    address: fc.constant('jo@example.com'),
    mail: fc.record({ inboxId: fc.constant('inbox'), from: fc.constant('jo@example.com'), sender }),
    simulated: fc.boolean(),
  },
  { requiredKeys: ['type', 'wants', 'topic', 'queue', 'locale', 'channel', 'text', 'address'] },
)

const surroundings = fc.record(
  {
    later: fc.integer({ min: 0, max: 900_000 }),
    open: fc.boolean(),
    customerLive: fc.boolean(),
    mail: fc.boolean(),
    automaticMailsToday: fc.integer({ min: 0, max: 3 }),
    automaticMailsToAddress: fc.integer({ min: 0, max: 2 }),
    automaticMailsToAddressLately: fc.integer({ min: 0, max: 3 }),
    automaticMailsADay: fc.constant(1),
    addressHashOf: fc.constant((address: string) => `hash of ${address}`),
    countedHashOf: fc.constant((what: string, address: string) => `hash of ${what} ${address}`),
    acknowledgementsToDomainToday: fc.constant(0),
    forwardsOfSenderToday: fc.constant(0),
    mailbox: fc.constant('help@shop.test'),
    answerPledge: promised,
    replyPledge: promised,
  },
  {
    requiredKeys: [
      ...(['later', 'open', 'customerLive', 'mail', 'automaticMailsToday'] as const),
      ...(['automaticMailsToAddress', 'automaticMailsToAddressLately', 'automaticMailsADay'] as const),
      ...(['addressHashOf', 'countedHashOf', 'forwardsOfSenderToday'] as const),
      ...(['acknowledgementsToDomainToday'] as const),
    ],
  },
)

interface Story {
  case: { event: CaseEvent; at: number }[]
  queue: QueueEvent[]
  states: CaseState[]
  last: CaseState | undefined
}

type Step = [CaseCommand, typeof surroundings extends fc.Arbitrary<infer Around> ? Around : never]

function tell(steps: readonly Step[]): Story {
  const story: Story = { case: [], queue: [], states: [], last: undefined }
  let now = START
  let ids = 0
  for (const [asked, { later, ...around }] of steps) {
    now += later
    const context: Context = {
      ...around,
      ...{ now, caseId: 'the-case', newId: () => `id-${++ids}`, newReference: () => 'PZ-7K3M-92QD' },
    }
    const decision = decide(story.last, asked, context)
    if ('problem' in decision) continue
    for (const event of decision.case) {
      story.last = evolve(story.last, event, now)
      story.case.push({ event, at: now })
    }
    story.queue.push(...decision.queue)
    if (story.last !== undefined) story.states.push(story.last)
  }
  return story
}

const steps = fc
  .tuple(fc.tuple(opening, surroundings), fc.array(fc.tuple(command, surroundings), { maxLength: 30 }))
  .map(([first, rest]): Step[] => [first, ...rest])

function holds(property: (story: Story) => void): void {
  fc.assert(
    fc.property(steps, given => {
      property(tell(given))
    }),
    { numRuns: 200 },
  )
}

describe('whatever is asked of a case, in whatever order', () => {
  it('its events make the same state again', () => {
    holds(story => expect(stateOf(story.case)).toEqual(story.last))
  })

  it('it waits exactly while it has a place in the line that nobody answered', () => {
    holds(({ states }) => {
      for (const state of states) {
        expect(state.status === 'waiting').toBe(state.seat !== undefined && !state.seat.answered)
        expect(state.live).toBe(state.seat?.answered === true)
      }
    })
  })

  it('it is never in the line and resolved, nor in the line and with a human', () => {
    holds(({ states }) => {
      for (const state of states) {
        if (state.status === 'resolved') expect(state.seat).toBeUndefined()
        if (state.status === 'waiting') expect(state.humanId).toBeUndefined()
        if (state.status === 'with-human') expect(state.humanId).toBeDefined()
      }
    })
  })

  it('a seat is joined once, answered only while it waits, and gone for good when it ends', () => {
    holds(({ queue }) => {
      const seats = new Map<string, 'waiting' | 'answered' | 'gone'>()
      for (const event of queue) {
        if (!('seatId' in event) || event.type === 'callback-held') continue
        const before = seats.get(event.seatId)
        expect(before).toBe(needs[event.type])
        seats.set(event.seatId, becomes[event.type])
      }
    })
  })

  it('a pledge has one outcome, and never more than one of a kind is open', () => {
    holds(({ case: events, states }) => {
      const settled = events.flatMap(({ event }) => (event.type === 'pledge-settled' ? [event.pledgeId] : []))
      expect(new Set(settled).size).toBe(settled.length)
      for (const { pledges } of states) {
        const open = pledges.filter(pledge => pledge.outcome === 'open').map(pledge => pledge.kind)
        expect(new Set(open).size).toBe(open.length)
      }
    })
  })

  it('every message and every mail is there once', () => {
    holds(({ last }) => {
      const ids = [...(last?.messages ?? []), ...(last?.mails ?? [])].map(one => one.id)
      expect(new Set(ids).size).toBe(ids.length)
    })
  })

  it('no note is ever carried to the customer', () => {
    holds(({ case: events }) => {
      const notes = new Set(events.flatMap(({ event }) => ('noteId' in event ? [event.noteId] : [])))
      const said = new Set(events.flatMap(({ event }) => ('messageId' in event ? [event.messageId] : [])))
      for (const { event } of events) {
        if (event.type !== 'mail-due' || event.purpose === 'held-back') continue
        for (const id of event.carries ?? []) expect(said.has(id) || !notes.has(id)).toBe(true)
      }
    })
  })

  it('nothing but a word of the customer, the line or a human opens a resolved case again', () => {
    holds(({ case: events }) => {
      events.forEach(({ event }, index) => {
        if (event.type !== 'reopened') return
        expect(['message-added', 'line-joined', 'claimed', 'transferred']).toContain(
          events[index + 1]?.event.type,
        )
      })
    })
  })
})

const needs = {
  joined: undefined,
  answered: 'waiting',
  left: 'waiting',
  returned: 'answered',
  moved: 'waiting',
  finished: 'answered',
} as const
const becomes = {
  joined: 'waiting',
  answered: 'answered',
  left: 'gone',
  returned: 'waiting',
  moved: 'waiting',
  finished: 'gone',
} as const
