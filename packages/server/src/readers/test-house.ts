import { randomUUID } from 'node:crypto'
import { type MailTransport, messageIds, replyAddresses } from '@presszero/mail'
import { createCalendar } from '@presszero/wait/hours'
import type { CaseCommand } from '../case/commands.js'
import { createExecute } from '../execute.js'
import { createFilingReader, type FilingReaderOptions } from '../intake/file.js'
import { readHere } from '../intake/reading/reading.js'
import { silentLogger } from '../logger.js'
import { isOnPage, memorySignals } from '../signals.js'
import { memoryLog } from '../testing/memory-log.js'
import { createClockReader } from './clock.js'
import { createLive } from './live.js'
import { createMailer } from './mailer.js'
import { manualClock } from './manual-clock.js'
import { createPeople } from './people.js'
import { createWaitReader } from './wait.js'

/** A Monday, ten in the morning in Brussels. */
export const START = Date.parse('2026-11-23T09:00:00Z')

const keys = [{ id: 'test', secret: 'a secret of more than 32 characters' }]
const domain = 'reply.shop.test'
const mailbox = 'help@shop.test'
const queues = [{ id: 'general', prior: { serviceSeconds: 240 } }]
const topics = [
  { id: 'orders', labels: { en: 'An order' } },
  { id: 'other', labels: { en: 'Something else' } },
]
const humans = [
  { id: 'ann', name: 'Ann', email: 'ann@shop.test' },
  { id: 'ben', name: 'Ben', email: 'ben@shop.test' },
]

/** A whole server but its routes, in memory, on a clock that the test turns. */
export async function testHouse(
  transport: MailTransport,
  log = memoryLog(),
  start = START,
  logger = silentLogger,
  filingOptions: Partial<FilingReaderOptions> = {},
) {
  const clock = manualClock(start)
  const signals = memorySignals(start)
  const addresses = replyAddresses({ domain, keys })
  const ids = messageIds({ domain, keys })
  const names = queues.map(queue => queue.id)
  const people = createPeople({ humans, queues: names, company: 'Shop', mailbox })
  const base = { log, clock, signals, people, queues: names, logger }
  const wait = createWaitReader({
    ...{ ...base, queues, sharedHumans: true, replyWithin: { openHours: 4, confidence: 0.9 } },
    calendar: createCalendar({
      timeZone: 'Europe/Brussels',
      weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
    }),
  })
  const execute = createExecute({
    ...base,
    async surroundings({ now, caseId, queue, topic, address = '' }) {
      const answerPledge = wait.answerPledge(queue, { at: now, topic })
      const replyPledge = wait.replyPledge({ queue, topic, caseId, at: now })
      return {
        ...{ caseId, open: wait.isOpen(queue, now), mail: true, mailbox, automaticMailsToday: 0 },
        automaticMailsToAddress: await log.views.automaticMailsTo(address, now - 86_400_000),
        automaticMailsToAddressLately: await log.views.automaticMailsTo(address, now - 7 * 86_400_000),
        ...{
          automaticMailsADay: 1,
          addressHashOf: (one: string) => one,
          countedHashOf: (what: string, one: string) => (what === 'to' ? one : `${what} ${one}`),
        },
        ...{ forwardsOfSenderToday: 0, acknowledgementsToDomainToday: 0 },
        customerLive: isOnPage(signals, caseId, now),
        messageIdOf: mailId => ids.issue({ caseId, mailId }),
        ...(answerPledge && { answerPledge }),
        ...(replyPledge && { replyPledge }),
      }
    },
  })
  const writesFrom = (caseId: string, recipient: string) => addresses.issue({ caseId, recipient })
  const live = createLive({ ...base, wait, writesFrom })
  const post = { ...base, execute, addresses, messageIds: ids }
  const mailer = createMailer({
    ...{ ...post, transport },
    company: {
      ...{ name: 'Shop', locale: 'en', timeZone: 'Europe/Brussels', topics, domain, mailbox, people },
      queues: ['general', 'sales'],
      ...{ addresses, messageIds: ids, baseUrl: 'https://contact.shop.test', simulation: false },
      signInSecret: mailId => `secret-of-${mailId}`,
    },
  })
  const filing = createFilingReader({
    ...{ ...post, mailbox, trustedSubmitters: ['127.0.0.1'], queues: ['general', 'sales'] },
    reading: readHere({ trustedAuthservIds: ['mx.shop.test'] }),
    opening: { topic: 'other', queue: 'general', locale: 'en' },
    ...filingOptions,
  })
  const clockReader = createClockReader({ ...base, execute, wait })
  const running = [mailer, filing, clockReader]
  for (const reader of running) reader.start()
  await clock.settle()

  /** Does what must succeed, and returns the case's id. */
  async function done(caseId: string | undefined, command: CaseCommand): Promise<string> {
    const executed = await execute(caseId, command)
    if ('problem' in executed) throw new Error(`${executed.problem}: ${executed.detail}`)
    await clock.settle()
    return executed.caseId
  }

  return {
    ...{ log, clock, signals, wait, live, execute, done, addresses, messageIds: ids },
    /** Opens a case as the page does. */
    open: (change: Partial<Extract<CaseCommand, { type: 'open-case' }>> = {}) =>
      done(undefined, {
        ...{ type: 'open-case', wants: 'human', topic: 'other', queue: 'general', locale: 'en' },
        ...{ channel: 'web', messageId: randomUUID(), ...change },
      }),
    /** Somebody who answers comes on. */
    async comeOn(humanId: string) {
      signals.seen(`human:${humanId}`, clock.now())
      await log.append({
        at: clock.now(),
        writes: [{ stream: `human:${humanId}`, expectedVersion: 'any', events: [{ type: 'went-on' }] }],
      })
      await clock.advance(1_000)
    },
    async close() {
      for (const reader of running) {
        const closed = reader.close()
        await clock.settle()
        await closed
      }
      await live.close()
      await wait.close()
    },
  }
}
