import type { InboxEvent } from '../../case/events.js'
import type { Write } from '../../log/port.js'
import { opened, toCase, toQueue } from './samples.js'
import type { Suite } from './tools.js'

/** What the views answer about mails that were set aside, and about what was handed to another queue. */
export function asideViews({ holds, expect }: Suite): void {
  const toInbox = (inboxId: string, ...events: InboxEvent[]): Write => ({
    ...{ stream: `inbox:${inboxId}`, expectedVersion: 'any', events },
  })

  holds('mails that were set aside are listed newest first, and page by page', async log => {
    const list = { type: 'mail-set-aside', why: 'list' } as const
    await log.append({ at: 1, writes: [toInbox('a', list)] })
    await log.append({ at: 2, writes: [toInbox('b', { ...list, why: 'complaint', caseId: 'x' })] })
    await log.append({ at: 3, writes: [toInbox('c', { type: 'mail-filed', caseId: 'x', as: 'message' })] })
    await log.append({ at: 4, writes: [toInbox('d', list)] })
    const [newest, next] = await log.views.asides({ limit: 2 })
    expect(newest).toMatchObject({ inboxId: 'd', at: 4, why: 'list', caseId: undefined })
    expect(next).toMatchObject({ inboxId: 'b', at: 2, why: 'complaint', caseId: 'x' })
    const older = await log.views.asides({ before: next?.position ?? 0, limit: 2 })
    expect(older.map(({ inboxId }) => inboxId)).toEqual(['a'])
  })

  holds('a case that is handed over is in the other queue, unanswered there', async log => {
    const transferred = { noteId: 'n', humanId: 'sam', from: 'orders', to: 'billing', content: {} }
    await log.append({ at: 1, writes: [toCase('a', opened())] })
    await log.append({ at: 2, writes: [toCase('a', { type: 'transferred', ...transferred })] })
    expect(await log.views.case('a')).toMatchObject({ queue: 'billing', unanswered: true, status: 'open' })
  })

  holds('a seat that moves to another line stands there by the moment of joining', async log => {
    const join = (queue: string, seatId: string) => toQueue(queue, { type: 'joined', seatId })
    await log.append({ at: 1, writes: [join('orders', 'early')] })
    await log.append({ at: 2, writes: [join('billing', 'late')] })
    await log.append({
      at: 3,
      writes: [toQueue('orders', { type: 'moved', seatId: 'early', queue: 'billing' })],
    })
    expect(await log.views.seats('orders')).toEqual([])
    const line = await log.views.seats('billing')
    expect(line.map(({ seatId }) => seatId)).toEqual(['early', 'late'])
  })
}
