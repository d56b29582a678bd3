import { describe, expect, it } from 'vitest'
import { ago, ann, caseOf, waitingCase } from '../fake-house.test-helper.js'
import { rightsOn, routeOf } from './case-rules.js'

const mine = { claimedBy: ann.id, status: 'with-human' } as const
const email = { address: 'jo@example.org', writesFrom: 'r+x@reply.test', delivery: 'sent' } as const
const asked = {
  id: crypto.randomUUID(),
  kind: 'answer',
  madeAt: ago(9),
  by: ago(1),
  confidence: 0.9,
  outcome: 'kept',
} as const

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
  it('is the page for whom somebody talks with, and who gave no address', () => {
    expect(routeOf(caseOf(mine), false)).toBe('live')
    expect(routeOf(caseOf({ ...mine, customer: { email }, pledges: [asked] }), false)).toBe('live')
    expect(routeOf(caseOf({ status: 'awaiting-customer' }), false)).toBe('page')
  })

  it('is the address for who left a message, unless they are seen writing', () => {
    expect(routeOf(caseOf({ ...mine, customer: { email } }), false)).toBe('mail')
    expect(routeOf(caseOf({ ...mine, customer: { email }, channel: 'email', pledges: [asked] }), false)).toBe(
      'mail',
    )
    expect(routeOf(caseOf({ ...mine, customer: { email } }), true)).toBe('live')
  })
})
