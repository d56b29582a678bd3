import type { Channel } from '@presszero/wire'
import type { Answered, HeldBackReason } from './events.js'
import type { Steering } from './steering.js'

/** What somebody asks of one case. Decided by `decide(state, command, context)`. */
export type CaseCommand =
  | {
      type: 'open-case'
      wants: 'human' | 'mail'
      topic: string
      queue: string
      locale: string
      channel: Channel
      tokenHash?: string
      text?: string
      messageId?: string
      address?: string
      name?: string
      page?: string
      subject?: string
      answers?: Answered
      simulated?: boolean
      mail?: IncomingMail
    }
  | { type: 'add-message'; messageId: string; text: string }
  /** A mail that belongs to this case arrived from the customer's side. `automatic`: it is kept, and never answered. */
  | { type: 'receive-mail'; messageId: string; text: string; mail: IncomingMail; automatic: boolean }
  | { type: 'give-address'; address: string; name?: string }
  | { type: 'join-line' }
  | { type: 'leave-line'; why: 'left' | 'abandoned' }
  /** The customer is no longer seen on the page: what a human said there meanwhile goes out by mail. */
  | { type: 'customer-away' }
  | { type: 'claim'; humanId: string }
  | { type: 'release'; humanId: string; why: 'asked' | 'silent' }
  | { type: 'reply'; humanId: string; messageId: string; text: string; mail?: IncomingMail }
  | ({ type: 'answer-by-mail'; humanId: string; messageId: string; mail: IncomingMail } & Steering)
  /** A human's mail is kept from the customer, and goes back to the human. `text`: all that they wrote. */
  | {
      type: 'hold-back'
      humanId: string
      messageId: string
      text: string
      mail: IncomingMail
      why: HeldBackReason
      queue?: string
    }
  /** For those who answer only. */
  | { type: 'add-note'; humanId: string; noteId: string; text: string }
  /** To whoever answers another queue, which there is. */
  | { type: 'transfer'; humanId: string; queue: string; reason?: string }
  | { type: 'resolve'; humanId: string; reason: string }
  /** Sends the case to the company's own mailbox. */
  | { type: 'forward'; humanId?: string }
  /**
   * The company's own application writes to the customer about this case. The mail is composed already: `messageId` is its
   * Message-ID, `text` what it says.
   */
  | { type: 'send-notice'; mailId: string; messageId: string; to: string; subject: string; text: string }
  | { type: 'mail-outcome'; mailId: string; outcome: MailOutcome }
  | { type: 'mail-bounce'; mailId?: string; reason: string; hard: boolean }
  /** The time of an open pledge has passed. `next` is a new, later pledge if one can honestly be made. */
  | { type: 'pledge-due'; pledgeId: string; next?: { by: number; confidence: number } }

export interface IncomingMail {
  inboxId: string
  /** The Message-ID header, if it has one. */
  messageId?: string
  from: string
  sender: 'verified' | 'unverified' | 'quarantined'
  /** Whether it names a mail of ours about this case as the one it answers. */
  answers?: boolean
  /** How many files came with it. */
  files?: number
  quoted?: string
  signature?: string
}

export type MailOutcome =
  /** `header`: the Message-ID that a provider put in place of ours. */
  | { kind: 'sent'; header?: string }
  | { kind: 'deferred'; attempt: number; retryAt: number; reason: string }
  | { kind: 'failed'; reason: string }

/** All that a rule may know besides the state: time, ids, and what may honestly be pledged. Plain values, so that rules are tested plainly. */
export interface Context {
  now: number
  /** The case that is decided about. For one that is being opened: the id that it will have. */
  caseId: string
  /** A fresh UUID each call. */
  newId(): string
  /** A fresh reference that is not in use: `PZ-7K3M-92QD`. */
  newReference(): string
  /** Whether the case's queue is within its opening hours. */
  open: boolean
  /** Whether the customer was seen on the page within the last minute: what is said now reaches them there. */
  customerLive: boolean
  /** By when a human answers somebody who joins the line now, with the stated confidence. Absent when not known. */
  answerPledge?: { by: number; confidence: number }
  /** By when a reply by mail is promised. Absent when not known. */
  replyPledge?: { by: number; confidence: number }
  /** Automatic mails about this case within the last day: a part of the hard budget of rule 9. */
  automaticMailsToday: number
  /** Of the address that the command would write to: automatic mails within the last day, about whatever case. */
  automaticMailsToAddress: number
  /** The same within the last week. */
  automaticMailsToAddressLately: number
  /** The most of them in a day to an address whose owner did not prove to be the one who asks. */
  automaticMailsADay: number
  /** A keyed hash of an address, the same for every way to write it. */
  addressHashOf(address: string): string
  /** By what is counted what goes to an address by itself, what goes on from it to the mailbox, and what to its domain. */
  countedHashOf(what: 'to' | 'from' | 'domain', address: string): string
  /** Mails of whoever writes from the same domain that were acknowledged within the last day. */
  acknowledgementsToDomainToday: number
  /** Of one who opens a case: mails within the last day that went on to the company's mailbox. */
  forwardsOfSenderToday: number
  /** Whether mail can be sent at all (a server without mail still has a line). */
  mail: boolean
  /** The Message-ID of a mail, with its angle brackets, fixed before the first attempt. Absent where no mail is sent. */
  messageIdOf?(mailId: string): string
  /** The company's own mailbox, where humans answer, if there is one. */
  mailbox?: string
}
