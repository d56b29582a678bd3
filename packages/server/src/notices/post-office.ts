import { randomUUID } from 'node:crypto'
import { type ComposedMail, composeReadyMail, type MessageIds, type ReplyAddresses } from '@presszero/mail'
import { mailboxOf } from '../case/mailbox.js'
import { parseReference } from '../case/reference.js'
import type { Execute } from '../execute.js'
import type { Log, Recorded } from '../log/port.js'
import type { Clock } from '../readers/clock-port.js'
import type { Tokens } from '../tokens.js'
import { createTurns } from '../turns.js'
import {
  asRefusal,
  type CheckedMail,
  checkMail,
  invalid,
  MailRefused,
  type MailToSend,
} from './mail-to-send.js'
import { noticeRecorded, textToKeep } from './record-notice.js'
import { type MailQuery, type MailStatus, statusOf } from './status.js'

/** A mail that was taken: on disk, and sent until it has arrived or cannot arrive. */
export interface TakenMail {
  /** What `status` is asked with. */
  readonly id: string
  /** The case that it belongs to, where it is about one. */
  readonly caseId?: string
  /** With its angle brackets. */
  readonly messageId: string
}

/** The mails of the company's own applications. */
export interface PostOffice {
  /**
   * Takes a mail that its recipient can answer: the answer opens a case that shows what was answered, or joins the case
   * that the mail is about. Resolves when it is durable; it is then sent, and tried again for some three days.
   *
   * @throws MailRefused
   */
  send(mail: MailToSend): Promise<TakenMail>
  /** What became of a mail; undefined where there is none of this id. */
  status(id: string): Promise<MailStatus | undefined>
  /** Newest first. */
  list(query?: MailQuery): Promise<MailStatus[]>
}

export interface PostOfficeOptions {
  log: Log
  execute: Execute
  clock: Pick<Clock, 'now'>
  tokens: Pick<Tokens, 'ofAddress'>
  company: string
  topics: readonly { id: string }[]
  locale: string
  /** The most mails to one address in a day. */
  mostADay: number
  addresses: ReplyAddresses
  messageIds: MessageIds
}

const DAY_MS = 86_400_000

export function createPostOffice(options: PostOfficeOptions): PostOffice {
  const { log, execute, clock, tokens, mostADay } = options
  const turns = createTurns()

  async function take(mail: CheckedMail): Promise<TakenMail> {
    const caseId = await caseNamedBy(mail.about, log)
    const address = mail.to?.address ?? (caseId && (await log.views.case(caseId))?.email)
    if (address === undefined) throw invalid('to', 'is missing; write who gets the mail')
    // What is counted is read before it is written: two at once would each be the last.
    return turns.take(mailboxOf(address), async () => {
      const before = await repeated(mail)
      if (before !== undefined) return before
      await checkBudget(address)
      return caseId === undefined ? newNotice(mail, address) : ofCase(mail, address, caseId)
    })
  }

  async function checkBudget(address: string): Promise<void> {
    const today = await log.views.noticesTo(tokens.ofAddress(address), clock.now() - DAY_MS)
    if (today < mostADay) return
    const remedy = `has got ${today} mails within a day; if that is meant, raise the option mail.notices.mostADay`
    throw new MailRefused('too-many', [{ field: 'to', remedy }])
  }

  async function newNotice(mail: CheckedMail, address: string): Promise<TakenMail> {
    const noticeId = randomUUID()
    const { raw, messageId } = await compose(options, mail, { address, caseId: noticeId, mailId: noticeId })
    const notice = { ...mail, noticeId, messageId, to: [address] }
    const stream = `notice:${noticeId}` as const
    const due = { type: 'mail-due', mailId: noticeId, purpose: 'notice', messageId } as const
    await log.append({
      at: clock.now(),
      ...(mail.once === undefined ? {} : { once: onceOf(mail.once) }),
      writes: [
        { stream, expectedVersion: 0, events: [noticeRecorded('server', notice, tokens)] },
        { stream, expectedVersion: 1, events: [due], raw },
      ],
    })
    return { id: noticeId, messageId }
  }

  async function ofCase(mail: CheckedMail, address: string, caseId: string): Promise<TakenMail> {
    const mailId = randomUUID()
    const composed = await compose(options, mail, { address, caseId, mailId })
    const { messageId } = composed
    const executed = await execute(
      caseId,
      {
        ...{ type: 'send-notice', mailId, messageId, to: address, subject: mail.subject },
        text: textToKeep(mail),
      },
      { raw: composed.raw, ...(mail.once === undefined ? {} : { once: onceOf(mail.once) }) },
    )
    if ('problem' in executed) throw invalid('to', executed.detail)
    return { id: mailId, caseId, messageId }
  }

  /** What the first mail with the same key came to. */
  async function repeated({ once, subject }: CheckedMail): Promise<TakenMail | undefined> {
    const events = once === undefined ? undefined : await log.committed(onceOf(once))
    const due = events?.find(({ event }) => event.type === 'mail-due' && event.purpose === 'notice')
    if (due?.event.type !== 'mail-due') return undefined
    const { mailId, messageId = '' } = { messageId: undefined, ...due.event }
    const first = (await log.views.notice(mailId))?.subject
    if (first !== undefined && first !== subject)
      throw new MailRefused('key-reused', [
        { field: 'once', remedy: 'was used for another mail; write another key' },
      ])
    return { id: mailId, ...caseIdIn(due), messageId }
  }

  return {
    send: async mail =>
      take(checkMail(mail, options.topics)).catch(error => Promise.reject(asRefusal(error))),
    async status(id) {
      const row = await log.views.notice(id)
      return row && statusOf(row)
    },
    async list({ state, answered, before, limit = 50 } = {}) {
      const rows = await log.views.notices({
        ...(state === undefined ? {} : { state: state.map(one => (one === 'queued' ? 'due' : one)) }),
        ...(answered === undefined ? {} : { answered }),
        ...(before === undefined ? {} : { before: before.getTime() }),
        limit: Math.min(limit, 500),
      })
      return rows.map(statusOf)
    },
  }
}

function compose(
  { addresses, messageIds, clock, company, locale }: PostOfficeOptions,
  mail: CheckedMail,
  { address, caseId, mailId }: { address: string; caseId: string; mailId: string },
): Promise<ComposedMail> {
  const { to, subject, text, html, attachments } = mail
  return composeReadyMail({
    from: { name: mail.from ?? company, address: addresses.issue({ caseId, recipient: address }) },
    to: { address, ...(to?.name === undefined ? {} : { name: to.name }) },
    ...{ subject, messageId: messageIds.issue({ caseId, mailId }), date: new Date(clock.now()) },
    locale: mail.locale ?? locale,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    attachments: attachments.map(({ filename, content, contentType, contentId }) => ({
      ...{ filename, content },
      ...(contentType === undefined ? {} : { contentType }),
      ...(contentId === undefined ? {} : { contentId }),
    })),
    auto: 'auto-generated',
    returnPath: addresses.issue({ caseId, recipient: address, purpose: 'bounce' }),
  })
}

/** The case that `about` names by its id or reference; undefined where it is words. */
async function caseNamedBy(about: string | undefined, { views }: Log): Promise<string | undefined> {
  if (about === undefined) return undefined
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(about)
  const reference = /^pz-/i.test(about) ? parseReference(about) : undefined
  if (!isId && reference === undefined) return undefined
  const id = reference === undefined ? about.toLowerCase() : await views.caseByReference(reference)
  if (id !== undefined && (await views.case(id)) !== undefined) return id
  throw new MailRefused('unknown-case', [
    { field: 'about', remedy: `names a case that is not there: ${about}` },
  ])
}

function onceOf(key: string): string {
  return `send:${key}`
}

function caseIdIn({ stream }: Recorded): { caseId?: string } {
  return stream.startsWith('case:') ? { caseId: stream.slice('case:'.length) } : {}
}
