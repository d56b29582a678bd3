import type { CaseEvent } from './events.js'
import {
  type CaseMail,
  type CaseMessage,
  type CaseNote,
  type CasePledge,
  type CaseState,
  isToCompany,
} from './state.js'
import { standingAfter } from './status.js'

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/**
 * The state after one more event, which happened at `at` (milliseconds since the epoch). Total: an event of an erased
 * case, whose content is empty, is taken as one without words.
 */
export function evolve(state: CaseState | undefined, event: CaseEvent, at: number): CaseState {
  if (event.type === 'case-opened') return opened(event, at)
  if (state === undefined) {
    throw new TypeError(`A case begins with "case-opened", not with "${event.type}".`)
  }
  const next: CaseState = { ...state, ...standingAfter(state, event), version: state.version + 1 }
  return apply(next.status === state.status ? next : without(next, 'leftLine'), event, at)
}

/** The state that a stream of events makes, from its beginning or on top of an earlier state. */
export function stateOf(
  events: readonly { event: CaseEvent; at: number }[],
  before?: CaseState,
): CaseState | undefined {
  let state = before
  for (const { event, at } of events) state = evolve(state, event, at)
  return state
}

function opened(event: Of<'case-opened'>, at: number): CaseState {
  return {
    ...standingAfter(undefined, event),
    version: 1,
    reference: event.reference,
    topic: event.topic,
    queue: event.queue,
    locale: event.locale,
    channel: event.channel,
    openedAt: at,
    simulated: event.simulated === true,
    ...event.content,
    messages: [],
    notes: [],
    pledges: [],
    mails: [],
  }
}

function apply(state: CaseState, event: Exclude<CaseEvent, Of<'case-opened'>>, at: number): CaseState {
  switch (event.type) {
    case 'message-added':
      return { ...state, messages: [...state.messages, messageOf(event, at)] }
    case 'address-given':
      return withAddress(state, event.content)
    case 'line-joined':
      return { ...state, seat: { seatId: event.seatId, queue: event.queue, joinedAt: at, answered: false } }
    case 'line-left':
      return left(state, event, at)
    case 'claimed':
    case 'released':
      return seated(state, event)
    case 'note-added':
      return { ...state, notes: [...state.notes, noteOf(event, at)] }
    case 'transferred':
      return transferred(state, event, at)
    case 'resolved':
      return {
        ...without(state, 'seat'),
        resolution: { at, reason: event.content.reason ?? '', humanId: event.humanId },
      }
    case 'reopened':
      return without(state, 'resolution')
    case 'pledged':
      return { ...state, pledges: [...state.pledges, pledgeOf(event, at)] }
    case 'pledge-settled':
      return {
        ...state,
        pledges: state.pledges.map(pledge =>
          pledge.id === event.pledgeId ? { ...pledge, outcome: event.outcome } : pledge,
        ),
      }
    case 'mail-due':
      return { ...state, mails: [...state.mails, mailOf(event, at, state.address)] }
    case 'mail-sent':
      return withMail(state, event.mailId, mail => ({
        owed: false,
        state: mail.state === 'bounced' ? 'bounced' : 'sent',
        // What the customer's mail program knows it by.
        ...(event.header === undefined ? {} : { messageId: event.header }),
      }))
    case 'mail-deferred':
      return withMail(state, event.mailId, () => ({ attempts: event.attempt, reason: event.reason }))
    case 'mail-failed':
      return withMail(state, event.mailId, () => ({ owed: false, state: 'failed', reason: event.reason }))
    case 'mail-bounced':
      return withBounce(state, event)
  }
}

function messageOf(event: Of<'message-added'>, at: number): CaseMessage {
  const { messageId, author, channel, mail, content } = event
  return { id: messageId, at, author, channel, ...(mail && { mail }), ...content, text: content.text ?? '' }
}

function noteOf(event: Of<'note-added'>, at: number): CaseNote {
  const { noteId, humanId, channel, mail, heldBack, content } = event
  const { queue, text, ...rest } = content
  return {
    ...{ id: noteId, at, humanId, channel, ...(mail && { mail }), ...rest, text: text ?? '' },
    what:
      heldBack === undefined
        ? { kind: 'note' }
        : { kind: 'held-back', why: heldBack, ...(queue === undefined ? {} : { queue }) },
  }
}

/** In another queue. Whoever waits keeps the place; whoever talked live waits again. */
function transferred(state: CaseState, event: Of<'transferred'>, at: number): CaseState {
  const { noteId, humanId, from, to, seatId, content } = event
  const text = content.reason ?? ''
  const note: CaseNote = {
    id: noteId,
    at,
    humanId,
    channel: 'web',
    text,
    what: { kind: 'transfer', from, to },
  }
  const { seat, ...rest } = state
  return {
    ...rest,
    ...(seat === undefined || seatId === undefined ? {} : { seat: { ...seat, queue: to, answered: false } }),
    queue: to,
    notes: [...state.notes, note],
  }
}

function withAddress(state: CaseState, content: Of<'address-given'>['content']): CaseState {
  const { bounce: _, ...rest } = state
  return {
    ...rest,
    ...(content.address === undefined ? {} : { address: content.address }),
    ...(content.name === undefined ? {} : { name: content.name }),
  }
}

/** Out of the line, or out of the live conversation that came of it. */
function left(state: CaseState, { why }: Of<'line-left'>, at: number): CaseState {
  const gone = without(state, 'seat')
  return state.seat?.answered === false ? { ...gone, leftLine: { why, at } } : gone
}

/** A human takes the seat out of the line, or gives it back. */
function seated(state: CaseState, event: Of<'claimed'> | Of<'released'>): CaseState {
  if (state.seat === undefined) return state
  if (event.seatId === undefined) return without(state, 'seat')
  return { ...state, seat: { ...state.seat, answered: event.type === 'claimed' } }
}

function pledgeOf(event: Of<'pledged'>, at: number): CasePledge {
  const { pledgeId, kind, by, confidence, revises } = event
  return { id: pledgeId, kind, madeAt: at, by, confidence, outcome: 'open', ...(revises && { revises }) }
}

function mailOf(event: Of<'mail-due'>, at: number, address: string | undefined): CaseMail {
  const { mailId, purpose, messageId, carries = [] } = event
  const to = isToCompany({ purpose }) ? undefined : address
  return {
    ...{ id: mailId, purpose, dueAt: at, carries, owed: true, state: 'due', attempts: 0 },
    ...(messageId && { messageId }),
    ...(to && { to }),
  }
}

function withMail(
  state: CaseState,
  mailId: string | undefined,
  change: (mail: CaseMail) => Partial<CaseMail>,
): CaseState {
  return {
    ...state,
    mails: state.mails.map(mail => (mail.id === mailId ? { ...mail, ...change(mail) } : mail)),
  }
}

/** Shown as the address's only if it was that address's: not the company's mailbox, nor one given before. */
function withBounce(state: CaseState, { mailId, reason, hard }: Of<'mail-bounced'>): CaseState {
  const mail = state.mails.find(one => one.id === mailId)
  const next = withMail(state, mailId, () => ({ state: 'bounced', reason }))
  return mail === undefined || mail.to === state.address ? { ...next, bounce: { reason, hard } } : next
}

function without(state: CaseState, part: 'seat' | 'leftLine' | 'resolution'): CaseState {
  const { [part]: _, ...rest } = state
  return rest
}
