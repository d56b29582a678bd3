import type { NoticeRow, NoticeState } from '../log/port.js'

/**
 * What became of a mail. `told`: an application sent it itself, and told of it. `queued`: not taken by the next mail server
 * yet. `reason` is one of `BounceReason` of `@presszero/mail`.
 */
export interface MailStatus {
  readonly id: string
  readonly state: 'told' | 'queued' | 'sent' | 'failed' | 'bounced'
  readonly reason?: string
  readonly at: Date
  readonly to?: string
  readonly subject?: string
  readonly about?: string
  readonly messageId?: string
  /** The case that an answer has made of it, or that it is about. */
  readonly caseId?: string
}

export interface MailQuery {
  readonly state?: readonly MailStatus['state'][]
  /** Whether there is a case. */
  readonly answered?: boolean
  /** Only those taken before this moment. */
  readonly before?: Date
  /** 50 where not given, at most 500. */
  readonly limit?: number
}

export function statusOf(row: NoticeRow): MailStatus {
  const { noticeId, caseId, at, state, reason, email, subject, about, messageId, answered } = row
  return {
    ...{ id: noticeId, state: shown(state), at: new Date(at) },
    ...(reason === undefined ? {} : { reason }),
    ...(email === undefined ? {} : { to: email }),
    ...(subject === undefined ? {} : { subject }),
    ...(about === undefined ? {} : { about }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(answered ? { caseId } : {}),
  }
}

function shown(state: NoticeState): MailStatus['state'] {
  return state === 'due' ? 'queued' : state
}
