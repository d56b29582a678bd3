import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../case/events.js'
import { stateOf } from '../../case/evolve.js'
import type { CaseState } from '../../case/state.js'
import { threadingOf } from './thread.js'

const opened: CaseEvent = {
  ...{ type: 'case-opened', reference: 'PZ-7K3M-92QD', topic: 'orders', queue: 'general', locale: 'en' },
  ...{ channel: 'email', content: {} },
}
const mail = (kind: 'customer' | 'human', id: string): CaseEvent => ({
  ...{ type: 'message-added', messageId: id, author: { kind }, channel: 'email', content: { text: id } },
  mail: { inboxId: id, messageId: `<${id}>`, sender: 'verified' },
})
const due = (purpose: 'reply' | 'forward', mailId: string): CaseEvent => ({
  ...{ type: 'mail-due', mailId, purpose, messageId: `<${mailId}>` },
})

function caseOf(...events: readonly CaseEvent[]): CaseState {
  const state = stateOf([opened, ...events].map((event, at) => ({ event, at })))
  if (state === undefined) throw new Error('No events make no case.')
  return state
}

describe('the thread of a mail', () => {
  it('answers the last mail of either side, and names all of them', () => {
    const state = caseOf(
      mail('customer', 'c1'),
      due('reply', 'r1'),
      mail('customer', 'c2'),
      due('reply', 'r2'),
    )
    expect(threadingOf(state, 'r2', 'customer')).toEqual({
      inReplyTo: '<c2>',
      references: ['<c1>', '<r1>', '<c2>'],
    })
  })

  it('is one with the customer and another with the company’s mailbox', () => {
    const state = caseOf(
      mail('customer', 'c1'),
      due('forward', 'f1'),
      mail('human', 'h1'),
      due('reply', 'r1'),
    )
    expect(threadingOf(state, 'r1', 'customer')).toEqual({ inReplyTo: '<c1>', references: ['<c1>'] })
    expect(threadingOf(state, 'f2', 'mailbox')).toEqual({ inReplyTo: '<h1>', references: ['<f1>', '<h1>'] })
  })

  it('begins with the first mail', () => {
    expect(threadingOf(caseOf(due('reply', 'r1')), 'r1', 'customer')).toEqual({})
  })

  it('leaves out an id that no header can hold, so that the answer goes out', () => {
    const odd = ['a b', 'c>\r\nBcc: <x', 'é', 'x'.repeat(600)].map(id => mail('customer', id))
    const state = caseOf(mail('customer', 'c1'), ...odd)
    expect(threadingOf(state, 'r1', 'customer')).toEqual({ inReplyTo: '<c1>', references: ['<c1>'] })
  })

  it('keeps the first and the latest of a long one', () => {
    const long = Array.from({ length: 60 }, (_, index) => mail('customer', `c${index}`))
    const { references = [] } = threadingOf(caseOf(...long), 'r1', 'customer')
    expect(references).toHaveLength(20)
    expect(references[0]).toBe('<c0>')
    expect(references.at(-1)).toBe('<c59>')
  })
})
