import { type ComposedMail, composeMail, type MailTransport } from '@presszero/mail'
import type { MailOutcome } from '../case/commands.js'
import { stateOf } from '../case/evolve.js'
import { outcomeEvent } from '../case/mail-outcome.js'
import type { Execute } from '../execute.js'
import { noteHuman } from '../log/note-human.js'
import type { Log, OutboxRow } from '../log/port.js'
import type { Logger } from '../logger.js'
import type { RunningReader } from './clock.js'
import type { Clock } from './clock-port.js'
import { createHold } from './hold.js'
import { caseMailOf } from './mailing/case-mail.js'
import type { MailCompany } from './mailing/company.js'
import { createSpentMails, noticeMailOf } from './mailing/notice-mail.js'
import { failureOf, outcomeOfFailure } from './mailing/retries.js'
import { signInMailOf } from './mailing/sign-in-mail.js'
import { createPump } from './pump.js'
import { keepAwake } from './ticker.js'

export interface MailerOptions {
  log: Log
  execute: Execute
  transport: MailTransport
  company: MailCompany
  clock: Clock
  logger: Logger
  /** Of several servers on one log, one sends. Named, it takes up at once after a crash. */
  owner?: string | undefined
}

const LOOK_EVERY_MS = 3_000
const AT_ONCE = 5
const ROWS = 50

/**
 * Sends the mails that are owed. Each is tried on its own, so that none holds up another, and carries the same Message-ID
 * however often it is tried. One that was taken just before a crash is sent again, and known by its Message-ID.
 */
export function createMailer(options: MailerOptions): RunningReader {
  const { log, transport, clock, logger } = options
  const hold = createHold(log, clock, 'mailer', options.owner)
  const inFlight = new Map<string, Promise<void>>()
  /** What came of mails that the log could not take down, so that none of them is sent again for it. */
  const untold = new Map<string, MailOutcome>()
  /** Mails settled since the outbox was last asked: what it answers may be from before. */
  const settled = new Set<string>()
  const spent = createSpentMails(log)
  const pump = createPump({ name: 'mailer', job: fill, clock, logger })
  let stop = () => {}

  /** Begins as many deliveries as there is room for, one for each stream, so that a case's mails keep their order. */
  async function fill(): Promise<void> {
    if (!(await hold.isOurs())) return
    await spent.letGo(inFlight.size === 0)
    settled.clear()
    for (const row of await log.views.outbox(clock.now(), ROWS)) {
      if (inFlight.size >= AT_ONCE) return
      if (!settled.has(row.mailId) && !inFlight.has(row.stream)) inFlight.set(row.stream, deliver(row))
    }
  }

  async function deliver(row: OutboxRow): Promise<void> {
    const outcome = untold.get(row.mailId) ?? (await attempt(row))
    untold.set(row.mailId, outcome)
    try {
      await record(options, row, outcome)
      if (row.purpose === 'notice' && outcome.kind !== 'deferred') await spent.add(row)
      untold.delete(row.mailId)
      settled.add(row.mailId)
    } catch (error) {
      logger.error('What became of a mail could not be recorded', { mail: row.mailId, error: String(error) })
      await pause()
    } finally {
      inFlight.delete(row.stream)
      pump.wake()
    }
  }

  async function attempt(row: OutboxRow): Promise<MailOutcome> {
    try {
      const mail = await composed(options, row)
      if (mail === undefined) return { kind: 'failed', reason: 'undefined' }
      const { messageId: header } = await transport.send(mail)
      return { kind: 'sent', ...(header === undefined ? {} : { header }) }
    } catch (error) {
      logger.error('A mail was not taken', { mail: row.mailId, error: failureOf(error) })
      return outcomeOfFailure(error, row.attempt + 1, clock.now())
    }
  }

  function pause(): Promise<void> {
    return new Promise(resolve => void clock.setTimer(resolve, LOOK_EVERY_MS))
  }

  return {
    start() {
      stop = keepAwake(pump.wake, log, clock, LOOK_EVERY_MS)
    },
    async close() {
      stop()
      await pump.stop()
      await Promise.all(inFlight.values())
      await spent.letGo(true)
      await hold.release()
    },
  }
}

/** The mail as it was when it became due; undefined when there is nobody to write to any more. */
async function composed({ log, company }: MailerOptions, row: OutboxRow): Promise<ComposedMail | undefined> {
  const { stream, mailId, purpose } = row
  const [kind, id] = splitStream(stream)
  if (purpose === 'notice') return noticeMailOf(log, company.addresses, row)
  if (kind === 'human') {
    const mail = signInMailOf(company, id, mailId, await log.read(`human:${id}`))
    return mail && composeMail(mail)
  }
  const recorded = await log.read(`case:${id}`)
  const due = recorded.findIndex(({ event }) => event.type === 'mail-due' && event.mailId === mailId)
  const state = stateOf(recorded.slice(0, due + 1))
  const owed = state?.mails.find(one => one.id === mailId)
  const mail = state && owed && caseMailOf({ company, caseId: id, state, mail: owed })
  return mail && composeMail(mail)
}

/** Writes down what became of an attempt: of a mail about a case by a command, of others in their own streams. */
async function record(
  { log, execute, clock }: MailerOptions,
  row: OutboxRow,
  outcome: MailOutcome,
): Promise<void> {
  const { mailId, stream, messageId } = row
  const once = `mail:${mailId}:${row.attempt + 1}`
  const [kind, id] = splitStream(stream)
  if (kind === 'human') {
    await noteHuman({ log, clock }, id, [outcomeEvent(mailId, outcome)], once)
    return
  }
  if (kind === 'notice') {
    const events = [outcomeEvent(mailId, outcome, messageId)]
    await log.append({
      at: clock.now(),
      once,
      writes: [{ stream: `notice:${id}`, expectedVersion: 'any', events }],
    })
    return
  }
  const executed = await execute(id, { type: 'mail-outcome', mailId, outcome }, { once })
  if ('problem' in executed) throw new Error(`${executed.problem}: ${executed.detail}`)
}

function splitStream(stream: OutboxRow['stream']): [kind: string, id: string] {
  const at = stream.indexOf(':')
  return [stream.slice(0, at), stream.slice(at + 1)]
}
