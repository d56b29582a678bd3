import { describe, expect, it } from 'vitest'
import type { IncomingMail } from '../commands.js'
import { steeringIn } from '../steering.js'
import { byMail, caseWith, form, MINUTE, mailsOf, START, types } from './test-case.js'

const fromAnn: IncomingMail = {
  inboxId: 'inbox-9',
  messageId: '<9@shop.test>',
  from: 'ann@shop.test',
  sender: 'verified',
}
const written = (text: string, humanId = 'ann', messageId = 'from-ann') =>
  ({ type: 'answer-by-mail', humanId, messageId, mail: fromAnn, ...steeringIn(text) }) as const
const mailed = { customerLive: false } as const

describe('a human who answers by mail', () => {
  it('resolves with the answer, for the reason given or for what the answer says', () => {
    const told = caseWith(mailed)
    told.open(form)
    const { case: events } = told.do(written('#resolve\nIt is on its way.\n\nAnn'))
    expect(types(events)).toEqual(['claimed', 'message-added', 'mail-due', 'resolved'])
    expect(told.state).toMatchObject({ status: 'resolved', resolution: { reason: 'It is on its way.' } })
    expect(told.state.messages.at(-1)?.text).toBe('It is on its way.\n\nAnn')
  })

  it('notes what the customer is not sent, and what is no message', () => {
    const told = caseWith({ ...mailed, mailbox: 'help@shop.test' })
    told.open(byMail)
    const { case: events } = told.do(written('#note\nA tiresome customer'))
    expect(types(events)).toEqual(['note-added'])
    expect(told.state.notes).toMatchObject([{ text: 'A tiresome customer', what: { kind: 'note' } }])
    expect(JSON.stringify(told.state.messages)).not.toContain('tiresome')
    expect(told.state.status).toBe('open')
  })

  it('hands the case over after the answer, so that nobody has it any more', () => {
    const told = caseWith(mailed)
    told.open(form)
    const { case: events } = told.do(written('#transfer sales wants 40 chairs\nI ask a colleague.'))
    expect(types(events)).toEqual(['claimed', 'message-added', 'mail-due', 'transferred'])
    expect(told.state).toMatchObject({ queue: 'sales', humanId: undefined, status: 'open' })
    expect(told.state.notes.at(-1)).toMatchObject({
      text: 'wants 40 chairs',
      what: { kind: 'transfer', from: 'general', to: 'sales' },
    })
  })

  it('does it once, however often the mail is filed', () => {
    const told = caseWith(mailed)
    told.open(form)
    told.do(written('#note twice'))
    expect(told.do(written('#note twice')).case).toEqual([])
    told.do(written('#resolve', 'ann', 'other'))
    expect(told.do(written('#resolve', 'ann', 'third')).case).toEqual([])
  })

  it('neither ends nor moves what a colleague talks about live: all of it is held back and returned', () => {
    for (const text of ['#resolve done\nBye', '#transfer sales\nBye']) {
      const told = caseWith()
      told.open({ text: 'Hello' })
      told.do({ type: 'claim', humanId: 'ben' })
      const { case: events } = told.do(written(text))
      expect(types(events)).toEqual(['note-added', 'mail-due'])
      expect(told.state.notes).toMatchObject([{ text, what: { kind: 'held-back', why: 'case-taken' } }])
      expect(told.state).toMatchObject({ status: 'with-human', humanId: 'ben', queue: 'general' })
    }
  })

  it('is told of what was held back some times in a day, and no more', () => {
    const told = caseWith(mailed)
    told.open(form)
    const hold = (messageId: string) =>
      told.do({
        ...{ type: 'hold-back', humanId: 'ann', messageId, mail: fromAnn, text: '#transfer sals' },
        ...{ why: 'unknown-queue', queue: 'sals' },
      })
    for (const id of ['1', '2', '3', '4', '5']) expect(mailsOf(hold(id).case)).toEqual(['held-back'])
    expect(mailsOf(hold('6').case)).toEqual([])
    expect(told.state.notes).toHaveLength(6)
    told.do({ type: 'customer-away' }, { now: START + 25 * 60 * MINUTE })
    expect(mailsOf(hold('7').case)).toEqual(['held-back'])
  })
})

describe('a note of the desk', () => {
  it('changes nothing else, on a resolved case too', () => {
    const told = caseWith()
    told.open({ text: 'Hello' })
    told.do({ type: 'claim', humanId: 'ann' })
    told.do({ type: 'resolve', humanId: 'ann', reason: 'done' })
    const note = { type: 'add-note', humanId: 'ben', noteId: 'n', text: 'Called twice' } as const
    expect(types(told.do(note).case)).toEqual(['note-added'])
    expect(told.do(note).case).toEqual([])
    expect(told.state.status).toBe('resolved')
  })
})

describe('handing over', () => {
  const toSales = { type: 'transfer', humanId: 'ann', queue: 'sales' } as const

  it('keeps the place of one who waits', () => {
    const told = caseWith()
    told.open({ text: 'Hello' })
    const before = told.state.seat
    const { queue } = told.do(toSales)
    expect(queue).toEqual([{ type: 'moved', seatId: before?.seatId, queue: 'sales' }])
    expect(told.state).toMatchObject({ status: 'waiting', seat: { ...before, queue: 'sales' } })
  })

  it('takes one who talks live to the front of the other line', () => {
    const told = caseWith()
    told.open({ text: 'Hello' })
    told.do({ type: 'claim', humanId: 'ann' })
    expect(types(told.do(toSales).queue)).toEqual(['returned', 'moved'])
    expect(told.state).toMatchObject({ status: 'waiting', humanId: undefined, live: false })
    told.do({ type: 'claim', humanId: 'ben' })
    expect(told.state).toMatchObject({ status: 'with-human', live: true })
  })

  it('is for whoever has the case, and opens one that is resolved', () => {
    const told = caseWith()
    told.open(form)
    told.do({ type: 'claim', humanId: 'ben' })
    expect(told.do(toSales).problem).toBe('not-claimed')
    told.do({ type: 'resolve', humanId: 'ben', reason: 'done' })
    expect(types(told.do(toSales).case)).toEqual(['reopened', 'transferred'])
  })

  it('to where it is does nothing', () => {
    const told = caseWith()
    told.open(form)
    expect(told.do({ ...toSales, queue: 'general' }).case).toEqual([])
  })
})
