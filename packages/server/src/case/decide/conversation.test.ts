import { describe, expect, it } from 'vitest'
import { caseWith, form, MINUTE, START, types } from './test-case.js'

describe('the conversation', () => {
  it('knows a message by its id, so that sending it twice adds it once', () => {
    const told = caseWith()
    told.open()
    told.do({ type: 'add-message', messageId: 'm1', text: 'Hello' })
    expect(told.do({ type: 'add-message', messageId: 'm1', text: 'Hello' }).case).toEqual([])
  })

  it('opens a resolved case again when the customer writes', () => {
    const told = caseWith()
    told.open(form)
    told.do({ type: 'resolve', humanId: 'ann', reason: 'Sent again' })
    const { case: events } = told.do({ type: 'add-message', messageId: 'm2', text: 'It did not come' })
    expect(types(events)).toEqual(['reopened', 'message-added'])
    expect(told.state).toMatchObject({ status: 'open', humanId: undefined })
    expect(told.state.resolution).toBeUndefined()
  })

  it('is claimed by answering when nobody has it', () => {
    const told = caseWith()
    told.open()
    told.do({ type: 'reply', humanId: 'ann', messageId: 'r1', text: 'Here I am' })
    expect(told.state).toMatchObject({ status: 'with-human', humanId: 'ann', live: true })
  })

  it('lets nobody answer on the desk what somebody else has', () => {
    const told = caseWith()
    told.open()
    told.do({ type: 'claim', humanId: 'ann' })
    expect(told.do({ type: 'reply', humanId: 'ben', messageId: 'r1', text: 'Hi' }).problem).toBe(
      'not-claimed',
    )
  })

  it('takes an answer by mail although somebody else has the case, for a mail cannot be told so', () => {
    const told = caseWith()
    told.open(form)
    told.do({ type: 'claim', humanId: 'ann' })
    const mail = { inboxId: 'inbox-2', from: 'ben@shop.test', sender: 'verified' } as const
    told.do({ type: 'reply', humanId: 'ben', messageId: 'r1', text: 'It is on its way', mail })
    expect(told.state).toMatchObject({ humanId: 'ann', status: 'awaiting-customer' })
  })

  it('leaves who waits in the line there when an answer comes by mail', () => {
    const told = caseWith()
    told.open({ address: 'jo@example.com' })
    const mail = { inboxId: 'inbox-2', from: 'ben@shop.test', sender: 'verified' } as const
    told.do({ type: 'reply', humanId: 'ben', messageId: 'r1', text: 'It is on its way', mail })
    expect(told.state).toMatchObject({ status: 'waiting', humanId: undefined })
  })

  it('keeps the promise of a reply with the first word of a human', () => {
    const told = caseWith({ replyPledge: { by: START + 60 * MINUTE, confidence: 0.9 } })
    told.open(form)
    told.do({ type: 'claim', humanId: 'ann' })
    expect(told.state.pledges.map(pledge => pledge.outcome)).toEqual(['open'])
    told.do({ type: 'reply', humanId: 'ann', messageId: 'r1', text: 'It is on its way' })
    expect(told.state.pledges.map(pledge => pledge.outcome)).toEqual(['kept'])
    expect(told.state.status).toBe('awaiting-customer')
  })

  it('is awaited by the human again when the customer answers', () => {
    const told = caseWith()
    told.open(form)
    told.do({ type: 'reply', humanId: 'ann', messageId: 'r1', text: 'It is on its way' })
    told.do({ type: 'add-message', messageId: 'm2', text: 'Thank you' })
    expect(told.state.status).toBe('with-human')
  })
})

describe('resolving', () => {
  it('takes the case out of the line and settles what was promised', () => {
    const told = caseWith({ answerPledge: { by: START + MINUTE, confidence: 0.9 } })
    told.open({ text: 'Hello' })
    const { queue } = told.do({ type: 'resolve', humanId: 'ann', reason: 'Answered by phone' })
    expect(queue).toMatchObject([{ type: 'left', why: 'resolved' }])
    expect(told.state.status).toBe('resolved')
    expect(told.state.seat).toBeUndefined()
    expect(told.state.pledges.map(pledge => pledge.outcome)).toEqual(['unresolved'])
  })

  it('is left to who has the case', () => {
    const told = caseWith()
    told.open()
    told.do({ type: 'claim', humanId: 'ann' })
    expect(told.do({ type: 'resolve', humanId: 'ben', reason: 'Done' }).problem).toBe('not-claimed')
  })

  it('of a case that does not exist is a problem', () => {
    expect(caseWith().do({ type: 'resolve', humanId: 'ann', reason: 'Done' }).problem).toBe('case-not-found')
  })
})
