import type { DeskCase, DeskItem, DeskMessage, LineState } from '@presszero/wire'
import { type CaseMessage, type CaseNote, type CaseState, customerMessages } from '../../case/state.js'
import type { CaseRow, SeatRow } from '../../log/port.js'
import { caseViewOf, emailOf, instant, messageOf, pledgeOf, type ViewContext } from './case-view.js'

/** A case with what only the desk may see. It adds to the log's state where its customer is just now. */
export function deskCaseOf(
  state: CaseState,
  { line, onPage }: { line: LineState | null; onPage: boolean },
  around: ViewContext,
): DeskCase {
  const email = emailOf(state, around)
  const sender = customerMessages(state).findLast(message => message.mail !== undefined)?.mail?.sender
  return {
    ...caseViewOf(state, line, around),
    messages: deskMessagesOf(state, around),
    queue: state.queue,
    channel: state.channel,
    customer: {
      ...(state.name === undefined ? {} : { name: state.name }),
      ...(email === null ? {} : { email }),
      ...(sender === undefined ? {} : { sender }),
      onPage,
    },
    ...(state.page === undefined ? {} : { page: state.page }),
    ...answersOf(state),
    claimedBy: state.humanId ?? null,
  }
}

function answersOf({ answers }: CaseState): Pick<DeskCase, 'answers'> {
  if (answers === undefined) return {}
  const { subject, text, at, about } = answers
  return { answers: { subject, text, at: instant(at), ...(about === undefined ? {} : { about }) } }
}

/** All that was said and noted, in the order of time. */
function deskMessagesOf(state: CaseState, around: ViewContext): DeskMessage[] {
  const said = state.messages.map(message => deskMessageOf(message, around))
  const noted = state.notes.map(note => deskNoteOf(note, around))
  return [...said, ...noted].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

export function deskMessageOf(message: CaseMessage, around: ViewContext): DeskMessage {
  return { ...messageOf(message, around), ...mailPartOf(message) }
}

/** What the customer never sees, as a message among the others. */
export function deskNoteOf({ humanId, what, ...note }: CaseNote, around: ViewContext): DeskMessage {
  const author = { kind: 'human', humanId } as const
  return { ...messageOf({ ...note, author }, around), ...mailPartOf(note), internal: what }
}

function mailPartOf({ mail, from }: Pick<CaseMessage, 'mail' | 'from'>) {
  if (mail === undefined) return {}
  const { sender, inboxId, files } = mail
  return {
    ...{ sender, mail: inboxId },
    ...(from ? { from } : {}),
    ...(files === undefined ? {} : { attachments: files }),
  }
}

/** Where somebody stands in the line, as the desk sees it. */
export interface PlaceInLine {
  seat: SeatRow
  position: number
  away: boolean
}

/** A case as one row of the desk. `state` adds what the row does not know: its open pledge, and who wrote last. */
export function deskItemOf(
  row: CaseRow,
  state: CaseState | undefined,
  standing: PlaceInLine | undefined,
  nameOf: (humanId: string) => string,
): DeskItem {
  const { humanId, lastMessage } = row
  const sender = state?.messages.at(-1)?.mail?.sender
  const pledge = state?.pledges.findLast(one => one.outcome === 'open')
  return {
    id: row.caseId,
    ...{ reference: row.reference, version: row.version, status: row.status, topic: row.topic },
    ...{ queue: row.queue, channel: row.channel, openedAt: instant(row.openedAt) },
    customer: {
      ...(row.name === undefined ? {} : { name: row.name }),
      ...(row.email === undefined ? {} : { email: row.email }),
    },
    lastMessage:
      lastMessage === undefined
        ? null
        : { ...lastMessage, at: instant(lastMessage.at), ...(sender === undefined ? {} : { sender }) },
    waiting: standing === undefined ? null : waitingOf(standing),
    human: humanId === undefined ? null : { id: humanId, name: nameOf(humanId) },
    pledge: pledge === undefined ? null : pledgeOf(pledge),
    ...(row.simulated && { simulated: true }),
  }
}

function waitingOf({ seat, position, away }: PlaceInLine): NonNullable<DeskItem['waiting']> {
  return { since: instant(seat.joinedAt), position, away }
}
