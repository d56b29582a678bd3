import { type IncomingEnvelope, isMailError, type Mail, readMail } from '@presszero/mail'
import type { CaseCommand, IncomingMail } from '../case/commands.js'
import type { InboxEvent } from '../case/events.js'
import { stateOf } from '../case/evolve.js'
import type { CaseMail } from '../case/state.js'
import type { Execute } from '../execute.js'
import type { Log, Recorded } from '../log/port.js'
import { createNoticeBook } from '../notices/notice-book.js'
import { createSorter, type Post, type SorterOptions } from './post.js'
import { wordsOf } from './words.js'

export interface FilingOptions extends Omit<SorterOptions, 'views'> {
  log: Log
  execute: Execute
  clock: { now(): number }
  /** Where a case goes that is opened by a mail; `queueOf`: which queue a topic is routed to. */
  opening: { topic: string; queue: string; locale: string; queueOf?: (topic: string) => string }
}

export type Arrived = Recorded<Extract<InboxEvent, { type: 'mail-arrived' }>>
/** What became of a mail. */
export type Filed = Exclude<InboxEvent, { type: 'mail-arrived' }>

/** Of a mail that cannot be read, this much of its source is shown. */
const SOURCE_CHARACTERS = 4_000

/**
 * Turns an arrived mail into what it asks for: a message, an answer, a bounce, or a case of its own. Done again after a
 * crash, it does nothing twice.
 */
export function createFiling(options: FilingOptions) {
  const { log, execute, opening } = options
  const sort = createSorter({ ...options, views: log.views })
  const notices = createNoticeBook(options)

  /** Runs the command that a mail asks for, once. Returns the case, or undefined where the command was refused. */
  async function run(inboxId: string, caseId: string | undefined, command: CaseCommand, newCaseId?: string) {
    const once = `filing:${command.type}:${inboxId}`
    const executed = await execute(caseId, command, {
      once,
      ...(newCaseId === undefined ? {} : { newCaseId }),
    })
    return 'problem' in executed ? undefined : executed.caseId
  }

  /** `notice`: the mail of an application that it answers, and the id that was meant for its case. */
  async function openCase(letter: Letter, notice?: { noticeId: string; caseId: string }): Promise<Filed> {
    const { inboxId, words, mail, incoming } = letter
    const context = notice === undefined ? {} : await notices.contextOf(notice.noticeId)
    const { topic = opening.topic, locale = opening.locale, answers } = context
    const queue = opening.queueOf?.(topic) ?? opening.queue
    const command: CaseCommand = {
      ...{ type: 'open-case', wants: 'mail', channel: 'email', topic, queue, locale },
      ...{ messageId: inboxId, text: words.text, address: incoming.from, mail: incoming },
      ...(mail.from?.name === undefined ? {} : { name: mail.from.name }),
      ...(mail.subject === '' ? {} : { subject: mail.subject }),
      ...(answers === undefined ? {} : { answers }),
    }
    const caseId = await run(inboxId, undefined, command, notice?.caseId)
    return caseId === undefined ? unreadable : { type: 'mail-filed', caseId, as: 'message' }
  }

  async function addToCase(letter: Letter, route: Route, automatic: boolean): Promise<Filed> {
    const { inboxId, words, incoming, mail } = letter
    const caseId = await notices.homeOf(mail, route)
    const added = await run(inboxId, caseId, {
      ...{ type: 'receive-mail', messageId: inboxId, text: words.text, mail: incoming, automatic },
    })
    if (added !== undefined) return { type: 'mail-filed', caseId, as: automatic ? 'automatic' : 'message' }
    if (automatic) return { type: 'mail-set-aside', why: 'auto-reply' }
    return openCase(letter, { noticeId: route.caseId, caseId })
  }

  async function answer(
    letter: Letter,
    { caseId, humanId }: Extract<Post, { for: 'customer' }>,
  ): Promise<Filed> {
    const { inboxId, words, incoming } = letter
    const added = await run(inboxId, caseId, {
      ...{ type: 'reply', humanId, messageId: inboxId, text: words.text, mail: incoming },
    })
    return added === undefined ? openCase(letter) : { type: 'mail-filed', caseId, as: 'answer' }
  }

  /** Kept on the case where the desk sees it, and shown to no customer: it may be somebody's fraud. */
  async function keepForDesk(letter: Letter, caseId: string): Promise<Filed> {
    const incoming: IncomingMail = { ...letter.incoming, sender: 'quarantined' }
    await addToCase({ ...letter, incoming }, { caseId }, true)
    return { type: 'mail-set-aside', why: 'refused-sender' }
  }

  async function noteBounce(
    { inboxId, mail }: Letter,
    { caseId, about }: Extract<Post, { for: 'bounces' }>,
  ): Promise<Filed> {
    const recipients = mail.bounce?.recipients ?? []
    const bounced = recipients.find(one => one.hard) ?? recipients[0]
    const filed: Filed = { type: 'mail-filed', caseId, as: 'bounce' }
    const ofNotice = await notices.noteBounce(mail, caseId, inboxId)
    const state = stateOf(await log.read(`case:${caseId}`))
    if (ofNotice && (state === undefined || bounced?.address !== state.address?.toLowerCase())) return filed
    const mailId = ofNotice ? undefined : state?.mails.findLast(one => isAbout(one, about))?.id
    const noted = await run(inboxId, caseId, {
      type: 'mail-bounce',
      ...(mailId === undefined ? {} : { mailId }),
      ...{ reason: bounced?.reason ?? 'undefined', hard: bounced?.hard ?? false },
    })
    return noted === undefined ? { type: 'mail-set-aside', why: 'unknown-bounce' } : filed
  }

  async function act(post: Post, letter: Letter): Promise<Filed> {
    switch (post.for) {
      case 'nobody':
        return { type: 'mail-set-aside', why: post.why }
      case 'bounces':
        return noteBounce(letter, post)
      case 'case':
        return addToCase(letter, post, post.automatic)
      case 'customer':
        return answer(letter, post)
      case 'desk':
        return keepForDesk(letter, post.caseId)
      case 'new-case':
        return letter.incoming.from === '' ? unreadable : openCase(letter)
    }
  }

  /** A mail that cannot be read opens a case that shows its source, where there is somebody to answer. */
  async function showSource(inboxId: string, envelope: IncomingEnvelope, raw: Uint8Array): Promise<Filed> {
    if (envelope.from === '') return unreadable
    const text = new TextDecoder().decode(raw.subarray(0, SOURCE_CHARACTERS))
    await run(inboxId, undefined, {
      ...{ type: 'open-case', wants: 'mail', channel: 'email', ...opening, messageId: inboxId, text },
      mail: { inboxId, from: envelope.from, sender: 'quarantined' },
    })
    return unreadable
  }

  return {
    /** What became of the mail, to be written down; undefined when its content was erased. */
    async file(arrived: Arrived): Promise<Filed | undefined> {
      const raw = await log.raw(arrived.id)
      if (raw === undefined) return undefined
      const inboxId = arrived.stream.slice('inbox:'.length)
      const envelope = envelopeOf(arrived)
      const mail = await readOrRefuse(raw)
      if (mail === undefined) return showSource(inboxId, envelope, raw)
      const post = await sort(mail, envelope)
      return act(post, letterOf(inboxId, mail, post))
    },
    /** For a mail that cannot be filed whatever one tries. */
    async giveUp(arrived: Arrived): Promise<Filed> {
      const raw = await log.raw(arrived.id)
      const inboxId = arrived.stream.slice('inbox:'.length)
      return raw === undefined ? unreadable : showSource(inboxId, envelopeOf(arrived), raw)
    },
  }
}

const unreadable: Filed = { type: 'mail-set-aside', why: 'unreadable' }

/** The case that a mail names, and the token that named it. */
type Route = Pick<Extract<Post, { for: 'case' }>, 'caseId' | 'token'>

/** A mail that was read, in the terms of a case. */
interface Letter {
  inboxId: string
  mail: Mail
  words: ReturnType<typeof wordsOf>
  incoming: IncomingMail
}

function letterOf(inboxId: string, mail: Mail, post: Post): Letter {
  const words = wordsOf(mail)
  const { quoted, signature } = words
  const incoming: IncomingMail = {
    ...{ inboxId, from: mail.from?.address ?? '', sender: 'sender' in post ? post.sender : 'unverified' },
    ...('answers' in post && post.answers ? { answers: true } : {}),
    ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(signature === undefined ? {} : { signature }),
  }
  return { inboxId, mail, words, incoming }
}

function envelopeOf({ event }: Arrived): IncomingEnvelope {
  const { from = '', to = [], remoteAddress, helo } = event.content
  const remote = remoteAddress === undefined ? undefined : { address: remoteAddress, ...(helo && { helo }) }
  return { from, to, ...(remote && { remote }) }
}

async function readOrRefuse(raw: Uint8Array): Promise<Mail | undefined> {
  try {
    return await readMail(raw)
  } catch (error) {
    if (isMailError(error)) return undefined
    throw error
  }
}

function isAbout({ purpose, state }: CaseMail, about: 'customer' | 'mailbox'): boolean {
  return (purpose === 'forward') === (about === 'mailbox') && state !== 'bounced' && state !== 'failed'
}
