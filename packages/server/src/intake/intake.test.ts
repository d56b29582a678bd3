import { randomUUID } from 'node:crypto'
import {
  type IncomingMail,
  MailError,
  type MailSource,
  replyAddresses,
  type SourceMemory,
} from '@presszero/mail'
import { memorySource } from '@presszero/mail/testing'
import { expect, it } from 'vitest'
import { silentLogger } from '../logger.js'
import { manualClock } from '../readers/manual-clock.js'
import { START } from '../readers/test-house.js'
import { memoryLog } from '../testing/memory-log.js'
import { startIntake } from './intake.js'

const addresses = replyAddresses({
  domain: 'reply.shop.test',
  keys: [{ id: 'a', secret: 'a secret of more than 32 characters' }],
})
const addressOf = (caseId: string) => addresses.issue({ caseId, recipient: 'ann@example.com' })
const toCase = addressOf(randomUUID())

const raw = (above: readonly string[] = [], text = 'Hello') =>
  new TextEncoder().encode(
    [
      ...above,
      ...['From: Ann <ann@example.com>', 'Message-ID: <1@example.com>', `To: ${toCase}`, '', `${text}\r\n`],
    ].join('\r\n'),
  )

function house() {
  const [log, clock] = [memoryLog(), manualClock(START)]
  const start = (sources: readonly MailSource[], logger = silentLogger) =>
    startIntake({ log, clock, addresses, sources, logger })
  const recipients = async () =>
    (await log.readAll(0, 100, 'inbox:')).flatMap(({ event }) =>
      event.type === 'mail-arrived' ? [event.content.to] : [],
    )
  return { log, start, recipients }
}

const bySmtp = {
  envelope: {
    from: 'ann@example.com',
    to: [toCase],
    remote: { address: '192.0.2.1', helo: 'mx.example.com' },
  },
  raw: raw(['Received: from mx.example.com by shop.test']),
}
const byImap = {
  envelope: { from: 'ann+srs@example.com', to: ['help@shop.test'] },
  raw: raw(['Return-Path: <ann+srs@example.com>', 'Delivered-To: help@shop.test', 'X-Spam: no']),
}
const byWebhook = { envelope: { from: '', to: [toCase] }, raw: raw(['X-Provider: yes']) }

it('keeps a mail once, by whichever way it comes first and however often', async () => {
  const ways: IncomingMail[] = [bySmtp, byImap, byWebhook]
  for (const first of ways) {
    const { start, recipients } = house()
    const [source, other] = [memorySource(), memorySource()]
    await start([source, other])
    await source.deliver(first)
    await Promise.all(ways.flatMap(mail => [source.deliver(mail), other.deliver(mail)]))
    expect(await recipients()).toEqual([first.envelope.to])
  }
})

it('keeps two mails that differ in a word, though they bear one Message-ID', async () => {
  const { start, recipients } = house()
  const source = memorySource()
  await start([source])
  for (const text of ['Hello', 'Hello!']) await source.deliver({ ...bySmtp, raw: raw([], text) })
  expect(await recipients()).toHaveLength(2)
})

it('keeps a mail to two cases for both, and what is brought again of it for none', async () => {
  const { start, recipients } = house()
  const source = memorySource()
  await start([source])
  const toOther = addressOf(randomUUID())
  await source.deliver({ ...bySmtp, envelope: { ...bySmtp.envelope, to: [toCase, toOther] } })
  await source.deliver({ ...bySmtp, envelope: { ...bySmtp.envelope, to: [toOther] } })
  expect(await recipients()).toEqual([[toCase], [toOther]])
})

it('lends each source a memory that is as durable as the log', async () => {
  const { start } = house()
  const lent: SourceMemory[] = []
  const source: MailSource = {
    async receive(_handler, memory) {
      if (memory) lent.push(memory)
      return { port: 0, close: async () => {} }
    },
  }
  await start([source])
  await start([source])
  const [before, after] = lent
  await before?.note('imap:shop/INBOX', 41)
  await before?.note('imap:shop/INBOX', 40)
  expect(await after?.recall('imap:shop/INBOX')).toBe(41)
  expect(await after?.recall('imap:shop/Other')).toBe(0)
})

it('tells the logger what a source has to say', async () => {
  const { start } = house()
  const told: unknown[] = []
  const source: MailSource = {
    async receive(_handler, _memory, tell) {
      tell?.({ message: 'The mailbox is away', cause: new Error('no route') })
      return { port: 0, close: async () => {} }
    },
  }
  await start([source], { ...silentLogger, error: (...facts) => told.push(facts) })
  expect(told).toEqual([['The mailbox is away', { cause: 'Error: no route' }]])
})

it('opens none of its sources where one cannot be, and names its option', async () => {
  const { start } = house()
  let open = 0
  const source: MailSource = {
    async receive() {
      open++
      return { port: 0, close: async () => void open-- }
    },
  }
  const wrong: MailSource = {
    receive: async () => Promise.reject(new MailError('bad-option', 'auth', 'auth: write another password')),
  }
  await expect(start([source, wrong])).rejects.toThrow('mail.sources[1].auth: write another password')
  expect(open).toBe(0)
})
