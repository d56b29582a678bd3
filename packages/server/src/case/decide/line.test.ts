import { describe, expect, it } from 'vitest'
import { caseWith, form, MINUTE, START, types } from './test-case.js'

describe('the line', () => {
  const promised = { answerPledge: { by: START + 5 * MINUTE, confidence: 0.9 } }

  it('pledges an answer at joining, and keeps it when a human comes in time', () => {
    const told = caseWith(promised)
    told.open()
    told.do({ type: 'claim', humanId: 'ann' }, { now: START + 4 * MINUTE })
    expect(told.state.pledges.map(pledge => pledge.outcome)).toEqual(['kept'])
  })

  it('breaks the pledge when the human comes later', () => {
    const told = caseWith(promised)
    told.open()
    told.do({ type: 'claim', humanId: 'ann' }, { now: START + 6 * MINUTE })
    expect(told.state.pledges.map(pledge => pledge.outcome)).toEqual(['broken'])
  })

  it('leaves the pledge unresolved when the customer goes first', () => {
    const told = caseWith(promised)
    told.open()
    const { queue } = told.do({ type: 'leave-line', why: 'left' }, { now: START + MINUTE })
    expect(types(queue)).toEqual(['left'])
    expect(told.state.pledges.map(pledge => pledge.outcome)).toEqual(['unresolved'])
  })

  it('replaces a pledge that came due by a later one that names it', () => {
    const told = caseWith(promised)
    told.open()
    const [first] = told.state.pledges
    const next = { by: START + 9 * MINUTE, confidence: 0.9 }
    told.do({ type: 'pledge-due', pledgeId: first?.id ?? '', next }, { now: START + 6 * MINUTE })
    expect(told.state.pledges).toMatchObject([
      { outcome: 'broken' },
      { outcome: 'open', by: START + 9 * MINUTE, revises: first?.id },
    ])
  })

  it('is joined once, however often one asks', () => {
    const told = caseWith()
    told.open()
    expect(told.do({ type: 'join-line' })).toMatchObject({ problem: undefined, case: [], queue: [] })
  })

  it('is closed out of hours', () => {
    const told = caseWith({ open: false })
    told.open({ text: 'Hello' })
    expect(told.do({ type: 'join-line' }).problem).toBe('queue-closed')
  })

  it('cannot be left by one who is not in it', () => {
    const told = caseWith()
    told.open(form)
    expect(told.do({ type: 'leave-line', why: 'left' }).problem).toBe('not-in-line')
  })

  it('gives a case to the first who claims it, and tells the second', () => {
    const told = caseWith()
    told.open()
    expect(types(told.do({ type: 'claim', humanId: 'ann' }).queue)).toEqual(['answered'])
    expect(told.do({ type: 'claim', humanId: 'ben' }).problem).toBe('case-taken')
  })

  it('takes a customer back at its front when their human falls silent', () => {
    const told = caseWith()
    told.open()
    const seatId = told.state.seat?.seatId
    told.do({ type: 'claim', humanId: 'ann' })
    const { queue } = told.do({ type: 'release', humanId: 'ann', why: 'silent' })
    expect(queue).toEqual([{ type: 'returned', seatId, caseId: 'the-case' }])
    expect(told.state).toMatchObject({ status: 'waiting', humanId: undefined, live: false })
  })

  it('can be joined by one whose case is with a human who answers by mail', () => {
    const told = caseWith()
    told.open(form)
    told.do({ type: 'claim', humanId: 'ann' })
    const { case: events } = told.do({ type: 'join-line' })
    expect(types(events)).toEqual(['released', 'line-joined'])
    expect(told.do({ type: 'claim', humanId: 'ben' }).problem).toBeUndefined()
  })

  it('remembers how it was left, until it is joined again or a human takes the case', () => {
    const told = caseWith()
    told.open({ text: 'Hello' })
    told.do({ type: 'leave-line', why: 'abandoned' }, { now: START + MINUTE })
    expect(told.state.leftLine).toEqual({ why: 'abandoned', at: START + MINUTE })
    told.do({ type: 'add-message', messageId: 'more', text: 'I am back' })
    expect(told.state.leftLine).toBeDefined()
    told.do({ type: 'join-line' })
    expect(told.state.leftLine).toBeUndefined()
    told.do({ type: 'leave-line', why: 'left' })
    expect(told.state.leftLine?.why).toBe('left')
    told.do({ type: 'claim', humanId: 'ann' })
    expect(told.state.leftLine).toBeUndefined()
  })

  it('ends the live conversation of a customer who goes', () => {
    const told = caseWith()
    told.open()
    told.do({ type: 'claim', humanId: 'ann' })
    expect(types(told.do({ type: 'leave-line', why: 'abandoned' }).queue)).toEqual(['finished'])
    expect(told.state).toMatchObject({ status: 'with-human', live: false })
    expect(told.state.leftLine).toBeUndefined()
  })
})
