import { asideViews } from './aside-views.js'
import { caseViews } from './case-views.js'
import { noticeViews } from './notice-views.js'
import { toCase, toQueue } from './samples.js'
import type { Suite } from './tools.js'

/** What the views answer after known histories. */
export function views(suite: Suite): void {
  caseViews(suite)
  lineViews(suite)
  humanViews(suite)
  dueViews(suite)
  noticeViews(suite)
  asideViews(suite)
}

function lineViews({ holds, expect }: Suite): void {
  holds('a line is taken front seats first, then by time of joining less priority credit', async log => {
    const joined = (seatId: string, at: number, priority?: number) =>
      log.append({
        at,
        writes: [
          toQueue('orders', {
            type: 'joined',
            seatId,
            caseId: `case ${seatId}`,
            ...(priority && { priority }),
          }),
        ],
      })
    await joined('first', 0)
    await joined('second', 60_000, 1)
    await joined('urgent', 80_000, 2)
    await joined('same time', 80_000)
    for (const seatId of ['second', 'same time']) {
      await log.append({
        at: 90_000,
        writes: [toQueue('orders', { type: 'answered', seatId, humanId: 'sam' })],
      })
    }
    for (const seatId of ['same time', 'second']) {
      const returned = { type: 'returned' as const, seatId, caseId: `case ${seatId}` }
      await log.append({ at: 95_000, writes: [toQueue('orders', returned)] })
    }
    const line = await log.views.seats('orders')
    expect(line.map(({ seatId }) => seatId)).toEqual(['same time', 'second', 'urgent', 'first'])
    expect(line[1]).toEqual({
      seatId: 'second',
      queue: 'orders',
      caseId: 'case second',
      joinedAt: 60_000,
      priority: 1,
      front: true,
      simulated: false,
    })
  })

  holds('a seat leaves the line when it is answered, left or finished', async log => {
    const seats = ['answered', 'left', 'finished', 'waiting']
    await log.append({
      at: 1,
      writes: [
        toQueue('orders', ...seats.map(seatId => ({ type: 'joined' as const, seatId, caseId: seatId }))),
      ],
    })
    await log.append({
      at: 2,
      writes: [
        toQueue(
          'orders',
          { type: 'answered', seatId: 'answered', humanId: 'sam' },
          { type: 'left', seatId: 'left', why: 'abandoned' },
          { type: 'finished', seatId: 'finished' },
        ),
      ],
    })
    expect((await log.views.seats()).map(({ seatId }) => seatId)).toEqual(['waiting'])
  })

  holds('each queue has its line, and a simulated seat says that it is one', async log => {
    const simulated = { type: 'joined' as const, seatId: 's', simulated: true }
    await log.append({ at: 1, writes: [toQueue('orders', simulated)] })
    await log.append({ at: 1, writes: [toQueue('billing', { type: 'joined', seatId: 't', caseId: 'a' })] })
    expect(await log.views.seats('orders')).toMatchObject([
      { seatId: 's', caseId: undefined, simulated: true },
    ])
    expect((await log.views.seats()).map(({ queue }) => queue)).toEqual(['billing', 'orders'])
    expect(await log.views.seats('returns')).toEqual([])
  })
}

function humanViews({ holds, expect }: Suite): void {
  holds('humans are on from going on until going off', async log => {
    const sam = { stream: 'human:sam' as const, expectedVersion: 'any' as const }
    const ida = { stream: 'human:ida' as const, expectedVersion: 'any' as const }
    await log.append({ at: 1, writes: [{ ...sam, events: [{ type: 'went-on' }] }] })
    await log.append({ at: 1, writes: [{ ...ida, events: [{ type: 'went-on' }, { type: 'went-on' }] }] })
    expect(await log.views.humansOn()).toEqual(['ida', 'sam'])
    await log.append({ at: 1, writes: [{ ...sam, events: [{ type: 'went-off', why: 'silent' }] }] })
    expect(await log.views.humansOn()).toEqual(['ida'])
  })

  holds('a sign-in is used once a session is opened with it, and a session ends when closed', async log => {
    const sam = { stream: 'human:sam' as const, expectedVersion: 'any' as const }
    const asked = { type: 'sign-in-asked' as const, mailId: 'm', secretHash: 'secret', expiresAt: 900 }
    await log.append({ at: 1, writes: [{ ...sam, events: [asked] }] })
    expect(await log.views.signIn('secret')).toEqual({ humanId: 'sam', expiresAt: 900, used: false })
    expect(await log.views.signIn('other')).toBe(undefined)
    const session = {
      type: 'session-opened' as const,
      tokenHash: 'token',
      secretHash: 'secret',
      expiresAt: 5000,
    }
    await log.append({ at: 2, writes: [{ ...sam, events: [session] }] })
    expect(await log.views.signIn('secret')).toEqual({ humanId: 'sam', expiresAt: 900, used: true })
    expect(await log.views.session('token')).toEqual({ humanId: 'sam', expiresAt: 5000 })
    await log.append({
      at: 3,
      writes: [{ ...sam, events: [{ type: 'session-closed', tokenHash: 'token' }] }],
    })
    expect(await log.views.session('token')).toBe(undefined)
  })
}

function dueViews({ holds, expect }: Suite): void {
  holds('a mail is owed until it is sent or given up, and later when it was deferred', async log => {
    const due = (mailId: string, messageId?: string) =>
      ({ type: 'mail-due', mailId, purpose: 'reply', ...(messageId && { messageId }) }) as const
    await log.append({ at: 100, writes: [toCase('a', due('1', 'm'), due('2'), due('3'))] })
    const signIn = { type: 'mail-due' as const, mailId: '4', purpose: 'sign-in' as const }
    await log.append({ at: 50, writes: [{ stream: 'human:sam', expectedVersion: 0, events: [signIn] }] })
    // Written while the clock was ahead: a mail not tried yet is due whatever the time is now.
    expect((await log.views.outbox(99, 10)).length).toBe(4)
    expect((await log.views.outbox(100, 3)).map(({ mailId }) => mailId)).toEqual(['1', '2', '3'])
    await log.append({
      at: 200,
      writes: [
        toCase(
          'a',
          { type: 'mail-deferred', mailId: '1', attempt: 1, retryAt: 700, reason: '450 later' },
          { type: 'mail-sent', mailId: '2' },
          { type: 'mail-failed', mailId: '3', reason: '550 no' },
        ),
      ],
    })
    expect((await log.views.outbox(699, 10)).map(({ mailId }) => mailId)).toEqual(['4'])
    expect(await log.views.outbox(1000, 10)).toEqual([
      { mailId: '4', stream: 'human:sam', purpose: 'sign-in', messageId: undefined, dueAt: 100, attempt: 0 },
      { mailId: '1', stream: 'case:a', purpose: 'reply', messageId: 'm', dueAt: 700, attempt: 1 },
    ])
  })

  holds(
    'automatic mails are counted by the hash of their address, over all cases and from a moment on',
    async log => {
      const due = (mailId: string, addressHash?: string) =>
        ({ type: 'mail-due', mailId, purpose: 'confirmation', ...(addressHash && { addressHash }) }) as const
      await log.append({ at: 100, writes: [toCase('a', due('1', 'jo'), due('2', 'max'))] })
      await log.append({ at: 200, writes: [toCase('b', due('3', 'jo'), due('4'))] })
      await log.append({ at: 300, writes: [toCase('b', { type: 'mail-sent', mailId: '3' })] })
      expect(await log.views.automaticMailsTo('jo', 100)).toBe(2)
      expect(await log.views.automaticMailsTo('jo', 101)).toBe(1)
      expect(await log.views.automaticMailsTo('jo', 201)).toBe(0)
      expect(await log.views.automaticMailsTo('max', 0)).toBe(1)
      expect(await log.views.automaticMailsTo('somebody else', 0)).toBe(0)
      await log.erase('case:b')
      expect(await log.views.automaticMailsTo('jo', 0)).toBe(2)
      const ofDomain = { purpose: 'acknowledgement', addressHash: 'ann', domainHash: 'example.com' } as const
      await log.append({ at: 400, writes: [toCase('c', { type: 'mail-due', mailId: '5', ...ofDomain })] })
      const counted = ['ann', 'example.com'].map(hash => log.views.automaticMailsTo(hash, 0))
      expect(await Promise.all(counted)).toEqual([1, 1])
    },
  )

  holds('a pledge falls due until it is settled, and one that revises it falls due beside it', async log => {
    const pledged = (pledgeId: string, by: number, revises?: string) =>
      ({
        type: 'pledged',
        pledgeId,
        kind: 'answer',
        by,
        confidence: 0.9,
        ...(revises && { revises }),
      }) as const
    await log.append({ at: 1, writes: [toCase('a', pledged('p', 500), pledged('q', 400, 'p'))] })
    expect(await log.views.pledgesDue(450, 10)).toEqual([
      { pledgeId: 'q', caseId: 'a', kind: 'answer', by: 400 },
    ])
    expect((await log.views.pledgesDue(500, 10)).map(({ pledgeId }) => pledgeId)).toEqual(['q', 'p'])
    expect((await log.views.pledgesDue(500, 1)).length).toBe(1)
    await log.append({
      at: 2,
      writes: [toCase('a', { type: 'pledge-settled', pledgeId: 'q', outcome: 'kept' })],
    })
    expect((await log.views.pledgesDue(500, 10)).map(({ pledgeId }) => pledgeId)).toEqual(['p'])
  })

  holds('the next thing due is the earliest of mails and pledges', async log => {
    expect(await log.views.nextDue()).toBe(undefined)
    const pledged = {
      type: 'pledged' as const,
      pledgeId: 'p',
      kind: 'reply' as const,
      by: 300,
      confidence: 0.8,
    }
    await log.append({ at: 1, writes: [toCase('a', pledged)] })
    expect(await log.views.nextDue()).toBe(300)
    await log.append({ at: 200, writes: [toCase('a', { type: 'mail-due', mailId: '1', purpose: 'reply' })] })
    expect(await log.views.nextDue()).toBe(200)
  })
}
