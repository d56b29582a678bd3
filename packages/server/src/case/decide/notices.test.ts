import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../commands.js'
import { byMail, caseWith, form, types } from './test-case.js'

const notice = {
  type: 'send-notice' as const,
  ...{ mailId: 'n1', messageId: '<n1@shop.test>', to: 'jo@example.com' },
  ...{ subject: 'Your refund', text: 'It is on its way.' },
} satisfies CaseCommand

describe('a mail of the company’s own application about a case', () => {
  it('shows on the case as nobody’s word, and is owed to its customer', () => {
    const told = caseWith()
    told.open(form)
    const { case: events } = told.do(notice)
    expect(events).toMatchObject([
      { type: 'message-added', author: { kind: 'system' }, content: { text: notice.text } },
      { type: 'mail-due', purpose: 'notice', messageId: '<n1@shop.test>', carries: ['n1'] },
    ])
    expect(told.state.mails.at(-1)).toMatchObject({ to: 'jo@example.com', state: 'due' })
    expect(told.state.status).toBe('open')
  })

  it('is sent once, however often it is asked for', () => {
    const told = caseWith()
    told.open(form)
    told.do(notice)
    expect(told.do(notice).case).toEqual([])
  })

  it('gives an address to a case that has none, and goes to none but that', () => {
    const told = caseWith()
    told.open({ text: 'Hello' })
    expect(types(told.do({ ...notice, to: 'Jo+shop@example.com' }).case)[0]).toBe('address-given')
    expect(told.do({ ...notice, mailId: 'n2' }).problem).toBe(undefined)
    expect(told.do({ ...notice, mailId: 'n3', to: 'eve@evil.test' }).problem).toBe('invalid-request')
  })

  it('takes nothing from the automatic mails of the day, nor is it sent on to the mailbox', () => {
    const told = caseWith({ mailbox: 'help@shop.test' })
    told.open(byMail)
    const { case: events } = told.do(notice, { automaticMailsToday: 2, automaticMailsToAddress: 10 })
    expect(types(events)).toEqual(['message-added', 'mail-due'])
  })

  it('is known by the Message-ID that a provider has put in place of ours', () => {
    const told = caseWith()
    told.open(form)
    told.do(notice)
    const header = '<0102-000000@eu-west-1.amazonses.com>'
    const { case: events } = told.do({
      type: 'mail-outcome',
      mailId: 'n1',
      outcome: { kind: 'sent', header },
    })
    expect(events).toEqual([{ type: 'mail-sent', mailId: 'n1', header }])
    expect(told.state.mails.at(-1)?.messageId).toBe(header)
  })
})
