import { describe, expect, it } from 'vitest'
import { byMail, caseWith, form, fromCustomer, MINUTE, mailsOf, START, types } from './test-case.js'

describe('opening', () => {
  it('takes who wants a human into the line at once', () => {
    const { case: events, queue } = caseWith().open({ text: 'Hello' })
    expect(types(events)).toEqual(['case-opened', 'message-added', 'line-joined'])
    expect(queue).toEqual([
      { type: 'joined', seatId: expect.any(String), caseId: 'the-case', topic: 'orders' },
    ])
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
    const due = events.flatMap(event => (event.type === 'mail-due' ? [event] : []))
    expect(due.map(one => one.messageId)).toEqual(due.map(one => `<${one.mailId}@shop.test>`))
    expect(due).toHaveLength(1)
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
    const doubtful = { ...byMail, mail: { ...fromCustomer, sender: 'unverified' } } as const
    expect(mailsOf(caseWith({ automaticMailsToAddress: 1 }).open(doubtful).case)).toEqual([])
    expect(mailsOf(caseWith({ automaticMailsToAddress: 1 }).open(form).case)).toEqual([])
    expect(mailsOf(caseWith({ automaticMailsToAddressLately: 10 }).open(byMail).case)).toEqual([])
  })

  it('acknowledges two mails of one address in a week, so that a machine that answers each has nothing more to answer', () => {
    const doubtful = { ...byMail, mail: { ...fromCustomer, sender: 'unverified' } } as const
    for (const mail of [byMail, doubtful]) {
      expect(mailsOf(caseWith({ automaticMailsToAddressLately: 1 }).open(mail).case)).toEqual([
        'acknowledgement',
      ])
      expect(mailsOf(caseWith({ automaticMailsToAddressLately: 2 }).open(mail).case)).toEqual([])
    }
    expect(mailsOf(caseWith({ automaticMailsToAddressLately: 2 }).open(form).case)).toEqual(['confirmation'])
  })

  it('acknowledges no more mails of one domain in a day than many people write, whatever their addresses are', () => {
    const within = caseWith({ acknowledgementsToDomainToday: 499 }).open(byMail).case
    expect(mailsOf(within)).toEqual(['acknowledgement'])
    expect(within.find(({ type }) => type === 'mail-due')).toMatchObject({
      domainHash: 'hash of domain jo@example.com',
    })
    expect(mailsOf(caseWith({ acknowledgementsToDomainToday: 500 }).open(byMail).case)).toEqual([])
  })

  it('needs an address from who wants mail', () => {
    expect(caseWith().open({ wants: 'mail', text: 'Hello' }).problem).toBe('no-address')
  })
})
