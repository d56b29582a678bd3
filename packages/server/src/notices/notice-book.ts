import { createHash } from 'node:crypto'
import {
  type BouncedRecipient,
  caseIdFromDigest,
  type Mail,
  type ReplyAddresses,
  type ReplyToken,
} from '@presszero/mail'
import type { Answered, NoticeEvent } from '../case/events.js'
import { mailboxOf } from '../case/mailbox.js'
import type { Log, Recorded } from '../log/port.js'

/** What a case begins with that an answer to a notice opens. */
export interface NoticeContext {
  answers?: Answered
  locale?: string
  topic?: string
}

/** What an arrived mail means for the mails of the company's own applications. */
export interface NoticeBook {
  /** The case that an answer goes to, which need not be there yet. */
  homeOf(mail: Mail, route: { caseId: string; token?: ReplyToken | undefined }): Promise<string>
  /** What was recorded under the id that `caseId` belongs to; empty where nothing was, or where it was erased. */
  contextOf(noticeId: string): Promise<NoticeContext>
  /**
   * Whether a bounce is about the notice itself, and not about a mail of the case that came of it. It is then noted there,
   * once for each `inboxId`, even where nothing was recorded: the signed return path proves that the mail was ours.
   */
  noteBounce(mail: Mail, caseId: string, inboxId: string): Promise<boolean>
}

export function createNoticeBook({
  log,
  addresses,
  clock,
}: {
  log: Log
  addresses: ReplyAddresses
  clock: { now(): number }
}): NoticeBook {
  /** Whom the notice was written to; without a token only a notice that was recorded can tell. */
  async function isRecipient(
    from: string,
    { caseId, token }: { caseId: string; token?: ReplyToken | undefined },
  ): Promise<boolean> {
    if (token !== undefined) return addresses.isFor(token, from)
    const notice = await log.views.notice(caseId)
    return notice?.email !== undefined && mailboxOf(notice.email) === mailboxOf(from)
  }

  /** Whether a mail answers the notice, and not something that was said in its case since. */
  async function isAnswerToNotice(mail: Mail, caseId: string): Promise<boolean> {
    if ((await log.views.case(caseId)) === undefined) return true
    const messageId = (await log.views.notice(caseId))?.messageId
    return messageId !== undefined && mail.inReplyTo.includes(messageId)
  }

  return {
    async homeOf(mail, route) {
      const { caseId } = route
      const from = mail.from?.address ?? ''
      if (!(await isAnswerToNotice(mail, caseId)) || (await isRecipient(from, route))) return caseId
      return caseOfAnother(caseId, from)
    },

    async contextOf(noticeId) {
      const recorded = (await log.read(`notice:${noticeId}`)).findLast(isRecording)
      return recorded === undefined ? {} : contextIn(recorded)
    },

    async noteBounce(mail, caseId, inboxId) {
      const hasCase = (await log.views.case(caseId)) !== undefined
      const messageId = (await log.views.notice(caseId))?.messageId
      if (hasCase && (messageId === undefined || mail.original?.messageId !== messageId)) return false
      await log.append({
        at: clock.now(),
        once: `filing:notice-bounce:${inboxId}`,
        writes: [{ stream: `notice:${caseId}`, expectedVersion: 'any', events: [bounceIn(mail)] }],
      })
      return true
    },
  }
}

/**
 * The case of somebody whom a notice was not written to: another recipient, or one to whom it was passed on. Its own, so
 * that nobody reads what another answered; always the same one, so that a second answer joins the first.
 */
function caseOfAnother(noticeId: string, address: string): string {
  const digest = createHash('sha256')
    .update(`answer to ${noticeId} by ${mailboxOf(address)}`)
    .digest()
  return caseIdFromDigest(digest)
}

type Recording = Extract<NoticeEvent, { type: 'notice-recorded' }>

function isRecording(recorded: Recorded<NoticeEvent>): recorded is Recorded<Recording> {
  return recorded.event.type === 'notice-recorded' && recorded.erased !== true
}

function contextIn({ at, event }: Recorded<Recording>): NoticeContext {
  const { messageId, locale, topic, content } = event
  const { subject, text, about, sentAt = at } = content
  return {
    answers: {
      ...{ subject, text, at: sentAt },
      ...(about === undefined ? {} : { about }),
      ...(messageId === undefined ? {} : { messageId }),
    },
    ...(locale === undefined ? {} : { locale }),
    ...(topic === undefined ? {} : { topic }),
  }
}

/** Of those whom a mail did not reach, the one who counts: whom it never will, if there is one. */
export function bouncedIn({ bounce }: Mail): BouncedRecipient | undefined {
  const recipients = bounce?.recipients ?? []
  return recipients.find(one => one.hard) ?? recipients[0]
}

function bounceIn(mail: Mail): NoticeEvent {
  const bounced = bouncedIn(mail)
  return {
    ...{ type: 'mail-bounced', reason: bounced?.reason ?? 'undefined', hard: bounced?.hard ?? false },
    content: bounced?.address ? { address: bounced.address } : {},
  }
}
