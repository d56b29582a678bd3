import type { AsideReason, AuthorKind, Channel } from '@presszero/wire'

/**
 * Every fact that the server keeps. An event is facts (covered by the hash chain, kept for ever) and `content`
 * (personal, stored apart with a salt, erasable). Times are milliseconds since the epoch.
 * Streams: `case:<id>`, `notice:<id>`, `queue:<id>`, `human:<id>`, `inbox:<id>`.
 */

export type PledgeOutcome = 'kept' | 'broken' | 'unresolved'
export type LeaveReason = 'left' | 'abandoned' | 'resolved'

/** `rejoined`: the customer of a case that somebody has went back into the line, for whoever is free. */
export type ReleaseReason = 'asked' | 'silent' | 'rejoined'

/**
 * What a mail of ours is for. `notice`: the company's own application had it sent. All but `reply`, `forward`, `held-back`,
 * `notice` and `sign-in` are automatic, and so are bounded.
 */
export type MailPurpose =
  | 'confirmation'
  | 'acknowledgement'
  | 'reply'
  | 'forward'
  | 'held-back'
  | 'notice'
  | 'sign-in'

/** Why a human's mail was not sent to the customer: it names a queue that there is not; somebody else talks live. */
export type HeldBackReason = 'unknown-queue' | 'case-taken'

/** The mail that carried a message: its place in the inbox, its Message-ID, and how sure its sender is. */
export interface CarriedBy {
  inboxId: string
  messageId?: string
  sender: 'verified' | 'unverified' | 'quarantined'
  /** It names a mail of ours about this case as the one it answers: whoever wrote it was sent ours. */
  answers?: true
  /** How many files came with it. */
  files?: number
}

/** The mail of the company's own application that the first message of a case answers. */
export interface Answered {
  subject: string
  text: string
  at: number
  /** In the application's own words, such as "order A-1234". */
  about?: string
  messageId?: string
}

export type CaseEvent =
  | {
      type: 'case-opened'
      reference: string
      topic: string
      queue: string
      locale: string
      channel: Channel
      /** SHA-256 of the capability token, hex. Absent for a case that came by mail. */
      tokenHash?: string
      simulated?: boolean
      content: { name?: string; page?: string; subject?: string; answers?: Answered }
    }
  | {
      type: 'message-added'
      messageId: string
      author: { kind: AuthorKind; humanId?: string }
      channel: Channel
      mail?: CarriedBy
      content: { text: string; quoted?: string; signature?: string; from?: string }
    }
  /** For those who answer only. With `heldBack` it is what a human wrote to the customer, who was not sent it. */
  | {
      type: 'note-added'
      noteId: string
      humanId: string
      channel: Channel
      mail?: CarriedBy
      heldBack?: HeldBackReason
      /** `queue`: the one that is named, and that there is not. */
      content: { text: string; quoted?: string; signature?: string; from?: string; queue?: string }
    }
  | { type: 'address-given'; content: { address: string; name?: string } }
  | { type: 'line-joined'; seatId: string; queue: string }
  | { type: 'line-left'; seatId: string; why: LeaveReason }
  | { type: 'claimed'; humanId: string; seatId?: string }
  | { type: 'released'; humanId: string; why: ReleaseReason; seatId?: string }
  /** Handed to whoever answers another queue. `seatId`: the customer waits there, or talked live and waits again. */
  | {
      type: 'transferred'
      noteId: string
      humanId: string
      from: string
      to: string
      seatId?: string
      content: { reason?: string }
    }
  | { type: 'resolved'; humanId: string; content: { reason: string } }
  | { type: 'reopened' }
  | {
      type: 'pledged'
      pledgeId: string
      kind: 'answer' | 'reply'
      by: number
      confidence: number
      revises?: string
    }
  | { type: 'pledge-settled'; pledgeId: string; outcome: PledgeOutcome }
  /**
   * A mail is owed. Its id, and with it its Message-ID, is fixed here, before the first attempt. `carries`: the ids of
   * the messages that it brings (to the customer for a `reply`, to the company's mailbox for a `forward`, or what was
   * `held-back`, to the human who wrote it).
   */
  | {
      type: 'mail-due'
      mailId: string
      purpose: MailPurpose
      messageId?: string
      carries?: readonly string[]
      /**
       * Of an automatic mail, a forward or a notice: a keyed hash of the customer's address, so that what it gets, and what
       * goes on from it, is counted over all cases.
       */
      addressHash?: string
      /** Of an acknowledgement: the same of the address's domain. */
      domainHash?: string
      /** Of a notice. */
      content?: { to?: string; subject?: string }
    }
  /** `header` is the Message-ID it went under, where that is known: an answer that names it finds this case. */
  | { type: 'mail-sent'; mailId: string; header?: string }
  /** A temporary refusal: tried again at `retryAt`. */
  | { type: 'mail-deferred'; mailId: string; attempt: number; retryAt: number; reason: string }
  | { type: 'mail-failed'; mailId: string; reason: string }
  | { type: 'mail-bounced'; mailId?: string; reason: string; hard: boolean }

/**
 * A mail that the company's own application sends, in a stream with the id that its case will have: the case is opened by
 * the first answer, so that thousands of mails that nobody answers are nobody's work.
 */
export type NoticeEvent =
  /** `sentBy`: whether this server sends it, or told of it whoever did. `addressHash` as with `mail-due`. */
  | {
      type: 'notice-recorded'
      sentBy: 'server' | 'application'
      addressHash: string
      messageId?: string
      locale?: string
      topic?: string
      /** `sentAt`: when it was sent, where that was told later. */
      content: { to: readonly string[]; subject: string; text: string; about?: string; sentAt?: number }
    }
  | { type: 'mail-due'; mailId: string; purpose: 'notice'; messageId: string }
  | { type: 'mail-sent'; mailId: string; header?: string }
  | { type: 'mail-deferred'; mailId: string; attempt: number; retryAt: number; reason: string }
  | { type: 'mail-failed'; mailId: string; reason: string }
  /** Also where nothing was recorded: the signed return path proves that the mail was ours. */
  | { type: 'mail-bounced'; reason: string; hard: boolean; content: { address?: string } }

/** Where a line is elsewhere: the other system's own id of the event, hidden, and when it happened. */
export interface Elsewhere {
  id: string
  at: number
}

/** The line of one queue and who staffs it. A seat is one visit to the line; one simulated or elsewhere has no case. */
export type QueueEvent = LineEvent & { elsewhere?: Elsewhere }

type LineEvent =
  | {
      type: 'joined'
      seatId: string
      caseId?: string
      priority?: number
      topic?: string
      simulated?: boolean
    }
  | { type: 'answered'; seatId: string; humanId: string; simulated?: boolean }
  | { type: 'left'; seatId: string; why: LeaveReason; simulated?: boolean }
  /** The human went silent: the customer is back at the front of the line. */
  | { type: 'returned'; seatId: string; caseId: string; simulated?: boolean }
  | { type: 'finished'; seatId: string; simulated?: boolean }
  | { type: 'staffed'; humans: number; simulated?: boolean }
  | { type: 'opened' | 'closed' }
  /** The server was not there until now, and what happened in the line since its last event is not known. */
  | { type: 'resumed' }
  /** Sent to another queue of the same system; the moment of joining is kept. */
  | { type: 'moved'; seatId: string; queue: string; simulated?: boolean }
  /** Hung up, and called back in their turn. */
  | { type: 'callback-held'; seatId: string }
  /** Who waits, all of them; with `talking`, who is being helped. Whoever is not listed has gone, nobody knows how. */
  | { type: 'counted'; waiting: readonly CountedSeat[]; talking?: readonly string[]; humans?: number }

/** `since`: when they joined, in milliseconds since the epoch. */
export interface CountedSeat {
  seatId: string
  since: number
  priority?: number
  topic?: string
  callback?: true
}

/** One who answers: presence and sign-in. Secrets and tokens are kept as SHA-256, hex. */
export type HumanEvent =
  | { type: 'sign-in-asked'; mailId: string; secretHash: string; expiresAt: number }
  | { type: 'session-opened'; tokenHash: string; secretHash: string; expiresAt: number }
  | { type: 'session-closed'; tokenHash: string }
  | { type: 'went-on' }
  | { type: 'went-off'; why: 'asked' | 'silent' }
  | { type: 'mail-due'; mailId: string; purpose: 'sign-in' }
  | { type: 'mail-sent'; mailId: string }
  | { type: 'mail-deferred'; mailId: string; attempt: number; retryAt: number; reason: string }
  | { type: 'mail-failed'; mailId: string; reason: string }

/** A mail as it arrived. Its raw bytes are kept with the event (`raw`), before anything is parsed. */
export type InboxEvent =
  | {
      type: 'mail-arrived'
      size: number
      content: { from: string; to: string[]; remoteAddress?: string; helo?: string }
    }
  /** What DKIM, SPF and DMARC said of a mail: asked once, so that a mail that is filed again is taken for the same. */
  | {
      type: 'sender-checked'
      dmarc: 'pass' | 'fail' | 'none'
      content: { dkim: readonly string[]; spf?: string }
    }
  /** Where a mail went. `automatic`: kept on the case as an automatic mail, and never answered. */
  | { type: 'mail-filed'; caseId: string; as: 'message' | 'automatic' | 'bounce' | 'answer' }
  /** Kept, visible at the desk, and not acted upon. `caseId`: the case that it is about, or that shows it. */
  | {
      type: 'mail-set-aside'
      why: AsideReason
      caseId?: string
      content?: { from?: string; subject?: string }
    }

export type DomainEvent = CaseEvent | NoticeEvent | QueueEvent | HumanEvent | InboxEvent

export type StreamName =
  | `case:${string}`
  | `notice:${string}`
  | `queue:${string}`
  | `human:${string}`
  | `inbox:${string}`

/** The events that a stream of a given kind may hold. */
export type EventOf<Stream extends StreamName> = Stream extends `case:${string}`
  ? CaseEvent
  : Stream extends `notice:${string}`
    ? NoticeEvent
    : Stream extends `queue:${string}`
      ? QueueEvent
      : Stream extends `human:${string}`
        ? HumanEvent
        : InboxEvent
