import { describe, expect, it } from 'vitest'
import type { CaseCommand, Context } from '../commands.js'
import type { CaseEvent, QueueEvent } from '../events.js'
import { evolve } from '../evolve.js'
import type { CaseState } from '../state.js'
import { decide } from './index.js'

const START = Date.parse('2026-11-23T10:00:00Z')
const MINUTE = 60_000

/** A case that is told one command after the other, with what came of each. */
function caseWith(given: Partial<Context> = {}) {
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
const form = { wants: 'mail', text: 'Where is my parcel?', address: 'jo@example.com' } as const
const fromCustomer = {
  inboxId: 'inbox-1',
  messageId: '<1@example.com>',
  from: 'jo@example.com',
  sender: 'verified',
} as const
const byMail = { wants: 'mail', channel: 'email', text: 'Where is my parcel?', mail: fromCustomer } as const

const types = (events: readonly (CaseEvent | QueueEvent)[]) => events.map(event => event.type)
const mailsOf = (events: readonly CaseEvent[]) =>
  events.flatMap(event => (event.type === 'mail-due' ? [event.purpose] : []))

describe('opening', () => {
  it('takes who wants a human into the line at once', () => {
    const { case: events, queue } = caseWith().open({ text: 'Hello' })
    expect(types(events)).toEqual(['case-opened', 'message-added', 'line-joined'])
    expect(queue).toEqual([{ type: 'joined', seatId: expect.any(String), caseId: 'the-case' }])
  })

  it('keeps what was written out of hours, without a place in the line', () => {
    const told = caseWith({ open: false })
    const { queue } = told.open({ text: 'Hello' })
    expect(queue).toEqual([])
    expect(told.state.status).toBe('open')
  })

  it('is refused out of hours when nothing was written', () => {
    expect(caseWith({ open: false }).open().problem).toBe('queue-closed')
  })

  it('promises a reply to a form and confirms it by mail', () => {
    const told = caseWith({ replyPledge: { by: START + 60 * MINUTE, confidence: 0.9 } })
    const { case: events } = told.open(form)
    expect(mailsOf(events)).toEqual(['confirmation'])
    expect(told.state.pledges).toMatchObject([{ kind: 'reply', by: START + 60 * MINUTE, outcome: 'open' }])
  })

  it('fixes the Message-ID of a mail before it is sent', () => {
    const { case: events } = caseWith({ messageIdOf: mailId => `<${mailId}@shop.test>` }).open(form)
    const due = events.find(event => event.type === 'mail-due')
    expect(due?.messageId).toBe(`<${due?.mailId}@shop.test>`)
  })

  it('acknowledges a mail, and forwards it to the company mailbox', () => {
    const { case: events } = caseWith({ mailbox: 'help@shop.test' }).open(byMail)
    expect(mailsOf(events)).toEqual(['acknowledgement', 'forward'])
  })

  it('acknowledges no mail whose sender is forged, and promises nothing there', () => {
    const told = caseWith({ replyPledge: { by: START + MINUTE, confidence: 0.9 } })
    const { case: events } = told.open({ ...byMail, mail: { ...fromCustomer, sender: 'quarantined' } })
    expect(mailsOf(events)).toEqual([])
    expect(told.state.pledges).toEqual([])
  })

  it('sends no automatic mail beyond the budget of the day', () => {
    expect(mailsOf(caseWith({ automaticMailsToday: 2 }).open(byMail).case)).toEqual([])
  })

  it('needs an address from who wants mail', () => {
    expect(caseWith().open({ wants: 'mail', text: 'Hello' }).problem).toBe('no-address')
  })
})

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

  it('ends the live conversation of a customer who goes', () => {
    const told = caseWith()
    told.open()
    told.do({ type: 'claim', humanId: 'ann' })
    expect(types(told.do({ type: 'leave-line', why: 'abandoned' }).queue)).toEqual(['finished'])
    expect(told.state).toMatchObject({ status: 'with-human', live: false })
  })
})

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

describe('mail', () => {
  const away = { customerLive: false }

  it('brings what a human says to a customer who is not on the page', () => {
    const told = caseWith(away)
    told.open(form)
    const { case: events } = told.do({ type: 'reply', humanId: 'ann', messageId: 'r1', text: 'Soon' })
    expect(events.at(-1)).toMatchObject({ type: 'mail-due', purpose: 'reply', carries: ['r1'] })
  })

  it('waits with what a customer on the page can read there, until they go', () => {
    const told = caseWith()
    told.open(form)
    expect(mailsOf(told.do({ type: 'reply', humanId: 'ann', messageId: 'r1', text: 'Soon' }).case)).toEqual(
      [],
    )
    const { case: events } = told.do({ type: 'customer-away' }, away)
    expect(events).toMatchObject([{ type: 'mail-due', purpose: 'reply', carries: ['r1'] }])
    expect(told.do({ type: 'customer-away' }, away).case).toEqual([])
  })

  it('does not repeat by mail what the customer has answered on the page', () => {
    const told = caseWith()
    told.open(form)
    told.do({ type: 'reply', humanId: 'ann', messageId: 'r1', text: 'Soon' })
    told.do({ type: 'add-message', messageId: 'm2', text: 'Thank you' })
    expect(told.do({ type: 'customer-away' }, away).case).toEqual([])
  })

  it('confirms an address, once', () => {
    const told = caseWith()
    told.open()
    expect(mailsOf(told.do({ type: 'give-address', address: 'jo@example.com' }).case)).toEqual([
      'confirmation',
    ])
    expect(told.do({ type: 'give-address', address: 'jo@example.com' }).case).toEqual([])
  })

  it('confirms the address that corrects a typo', () => {
    const told = caseWith()
    told.open({ ...form, address: 'jo@gmial.com' })
    const [mail] = told.state.mails
    told.do({ type: 'mail-bounce', mailId: mail?.id ?? '', reason: 'unknown-host', hard: true })
    const { case: events } = told.do(
      { type: 'give-address', address: 'jo@gmail.com' },
      { automaticMailsToday: 1 },
    )
    expect(mailsOf(events)).toEqual(['confirmation'])
    expect(told.state.bounce).toBeUndefined()
  })

  it('keeps an automatic answer as nobody’s word', () => {
    const told = caseWith()
    told.open(byMail)
    told.do({ type: 'resolve', humanId: 'ann', reason: 'Done' })
    const { case: events } = told.do({
      type: 'receive-mail',
      messageId: 'm2',
      text: 'I am away',
      mail: { ...fromCustomer, inboxId: 'inbox-2' },
      automatic: true,
    })
    expect(events).toMatchObject([{ type: 'message-added', author: { kind: 'system' } }])
    expect(told.state.status).toBe('resolved')
  })

  it('goes on to the company mailbox while that is where the case is answered', () => {
    const told = caseWith({ mailbox: 'help@shop.test', ...away })
    told.open(byMail)
    const mail = { inboxId: 'inbox-2', from: 'help@shop.test', sender: 'verified' } as const
    told.do({ type: 'reply', humanId: 'mailbox', messageId: 'r1', text: 'It is on its way', mail })
    const more = { ...fromCustomer, inboxId: 'inbox-3' }
    const { case: events } = told.do({
      type: 'receive-mail',
      messageId: 'm2',
      text: 'When?',
      mail: more,
      automatic: false,
    })
    expect(events.at(-1)).toMatchObject({ type: 'mail-due', purpose: 'forward', carries: ['m2'] })
  })

  it('stays on the desk once a human answers there', () => {
    const told = caseWith({ mailbox: 'help@shop.test', ...away })
    told.open(byMail)
    told.do({ type: 'reply', humanId: 'ann', messageId: 'r1', text: 'It is on its way' })
    expect(mailsOf(told.do({ type: 'add-message', messageId: 'm2', text: 'When?' }).case)).toEqual([])
  })

  it('counts the news of one attempt once', () => {
    const told = caseWith()
    told.open(form)
    const mailId = told.state.mails[0]?.id ?? ''
    told.do({ type: 'mail-outcome', mailId, outcome: { kind: 'sent' } })
    expect(told.do({ type: 'mail-outcome', mailId, outcome: { kind: 'sent' } }).case).toEqual([])
    expect(told.state.mails[0]).toMatchObject({ state: 'sent', owed: false })
  })

  it('stays bounced when the bounce overtakes the news that it was sent', () => {
    const told = caseWith()
    told.open(form)
    const mailId = told.state.mails[0]?.id ?? ''
    told.do({ type: 'mail-bounce', mailId, reason: 'unknown-user', hard: true })
    told.do({ type: 'mail-outcome', mailId, outcome: { kind: 'sent' } })
    expect(told.state.mails[0]).toMatchObject({ state: 'bounced', owed: false })
  })

  it('cannot be forwarded where there is no company mailbox', () => {
    const told = caseWith()
    told.open(form)
    expect(told.do({ type: 'forward', humanId: 'ann' }).problem).toBe('unavailable')
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
