import type { ComposedMail, ReplyAddresses } from '@presszero/mail'
import type { CaseEvent, NoticeEvent } from '../../case/events.js'
import type { Log, OutboxRow, Recorded } from '../../log/port.js'

/**
 * A mail of the company's own application as it was composed when it was taken: the same bytes however often it is sent.
 * Undefined when its content was erased.
 */
export async function noticeMailOf(
  log: Log,
  addresses: ReplyAddresses,
  row: OutboxRow,
): Promise<ComposedMail | undefined> {
  const recorded = await streamOf(log, row)
  const due = recorded.find(one => isDue(one, row.mailId))
  const raw = due && (await log.raw(due.id))
  const recipient = recipientIn(recorded, row.mailId)
  if (raw === undefined || recipient === undefined) return undefined
  const caseId = row.stream.slice(row.stream.indexOf(':') + 1)
  const from = addresses.issue({ caseId, recipient, purpose: 'bounce' })
  return { envelope: { from, to: [recipient] }, messageId: row.messageId ?? '', raw }
}

/** The bytes of mails that are settled are needed no more: what they say is kept as text. Let go of many at a time. */
export interface SpentMails {
  add(row: OutboxRow): Promise<void>
  /** `isIdle`: lets go of few, too. What is left when the server stops is forgotten with what the mail says. */
  letGo(isIdle: boolean): Promise<void>
}

const LET_GO_AT_ONCE = 50

export function createSpentMails(log: Log): SpentMails {
  let spent: string[] = []
  return {
    async add(row) {
      const due = (await streamOf(log, row)).find(one => isDue(one, row.mailId))
      if (due !== undefined) spent.push(due.id)
    },
    async letGo(isIdle) {
      if (spent.length < (isIdle ? 1 : LET_GO_AT_ONCE)) return
      const ids = spent
      spent = []
      await log.dropRaw(ids)
    },
  }
}

type Recording = Recorded<CaseEvent | NoticeEvent>

async function streamOf(log: Log, { stream }: OutboxRow): Promise<readonly Recording[]> {
  const id = stream.slice(stream.indexOf(':') + 1)
  return stream.startsWith('notice:') ? log.read(`notice:${id}`) : log.read(`case:${id}`)
}

function isDue({ event }: Recording, mailId: string): boolean {
  return event.type === 'mail-due' && event.mailId === mailId
}

function recipientIn(recorded: readonly Recording[], mailId: string): string | undefined {
  for (const { event } of recorded) {
    if (event.type === 'notice-recorded') return event.content.to?.[0]
    if (event.type === 'mail-due' && event.mailId === mailId && 'content' in event) return event.content?.to
  }
  return undefined
}
