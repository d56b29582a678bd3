import type { SenderAuthentication } from '@presszero/mail'
import type { AsideReason } from '@presszero/wire'
import type { CaseCommand, IncomingMail } from '../case/commands.js'
import type { InboxEvent } from '../case/events.js'
import { stateOf } from '../case/evolve.js'
import { type CaseMail, isToCompany } from '../case/state.js'
import { steeringIn } from '../case/steering.js'
import type { Execute } from '../execute.js'
import type { Log } from '../log/port.js'
import type { Logger } from '../logger.js'
import { bouncedIn, createNoticeBook } from '../notices/notice-book.js'
import { type Arrived, envelopeOf, inboxIdOf, type Letter, letterOf } from './letters.js'
import { createSorter, type Post, type SorterOptions } from './post.js'
import type { ReadLetter } from './reading/letter.js'
import type { Reading } from './reading/reading.js'
import { Unreadable } from './reading/unreadable.js'
import { createSenderCheck, type SenderCheckOptions } from './senders.js'

export interface FilingOptions extends Omit<SorterOptions, 'views'>, SenderCheckOptions {
  log: Log
  execute: Execute
  clock: { now(): number }
  logger: Pick<Logger, 'error'>
  /** What strangers' mails are read with. */
  reading: Pick<Reading, 'ready' | 'read' | 'check'>
  /** The queues that a human may hand a case to. */
  queues: readonly string[]
  /** Where a case goes that is opened by a mail; `queueOf`: which queue a topic is routed to. */
  opening: { topic: string; queue: string; locale: string; queueOf?: (topic: string) => string }
}

/** What became of a mail. */
export type Filed = Extract<InboxEvent, { type: 'mail-filed' | 'mail-set-aside' }>

/** Of a mail that cannot be read, this much of its source is shown. */
const SOURCE_CHARACTERS = 4_000
const SUBJECT_CHARACTERS = 300

/**
 * Turns an arrived mail into what it asks for: a message, an answer, a bounce, or a case of its own. Done again after a
 * crash, it does nothing twice.
 */
export function createFiling(options: FilingOptions) {
  const { log, execute, opening, reading, queues, logger } = options
  const authenticationOf = createSenderCheck(options)
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
    const join = () =>
      run(inboxId, caseId, {
        ...{ type: 'receive-mail', messageId: inboxId, text: words.text, mail: incoming, automatic },
      })
    const filed: Filed = { type: 'mail-filed', caseId, as: automatic ? 'automatic' : 'message' }
    if ((await join()) !== undefined) return filed
    if (automatic) return setAside(letter, 'auto-reply')
    const opened = await openCase(letter, { noticeId: route.caseId, caseId })
    // Another answer may have opened it meanwhile.
    return opened === unreadable && (await join()) !== undefined ? filed : opened
  }

  /** A human's answer, with what they want done besides. What names a queue that there is not is sent to nobody. */
  async function answer(
    letter: Letter,
    { caseId, humanId }: Extract<Post, { for: 'customer' }>,
  ): Promise<Filed> {
    const { inboxId: messageId, words, incoming: mail } = letter
    const steering = steeringIn(words.text)
    const queue = steering.transfer?.queue
    const base = { humanId, messageId, mail }
    const added = await run(
      messageId,
      caseId,
      queue === undefined || queues.includes(queue)
        ? { type: 'answer-by-mail', ...base, ...steering }
        : { type: 'hold-back', ...base, text: words.text, why: 'unknown-queue', queue },
    )
    return added === undefined ? openCase(letter) : { type: 'mail-filed', caseId, as: 'answer' }
  }

  /**
   * Kept on the case where the desk sees it, shown to no customer and acted upon by nobody: it says falsely whom it is
   * from, or speaks for the company without proof.
   */
  async function keepForDesk(
    letter: Letter,
    { caseId, why }: Extract<Post, { for: 'desk' }>,
  ): Promise<Filed> {
    const incoming: IncomingMail = { ...letter.incoming, sender: 'quarantined' }
    await addToCase({ ...letter, incoming }, { caseId }, true)
    return setAside(letter, why, caseId)
  }

  async function noteBounce(
    letter: Letter,
    { caseId, about }: Extract<Post, { for: 'bounces' }>,
  ): Promise<Filed> {
    const { inboxId, mail } = letter
    const bounced = bouncedIn(mail)
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
    return noted === undefined ? setAside(letter, 'unknown-bounce') : filed
  }

  async function act(post: Post, letter: Letter): Promise<Filed> {
    switch (post.for) {
      case 'nobody':
        return setAside(letter, post.why, post.caseId)
      case 'bounces':
        return noteBounce(letter, post)
      case 'case':
        return addToCase(letter, post, post.automatic)
      case 'customer':
        return answer(letter, post)
      case 'desk':
        return keepForDesk(letter, post)
      case 'new-case':
        return letter.incoming.from === '' ? unreadable : openCase(letter)
    }
  }

  /** A mail that cannot be read opens a case that shows its source, where there is somebody to answer. */
  async function showSource(arrived: Arrived, raw: Uint8Array): Promise<Filed> {
    const { from } = envelopeOf(arrived)
    if (from === '') return unreadable
    const inboxId = inboxIdOf(arrived)
    const text = new TextDecoder().decode(raw.subarray(0, SOURCE_CHARACTERS))
    const caseId = await run(inboxId, undefined, {
      ...{ type: 'open-case', wants: 'mail', channel: 'email', ...opening, messageId: inboxId, text },
      mail: { inboxId, from, sender: 'quarantined' },
    })
    return { ...unreadable, ...(caseId === undefined ? {} : { caseId }), content: { from } }
  }

  async function read({ stream }: Arrived, raw: Uint8Array): Promise<ReadLetter | undefined> {
    try {
      return await reading.read(raw)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      logger.error('A mail cannot be read and is shown as it came', { inbox: stream, why: error.reason })
      return undefined
    }
  }

  return {
    /** Reads the mail and finds out who sent it. Undefined when its content was erased. */
    async prepare(arrived: Arrived): Promise<Prepared | undefined> {
      const raw = await log.raw(arrived.id)
      if (raw === undefined) return undefined
      const letter = await read(arrived, raw)
      if (letter === undefined) return { arrived, raw }
      const envelope = envelopeOf(arrived)
      return { arrived, raw, letter, authentication: await authenticationOf(arrived, raw, letter, envelope) }
    },
    /** What became of the mail, to be written down. */
    async file({ arrived, raw, letter, authentication }: Prepared): Promise<Filed> {
      if (letter === undefined) return showSource(arrived, raw)
      const post = await sort(letter.mail, envelopeOf(arrived), authentication)
      return act(post, letterOf(inboxIdOf(arrived), letter, post))
    },
    /** Does what may be too much for a process, and nothing else. */
    async tryToRead(arrived: Arrived): Promise<void> {
      const raw = await log.raw(arrived.id)
      if (raw !== undefined) await read(arrived, raw)
    },
    /** For a mail that cannot be filed whatever one tries. */
    async giveUp(arrived: Arrived): Promise<Filed> {
      const raw = await log.raw(arrived.id)
      return raw === undefined ? unreadable : showSource(arrived, raw)
    },
  }
}

/** Without a letter it cannot be read. */
export interface Prepared {
  arrived: Arrived
  raw: Uint8Array
  letter?: ReadLetter
  authentication?: SenderAuthentication | undefined
}

const unreadable: Extract<Filed, { type: 'mail-set-aside' }> = { type: 'mail-set-aside', why: 'unreadable' }

/** With what it says of itself, so that the desk need not read it again to list it. */
function setAside({ mail }: Letter, why: AsideReason, caseId?: string): Filed {
  const content = {
    ...(mail.from === undefined ? {} : { from: mail.from.address }),
    ...(mail.subject === '' ? {} : { subject: mail.subject.slice(0, SUBJECT_CHARACTERS) }),
  }
  return { type: 'mail-set-aside', why, ...(caseId === undefined ? {} : { caseId }), content }
}

/** The case that a mail names, and the token that named it. */
type Route = Pick<Extract<Post, { for: 'case' }>, 'caseId' | 'token'>

function isAbout({ purpose, state }: CaseMail, about: 'customer' | 'mailbox'): boolean {
  return isToCompany({ purpose }) === (about === 'mailbox') && state !== 'bounced' && state !== 'failed'
}
