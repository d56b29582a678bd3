import type { DeskCase } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import { ann, caseOf, waitingCase } from '../samples.test-helper.js'
import { rightsOn, routeOf } from './case-rules.js'

const mine = { claimedBy: ann.id, status: 'with-human' } as const
const email = { address: 'jo@example.org', writesFrom: 'r+x@reply.test', delivery: 'sent' } as const

describe('what may be done with a case', () => {
  it('is everything but taking it, where it is mine', () => {
    const all = { claim: false, reply: true, release: true, resolve: true, forward: true }
    expect(rightsOn(caseOf(mine), ann.id)).toEqual(all)
  })

  it('is taking, resolving and forwarding it, where nobody has it', () => {
    const some = { claim: true, reply: false, release: false, resolve: true, forward: true }
    expect(rightsOn(caseOf(), ann.id)).toEqual(some)
  })

  it('is nothing where somebody else has it, it is resolved, or it is simulated', () => {
    const nothing = { claim: false, reply: false, release: false, resolve: false, forward: false }
    expect(rightsOn(caseOf({ ...mine, claimedBy: 'bilal' }), ann.id)).toEqual(nothing)
    expect(rightsOn(caseOf({ ...mine, status: 'resolved' }), ann.id)).toEqual(nothing)
    expect(rightsOn(waitingCase(1, 1, { simulated: true }), ann.id)).toEqual(nothing)
  })
})

describe('where an answer goes', () => {
  const goes = (customer: Partial<DeskCase['customer']>) => routeOf(caseOf({ ...mine, customer }))

  it('is the page while the customer is there, with an address or without', () => {
    expect(goes({ onPage: true })).toBe('live')
    expect(goes({ onPage: true, email })).toBe('live')
  })

  it('is the address of who is not there, and else the page for when they are back', () => {
    expect(goes({ onPage: false, email })).toBe('mail')
    expect(goes({ onPage: false })).toBe('page')
  })
})
