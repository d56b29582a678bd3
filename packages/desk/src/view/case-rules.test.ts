import type { DeskCase } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import { ann, caseOf, messageOf, waitingCase } from '../samples.test-helper.js'
import { forgedWord, rightsOn, routeOf } from './case-rules.js'

const mine = { claimedBy: ann.id, status: 'with-human' } as const
const email = { address: 'jo@example.org', writesFrom: 'r+x@reply.test', delivery: 'sent' } as const

describe('what may be done with a case', () => {
  it('is everything but taking it, where it is mine', () => {
    const all = {
      claim: false,
      reply: true,
      release: true,
      resolve: true,
      forward: true,
      transfer: true,
      note: true,
    }
    expect(rightsOn(caseOf(mine), ann.id)).toEqual(all)
  })

  it('is taking, resolving and forwarding it, where nobody has it', () => {
    const some = {
      claim: true,
      reply: false,
      release: false,
      resolve: true,
      forward: true,
      transfer: true,
      note: true,
    }
    expect(rightsOn(caseOf(), ann.id)).toEqual(some)
  })

  const none = { claim: false, reply: false, release: false, resolve: false, forward: false }

  it('is a note where somebody else has it', () => {
    const theirs = caseOf({ ...mine, claimedBy: 'bilal' })
    expect(rightsOn(theirs, ann.id)).toEqual({ ...none, transfer: false, note: true })
  })

  it('is a note and another queue where it is resolved: there it opens again', () => {
    const over = caseOf({ ...mine, status: 'resolved' })
    expect(rightsOn(over, ann.id)).toEqual({ ...none, transfer: true, note: true })
  })

  it('is nothing where it is simulated', () => {
    const robin = waitingCase(1, 1, { simulated: true })
    expect(rightsOn(robin, ann.id)).toEqual({ ...none, transfer: false, note: false })
  })
})

describe('a forged mail', () => {
  const forged = messageOf('customer', 'Pay at once', { channel: 'email', sender: 'quarantined' })
  const after = messageOf('customer', 'That was not me', { channel: 'email', sender: 'verified' })

  it('is the last word until the customer says another', () => {
    expect(forgedWord(caseOf({ messages: [after, forged, messageOf('human', 'Hello')] }))).toBe(forged)
    expect(forgedWord(caseOf({ messages: [forged, after] }))).toBeUndefined()
    expect(forgedWord(caseOf())).toBeUndefined()
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
