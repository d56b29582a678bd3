import { describe, expect, it } from 'vitest'
import { byMail, caseWith, form, fromCustomer, MINUTE, mailsOf, START } from './test-case.js'

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

  it('sends on no more to the mailbox in a day than people write, and the rest with the next', () => {
    const told = caseWith({ mailbox: 'help@shop.test' })
    told.open(byMail)
    const write = (number: number, change = {}) => {
      const mail = { ...fromCustomer, inboxId: `in-${number}`, messageId: `<${number}@example.com>` }
      return told.do(
        { type: 'receive-mail', messageId: `m${number}`, text: 'Hm', mail, automatic: false },
        change,
      )
    }
    for (let number = 1; number <= 40; number++) write(number)
    expect(told.state.mails.filter(({ purpose }) => purpose === 'forward')).toHaveLength(30)
    write(41, { now: START + 1441 * MINUTE })
    expect(told.state.mails.at(-1)?.carries).toEqual(Array.from({ length: 12 }, (_, more) => `m${30 + more}`))
  })

  it('sends on no more cases of one sender in a day than a hundred', () => {
    const within = caseWith({ mailbox: 'help@shop.test', forwardsOfSenderToday: 99 }).open(byMail)
    expect(mailsOf(within.case)).toContain('forward')
    const beyond = caseWith({ mailbox: 'help@shop.test', forwardsOfSenderToday: 100 }).open(byMail)
    expect(mailsOf(beyond.case)).toEqual(['acknowledgement'])
  })

  it('counts apart what is sent to a sender and what is sent on from them', () => {
    const { case: events } = caseWith({ mailbox: 'help@shop.test' }).open(byMail)
    const due = events.flatMap(event => (event.type === 'mail-due' ? [event.addressHash] : []))
    expect(due).toEqual(['hash of to jo@example.com', 'hash of from jo@example.com'])
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
