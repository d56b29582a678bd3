import { htmlToText } from '@presszero/mail'
import type { NoticeEvent } from '../case/events.js'
import type { Log } from '../log/port.js'
import type { Tokens } from '../tokens.js'

/** A mail that the company's own application sends, as it is kept. */
export interface NoticeToRecord {
  /** The id that its case will have. */
  noticeId: string
  to: readonly string[]
  subject: string
  text?: string | undefined
  html?: string | undefined
  about?: string | undefined
  messageId?: string | undefined
  locale?: string | undefined
  topic?: string | undefined
  /** Milliseconds since the epoch; the time of recording where not given. */
  sentAt?: number | undefined
}

/** Of a mail this much is shown when it is answered. */
const MOST_CHARACTERS = 20_000

/** HTML is kept as the text that it says: that is all that is ever shown of it. */
export function textToKeep({ text, html = '' }: Pick<NoticeToRecord, 'text' | 'html'>): string {
  const whole = (text ?? htmlToText(html)).trim()
  return whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS)}…` : whole
}

export function noticeRecorded(
  sentBy: 'server' | 'application',
  notice: NoticeToRecord,
  tokens: Pick<Tokens, 'ofAddress'>,
): Extract<NoticeEvent, { type: 'notice-recorded' }> {
  const { to, subject, about, messageId, locale, topic, sentAt } = notice
  return {
    type: 'notice-recorded',
    ...{ sentBy, addressHash: tokens.ofAddress(to[0] ?? '') },
    ...(messageId === undefined ? {} : { messageId }),
    ...(locale === undefined ? {} : { locale }),
    ...(topic === undefined ? {} : { topic }),
    content: {
      ...{ to, subject, text: textToKeep(notice) },
      ...(about === undefined ? {} : { about }),
      ...(sentAt === undefined ? {} : { sentAt }),
    },
  }
}

/** Keeps what an application told of a mail that it sends itself. Told again, it is kept once. */
export async function recordNotice(
  { log, clock, tokens }: { log: Log; clock: { now(): number }; tokens: Pick<Tokens, 'ofAddress'> },
  notice: NoticeToRecord,
): Promise<'recorded' | 'duplicate'> {
  const { repeated } = await log.append({
    at: clock.now(),
    once: `notice:${notice.noticeId}`,
    writes: [
      {
        stream: `notice:${notice.noticeId}`,
        expectedVersion: 'any',
        events: [noticeRecorded('application', notice, tokens)],
      },
    ],
  })
  return repeated ? 'duplicate' : 'recorded'
}
