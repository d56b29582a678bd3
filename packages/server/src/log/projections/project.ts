import type { CaseEvent, HumanEvent, InboxEvent, NoticeEvent, QueueEvent } from '../../case/events.js'
import type { Recorded } from '../port.js'
import { asideChanges } from './asides.js'
import { caseAfter } from './cases.js'
import { humanChanges } from './humans.js'
import { lineChanges } from './line.js'
import { automaticMailChanges, messageIdChanges, outboxChanges } from './mails.js'
import { caseNoticeChanges, erasedNotices, noticeChanges } from './notices.js'
import { pledgeChanges } from './pledges.js'
import type { CaseRecord, Change } from './rows.js'

/** Raised when rows come out differently for the same log: a driver then rebuilds them when it opens. */
export const projectionsVersion = 3

/**
 * What events of one stream do to the projections, in order. `before` is the row of the case that the stream is about, as
 * it stands ahead of them. A pure function: every driver applies the same changes.
 */
export function changesOf(events: readonly Recorded[], before: CaseRecord | undefined): Change[] {
  const changes = events.flatMap(rowChanges)
  const after = caseFrom(events, before)
  return after === undefined || after === before ? changes : [caseChange(after), ...changes]
}

/** What is left to do after the content of a stream was erased: `events` is the whole of it, as it now reads. */
export function changesOfErasure(events: readonly Recorded[]): Change[] {
  const bare = caseFrom(events, undefined)
  return [...(bare ? [caseChange(bare)] : []), ...erasedNotices(events)]
}

/** The case that a stream is about, if it is about one. */
export function caseOf(stream: string): string | undefined {
  return stream.startsWith('case:') ? stream.slice('case:'.length) : undefined
}

function caseFrom(events: readonly Recorded[], before: CaseRecord | undefined): CaseRecord | undefined {
  return events.filter(isOfCase).reduce(caseAfter, before)
}

function caseChange(row: CaseRecord): Change {
  return { table: 'cases', key: row.caseId, put: row }
}

function rowChanges(recorded: Recorded): Change[] {
  if (isOfCase(recorded)) {
    return [messageIdChanges, outboxChanges, automaticMailChanges, pledgeChanges, caseNoticeChanges].flatMap(
      changes => changes(recorded),
    )
  }
  if (isOfNotice(recorded))
    return [noticeChanges, outboxChanges, messageIdChanges].flatMap(changes => changes(recorded))
  if (isOfQueue(recorded)) return lineChanges(recorded)
  if (isOfInbox(recorded)) return asideChanges(recorded)
  return isOfHuman(recorded) ? [...humanChanges(recorded), ...outboxChanges(recorded)] : []
}

function isOfCase(recorded: Recorded): recorded is Recorded<CaseEvent> {
  return recorded.stream.startsWith('case:')
}

function isOfNotice(recorded: Recorded): recorded is Recorded<NoticeEvent> {
  return recorded.stream.startsWith('notice:')
}

function isOfQueue(recorded: Recorded): recorded is Recorded<QueueEvent> {
  return recorded.stream.startsWith('queue:')
}

function isOfInbox(recorded: Recorded): recorded is Recorded<InboxEvent> {
  return recorded.stream.startsWith('inbox:')
}

function isOfHuman(recorded: Recorded): recorded is Recorded<HumanEvent> {
  return recorded.stream.startsWith('human:')
}
