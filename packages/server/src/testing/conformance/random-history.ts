import type {
  CaseEvent,
  DomainEvent,
  HumanEvent,
  InboxEvent,
  NoticeEvent,
  QueueEvent,
} from '../../case/events.js'
import type { Commit, Write } from '../../log/port.js'
import { opened, said } from './samples.js'

type Author = Extract<CaseEvent, { type: 'message-added' }>['author']

/** Picks one of the given. */
export type Pick = <Item>(from: readonly [Item, ...Item[]]) => Item

/** A history of single commits, likely and unlikely ones: few streams and few ids, so that events meet. */
export function randomHistory(pick: Pick, commits: number): Commit[] {
  return Array.from({ length: commits }, (_, index) => ({
    at: 1000 * index + pick([0, 5000]),
    writes: Array.from({ length: pick([1, 1, 2, 3]) }, () => randomWrite(pick)),
  }))
}

/** Numbers that look random and are the same for the same seed (mulberry32), so that a failure can be repeated. */
export function seededPick(seed: number): Pick {
  let state = seed
  return from => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    return from[Math.floor(fraction * from.length)] ?? from[0]
  }
}

function randomWrite(pick: Pick): Write {
  const expectedVersion = 'any'
  const several = <Event extends DomainEvent>(make: (pick: Pick) => Event): Event[] =>
    Array.from({ length: pick([1, 2, 3]) }, () => make(pick))
  const caseId = pick(['a', 'b', 'c'])
  const caseStream = {
    stream: `case:${caseId}`,
    expectedVersion,
    events: several(pick => caseEvent(pick, caseId)),
  } as const
  const queueStream = {
    stream: `queue:${pick(['orders', 'billing'])}`,
    expectedVersion,
    events: several(queueEvent),
  } as const
  const humanStream = {
    stream: `human:${pick(['sam', 'ida'])}`,
    expectedVersion,
    events: several(humanEvent),
  } as const
  const noticeStream = {
    stream: `notice:${pick(['c', 'd'])}`,
    expectedVersion,
    events: several(noticeEvent),
  } as const
  const inboxStream = {
    stream: `inbox:${pick(['mail 1', 'mail 2'])}`,
    expectedVersion,
    events: several(inboxEvent),
  } as const
  return pick<Write>([caseStream, caseStream, queueStream, humanStream, noticeStream, inboxStream])
}

function caseEvent(pick: Pick, caseId: string): CaseEvent {
  const humanId = pick(['sam', 'ida'])
  const mailId = pick(['mail 1', 'mail 2', 'mail 3'])
  const pledgeId = pick(['pledge 1', 'pledge 2'])
  const author = pick<Author>([{ kind: 'customer' }, { kind: 'human', humanId }, { kind: 'system' }])
  const header = pick(['<1@shop.test>', '<2@shop.test>'])
  const seat = pick([{}, { seatId: pick(['seat 1', 'seat 2']) }])
  return pick<CaseEvent>([
    opened({ tokenHash: pick(['token 1', 'token 2']), content: { name: pick(['Ann', 'Bob']) } }),
    said(pick(['hello', 'thanks']), author),
    { type: 'address-given', content: { address: pick(['ann@example.org', 'bob@example.org']) } },
    { type: 'line-joined', seatId: 'seat 1', queue: 'orders' },
    { type: 'line-left', seatId: 'seat 1', why: 'left' },
    { type: 'claimed', humanId, ...seat },
    { type: 'released', humanId, why: 'silent', ...seat },
    { type: 'note-added', noteId: 'note 1', humanId, channel: 'web', content: { text: 'call back' } },
    { type: 'transferred', noteId: 'note 2', humanId, from: 'orders', to: 'billing', ...seat, content: {} },
    { type: 'resolved', humanId, content: { reason: 'answered' } },
    { type: 'reopened' },
    { type: 'pledged', pledgeId, kind: 'answer', by: pick([4000, 9000]), confidence: 0.9 },
    { type: 'pledge-settled', pledgeId, outcome: 'kept' },
    { type: 'mail-due', mailId, purpose: 'reply' },
    {
      type: 'mail-due',
      mailId: `notice of ${caseId}`,
      purpose: 'notice',
      content: { to: 'ann@example.org', subject: 'Sent' },
    },
    { type: 'mail-due', mailId, purpose: 'confirmation', addressHash: pick(['hash 1', 'hash 2']) },
    { type: 'mail-sent', mailId, header },
    { type: 'mail-sent', mailId: `notice of ${caseId}` },
    { type: 'mail-deferred', mailId, attempt: 1, retryAt: 8000, reason: '450' },
    { type: 'mail-failed', mailId, reason: '550' },
  ])
}

function noticeEvent(pick: Pick): NoticeEvent {
  const sentBy = pick(['server', 'application'] as const)
  const addressHash = pick(['hash 1', 'hash 2'])
  const content = { to: [pick(['ann@example.org', 'bob@example.org'])], subject: 'Your order', text: 'Sent' }
  const mailId = pick(['notice 1', 'notice 2'])
  return pick<NoticeEvent>([
    { type: 'notice-recorded', sentBy, addressHash, messageId: '<3@shop.test>', content },
    { type: 'notice-recorded', sentBy, addressHash, content: { ...content, about: 'order A-1' } },
    { type: 'mail-due', mailId, purpose: 'notice', messageId: '<4@shop.test>' },
    { type: 'mail-sent', mailId, header: '<4@shop.test>' },
    { type: 'mail-deferred', mailId, attempt: 1, retryAt: 8000, reason: '450' },
    { type: 'mail-failed', mailId, reason: '550' },
    { type: 'mail-bounced', reason: 'unknown-user', hard: true, content: {} },
  ])
}

function queueEvent(pick: Pick): QueueEvent {
  const seatId = pick(['seat 1', 'seat 2', 'seat 3', 'seat 4'])
  const caseId = pick(['a', 'b'])
  return pick<QueueEvent>([
    { type: 'joined', seatId, caseId, priority: pick([0, 1, 2]) },
    { type: 'answered', seatId, humanId: 'sam' },
    { type: 'returned', seatId, caseId },
    { type: 'left', seatId, why: 'abandoned' },
    { type: 'moved', seatId, queue: pick(['orders', 'billing']) },
    { type: 'finished', seatId },
    { type: 'staffed', humans: 2 },
  ])
}

function inboxEvent(pick: Pick): InboxEvent {
  return pick<InboxEvent>([
    { type: 'sender-checked', dmarc: 'pass', content: { dkim: ['example.org'] } },
    { type: 'mail-filed', caseId: 'a', as: 'message' },
    { type: 'mail-set-aside', why: 'list' },
    { type: 'mail-set-aside', why: 'quarantined', caseId: 'a', content: { from: 'ann@example.org' } },
  ])
}

function humanEvent(pick: Pick): HumanEvent {
  const tokenHash = pick(['session 1', 'session 2'])
  const secretHash = pick(['secret 1', 'secret 2'])
  return pick<HumanEvent>([
    { type: 'went-on' },
    { type: 'went-off', why: 'asked' },
    { type: 'sign-in-asked', mailId: 'sign-in', secretHash, expiresAt: 9000 },
    { type: 'session-opened', tokenHash, secretHash, expiresAt: 99_000 },
    { type: 'session-closed', tokenHash },
    { type: 'mail-due', mailId: 'sign-in', purpose: 'sign-in' },
    { type: 'mail-sent', mailId: 'sign-in' },
  ])
}
