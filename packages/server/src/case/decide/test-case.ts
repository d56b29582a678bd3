import type { CaseCommand, Context } from '../commands.js'
import type { CaseEvent, QueueEvent } from '../events.js'
import { evolve } from '../evolve.js'
import type { CaseState } from '../state.js'
import { decide } from './index.js'

export const START = Date.parse('2026-11-23T10:00:00Z')
export const MINUTE = 60_000

/** A case that is told one command after the other, with what came of each. */
export function caseWith(given: Partial<Context> = {}) {
  let state: CaseState | undefined
  let ids = 0
  const context: Context = {
    now: START,
    caseId: 'the-case',
    newId: () => `id-${++ids}`,
    newReference: () => 'PZ-7K3M-92QD',
    open: true,
    customerLive: true,
    automaticMailsToday: 0,
    automaticMailsToAddress: 0,
    automaticMailsToAddressLately: 0,
    automaticMailsADay: 1,
    addressHashOf: address => `hash of ${address}`,
    countedHashOf: (what, address) => `hash of ${what} ${address}`,
    acknowledgementsToDomainToday: 0,
    forwardsOfSenderToday: 0,
    mail: true,
    ...given,
  }
  const told = {
    get state(): CaseState {
      if (state === undefined) throw new Error('The case was not opened.')
      return state
    },
    do(command: CaseCommand, change: Partial<Context> = {}) {
      const now = Object.assign(context, change)
      const decision = decide(state, command, now)
      if ('problem' in decision) return { problem: decision.problem, case: [], queue: [] }
      for (const event of decision.case) state = evolve(state, event, now.now)
      return { problem: undefined, ...decision }
    },
    open(command: Partial<Extract<CaseCommand, { type: 'open-case' }>> = {}) {
      return told.do({ ...talk, ...command })
    },
  }
  return told
}

const talk: Extract<CaseCommand, { type: 'open-case' }> = {
  type: 'open-case',
  wants: 'human',
  topic: 'orders',
  queue: 'general',
  locale: 'en',
  channel: 'web',
}
/** What a form asks for. */
export const form = { wants: 'mail', text: 'Where is my parcel?', address: 'jo@example.com' } as const
/** How a mail of the customer arrives. */
export const fromCustomer = {
  inboxId: 'inbox-1',
  messageId: '<1@example.com>',
  from: 'jo@example.com',
  sender: 'verified',
} as const
/** What a mail that fits no case asks for. */
export const byMail = {
  wants: 'mail',
  channel: 'email',
  text: 'Where is my parcel?',
  mail: fromCustomer,
} as const

export const types = (events: readonly (CaseEvent | QueueEvent)[]) => events.map(event => event.type)
export const mailsOf = (events: readonly CaseEvent[]) =>
  events.flatMap(event => (event.type === 'mail-due' ? [event.purpose] : []))
