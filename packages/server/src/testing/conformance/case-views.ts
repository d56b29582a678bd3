import { opened, said, toCase } from './samples.js'
import type { Suite } from './tools.js'

/** What the views answer about cases. */
export function caseViews({ holds, expect }: Suite): void {
  holds('a case is one row that follows its events', async log => {
    await log.append({
      at: 1000,
      writes: [toCase('a', opened({ content: { name: 'Ann' } }), said('Where is\n my parcel?'))],
    })
    expect(await log.views.case('a')).toEqual({
      caseId: 'a',
      reference: 'PZ-7K3M-92QD',
      version: 2,
      status: 'open',
      topic: 'delivery',
      queue: 'orders',
      channel: 'web',
      locale: 'nl',
      openedAt: 1000,
      humanId: undefined,
      simulated: false,
      name: 'Ann',
      email: undefined,
      lastMessage: { at: 1000, author: 'customer', excerpt: 'Where is my parcel?' },
      unanswered: true,
    })
    await log.append({
      at: 2000,
      writes: [
        toCase('a', { type: 'address-given', content: { address: 'ann@example.org' } }),
        toCase(
          'a',
          { type: 'claimed', humanId: 'sam' },
          said('It left today.', { kind: 'human', humanId: 'sam' }),
        ),
      ],
    })
    expect(await log.views.case('a')).toMatchObject({
      version: 5,
      status: 'awaiting-customer',
      humanId: 'sam',
      name: 'Ann',
      email: 'ann@example.org',
      lastMessage: { at: 2000, author: 'human', excerpt: 'It left today.' },
      unanswered: false,
    })
    expect(await log.views.case('b')).toBe(undefined)
  })

  holds('only a human answers: an assistant and the system leave a case unanswered', async log => {
    const kinds = ['assistant', 'system'] as const
    await log.append({ at: 1, writes: [toCase('a', opened(), said('hello'))] })
    for (const kind of kinds) {
      await log.append({ at: 1, writes: [toCase('a', said(kind, { kind }))] })
      expect(await log.views.case('a')).toMatchObject({ unanswered: true, lastMessage: { author: kind } })
    }
  })

  holds('a long message is cut between characters, never within one', async log => {
    await log.append({ at: 1, writes: [toCase('a', opened(), said('🌻'.repeat(200)))] })
    expect((await log.views.case('a'))?.lastMessage?.excerpt).toBe(`${'🌻'.repeat(139)}…`)
  })

  holds('a case is found by its token, its reference and the Message-IDs of its mails', async log => {
    const mail = { inboxId: '1', messageId: '<theirs@example.org>', sender: 'verified' as const }
    await log.append({
      at: 1,
      writes: [
        toCase('a', opened({ tokenHash: 'ab12' })),
        toCase('a', {
          type: 'message-added',
          messageId: 'm',
          author: { kind: 'customer' },
          channel: 'email',
          mail,
          content: { text: 'hi' },
        }),
        toCase('a', { type: 'mail-due', mailId: '1', purpose: 'reply' }),
        toCase('a', { type: 'mail-sent', mailId: '1', header: '<ours@shop.test>' }),
        toCase('b', opened({ reference: 'PZ-0000-0000' })),
      ],
    })
    expect(await log.views.caseByToken('ab12')).toBe('a')
    expect(await log.views.caseByToken('cd34')).toBe(undefined)
    expect(await log.views.caseByReference('PZ-7K3M-92QD')).toBe('a')
    expect(await log.views.caseByReference('PZ-0000-0000')).toBe('b')
    expect(await log.views.caseByMessageId('<theirs@example.org>')).toBe('a')
    expect(await log.views.caseByMessageId('<ours@shop.test>')).toBe('a')
    expect(await log.views.caseByMessageId('<unknown@example.org>')).toBe(undefined)
  })

  holds('a Message-ID stays with the first case that knew it', async log => {
    const sent = { type: 'mail-sent' as const, mailId: '1', header: '<ours@shop.test>' }
    await log.append({ at: 1, writes: [toCase('a', sent)] })
    await log.append({ at: 1, writes: [toCase('b', sent)] })
    expect(await log.views.caseByMessageId('<ours@shop.test>')).toBe('a')
  })

  holds(
    'cases are listed newest first and by status, human and whether they wait for an answer',
    async log => {
      await log.append({ at: 1, writes: [toCase('a', opened(), { type: 'claimed', humanId: 'sam' })] })
      await log.append({ at: 1, writes: [toCase('b', opened(), said('hello'))] })
      await log.append({
        at: 1,
        writes: [toCase('c', opened(), { type: 'line-joined', seatId: 's', queue: 'orders' })],
      })
      const list = async (query: Omit<Parameters<typeof log.views.cases>[0], 'limit'>, limit = 10) =>
        (await log.views.cases({ ...query, limit })).map(({ caseId }) => caseId)
      expect(await list({})).toEqual(['c', 'b', 'a'])
      expect(await list({}, 2)).toEqual(['c', 'b'])
      expect(await list({ status: ['open', 'with-human'] })).toEqual(['b', 'a'])
      expect(await list({ status: [] })).toEqual([])
      expect(await list({ humanId: 'sam' })).toEqual(['a'])
      expect(await list({ humanId: null })).toEqual(['c', 'b'])
      expect(await list({ unanswered: true })).toEqual(['b'])
      expect(await list({ unanswered: false, status: ['waiting'], humanId: null })).toEqual(['c'])
    },
  )

  holds(
    'cases are listed oldest first where that is asked, and those that are live by themselves',
    async log => {
      for (const caseId of ['a', 'b', 'c']) await log.append({ at: 1, writes: [toCase(caseId, opened())] })
      await log.append({
        at: 2,
        writes: [
          toCase('a', { type: 'claimed', humanId: 'sam', seatId: 'seat' }),
          toCase('b', { type: 'claimed', humanId: 'sam' }),
        ],
      })
      const idsOf = async (query: Parameters<typeof log.views.cases>[0]) =>
        (await log.views.cases(query)).map(({ caseId }) => caseId)
      expect(await idsOf({ limit: 2 })).toEqual(['c', 'b'])
      expect(await idsOf({ limit: 2, oldestFirst: true })).toEqual(['a', 'b'])
      expect(await idsOf({ limit: 5, live: true })).toEqual(['a'])
      expect(await idsOf({ limit: 5, live: false })).toEqual(['c', 'b'])
    },
  )
}
