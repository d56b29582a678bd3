import { noticed, opened, toCase, toNotice } from './samples.js'
import type { Suite } from './tools.js'

/** What the views answer about mails of the company's own applications. */
export function noticeViews({ holds, expect }: Suite): void {
  const due = { type: 'mail-due', mailId: 'a', purpose: 'notice', messageId: '<1@shop.test>' } as const
  const bounced = { type: 'mail-bounced', reason: 'unknown-user', hard: true, content: {} } as const

  holds('a notice is one row that follows its events, and no case until one is opened', async log => {
    await log.append({ at: 1, writes: [toNotice('a', noticed({ sentBy: 'server' }), due)] })
    const row = {
      ...{ noticeId: 'a', caseId: 'a', at: 1, messageId: '<1@shop.test>', email: 'ann@example.org' },
      ...{ subject: 'Your order', about: 'order A-1', state: 'due', reason: undefined, answered: false },
    }
    expect(await log.views.notice('a')).toEqual(row)
    expect(await log.views.outbox(1, 5)).toMatchObject([
      { mailId: 'a', stream: 'notice:a', purpose: 'notice' },
    ])
    expect(await log.views.cases({ limit: 5 })).toEqual([])
    const header = '<2@provider.test>'
    await log.append({ at: 2, writes: [toNotice('a', { type: 'mail-sent', mailId: 'a', header })] })
    expect(await log.views.notice('a')).toEqual({ ...row, state: 'sent', messageId: header })
    expect(await log.views.outbox(2, 5)).toEqual([])
    await log.append({ at: 3, writes: [toCase('a', opened()), toNotice('a', bounced)] })
    expect(await log.views.notice('a')).toMatchObject({
      ...{ state: 'bounced', reason: 'unknown-user', answered: true },
    })
    expect(await log.views.notice('b')).toBe(undefined)
  })

  holds('a notice is owed after all other mails, however old it is', async log => {
    await log.append({ at: 1, writes: [toNotice('a', noticed({ sentBy: 'server' }), due)] })
    const reply = { type: 'mail-due', mailId: 'reply', purpose: 'reply' } as const
    await log.append({ at: 2, writes: [toCase('b', opened(), reply)] })
    expect((await log.views.outbox(3, 5)).map(({ mailId }) => mailId)).toEqual(['reply', 'a'])
  })

  holds('an answer finds its notice by each Message-ID that it went under', async log => {
    const header = '<2@provider.test>'
    await log.append({
      at: 1,
      writes: [toNotice('a', noticed(), { type: 'mail-sent', mailId: 'a', header })],
    })
    expect(await log.views.caseByMessageId('<1@shop.test>')).toBe('a')
    expect(await log.views.caseByMessageId(header)).toBe('a')
  })

  holds('a bounce that comes before its notice is told is not forgotten', async log => {
    await log.append({ at: 1, writes: [toNotice('a', bounced)] })
    expect(await log.views.notice('a')).toMatchObject({ state: 'bounced', subject: undefined })
    await log.append({ at: 2, writes: [toNotice('a', noticed())] })
    expect(await log.views.notice('a')).toMatchObject({ state: 'bounced', subject: 'Your order' })
  })

  holds('a notice about an existing case is a row beside that case', async log => {
    const content = { to: 'ann@example.org', subject: 'Your refund' }
    const notice = { ...due, mailId: 'mail', content, addressHash: 'hash of ann' }
    await log.append({ at: 1, writes: [toCase('a', opened(), notice)] })
    expect(await log.views.notice('mail')).toMatchObject({
      ...{ caseId: 'a', email: 'ann@example.org', subject: 'Your refund', state: 'due', answered: true },
    })
    expect(await log.views.noticesTo('hash of ann', 1)).toBe(1)
    expect(await log.views.automaticMailsTo('hash of ann', 0)).toBe(0)
    await log.append({
      at: 2,
      writes: [toCase('a', { type: 'mail-failed', mailId: 'mail', reason: 'spam' })],
    })
    expect(await log.views.notice('mail')).toMatchObject({ state: 'failed', reason: 'spam' })
  })

  holds('notices are listed newest first, by state, by age and by whether they were answered', async log => {
    await log.append({ at: 1, writes: [toNotice('a', noticed()), toCase('a', opened())] })
    await log.append({ at: 2, writes: [toNotice('b', noticed({ sentBy: 'server' }))] })
    await log.append({ at: 3, writes: [toNotice('c', noticed(), bounced)] })
    const idsOf = async (query: Omit<Parameters<typeof log.views.notices>[0], 'limit'>, limit = 9) =>
      (await log.views.notices({ ...query, limit })).map(({ noticeId }) => noticeId)
    expect(await idsOf({})).toEqual(['c', 'b', 'a'])
    expect(await idsOf({ oldestFirst: true }, 2)).toEqual(['a', 'b'])
    expect(await idsOf({ state: ['due', 'bounced'] })).toEqual(['c', 'b'])
    expect(await idsOf({ state: [] })).toEqual([])
    expect(await idsOf({ answered: true })).toEqual(['a'])
    expect(await idsOf({ answered: false, before: 3 })).toEqual(['b'])
    expect(await log.views.noticesTo('hash of ann', 2)).toBe(2)
    await log.erase('notice:b')
    await log.append({ at: 4, writes: [toCase('a', { ...due, mailId: 'd', content: { subject: 'Sent' } })] })
    expect(await idsOf({ erasable: true })).toEqual(['c', 'a'])
    expect(await idsOf({})).toEqual(['d', 'c', 'b', 'a'])
  })

  holds('erasing a notice clears its row and keeps what became of it', async log => {
    await log.append({ at: 1, writes: [toNotice('a', noticed(), bounced)] })
    const before = await log.views.notice('a')
    await log.erase('notice:a')
    const erased = { email: undefined, subject: undefined, about: undefined }
    expect(await log.views.notice('a')).toEqual({ ...before, ...erased })
    expect(await log.verify('notice:a')).toEqual({ ok: true, events: 2 })
  })
}
