import { randomUUID } from 'node:crypto'
import { readMail } from '@presszero/mail'
import { type MemoryAnswer, memorySource, memoryTransport } from '@presszero/mail/testing'
import type { DeskCase } from '@presszero/wire'
import { signedHeaders } from '../http/guard/signatures.test-helper.js'
import type { Recorded } from '../log/port.js'
import { silentLogger } from '../logger.js'
import { createPressZero, type PressZero } from '../press-zero.js'
import { type ManualClock, manualClock } from '../readers/manual-clock.js'
import { START } from '../readers/test-house.js'
import { memoryLog } from '../testing/memory-log.js'

const NOTICES_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
export const APPLICATION_KEY = { id: 'shop', secret: 'a key of the application itself, 32 bytes' }
export const DOMAIN = 'reply.shop.test'

type Options = Partial<NonNullable<Parameters<typeof createPressZero>[0]['mail']>>

/** A server with mail, in memory, on a clock that the test turns, and a customer who answers. */
export async function shop(mail: Options = {}, answer?: (recipient: string) => MemoryAnswer) {
  const log = memoryLog()
  const clock: ManualClock = manualClock(START)
  const transport = memoryTransport(answer)
  const source = memorySource()
  const server: PressZero = createPressZero({
    company: {
      ...{ name: 'Shop', email: 'help@shop.test' },
      topics: [{ id: 'order', labels: { en: 'An order' } }],
    },
    humans: [{ id: 'ann', name: 'Ann', email: 'ann@shop.test' }],
    queues: [
      { id: 'general', topics: [] },
      { id: 'orders', topics: ['order'] },
    ],
    ...{ log, clock, logger: silentLogger, baseUrl: 'https://contact.shop.test' },
    secret: 'a secret of at least thirty-two characters',
    mail: {
      ...{ domain: DOMAIN, transport, sources: [source], keys: [APPLICATION_KEY] },
      ...{ notices: { secret: NOTICES_SECRET }, ...mail },
    },
  })
  await server.start()
  await clock.settle()

  const session = await signIn(server, clock)
  const signIns = transport.sent.length

  /** Mails are read off the main thread: settles until each that has arrived is filed, and what came of it has gone. */
  async function filed(): Promise<void> {
    for (let look = 0; look < 500; look++) {
      await clock.settle()
      const all = await log.readAll(0, 1_000, 'inbox:')
      const isOpen = ({ event }: Recorded) => event.type === 'mail-arrived'
      const settled = new Set(all.filter(one => !isOpen(one)).map(({ stream }) => stream))
      if (all.filter(isOpen).every(({ stream }) => settled.has(stream))) break
    }
    await clock.settle()
  }

  return {
    ...{ log, clock, server },
    /** What was sent, as bytes, but for what let the test sign in. */
    sent: () => transport.sent.slice(signIns),
    /** The mails that went to somebody, read. */
    mailsTo: (address: string) =>
      Promise.all(
        transport.sent
          .filter(({ envelope }) => envelope.to.includes(address))
          .map(({ raw }) => readMail(raw)),
      ),
    /** A mail comes in, with its envelope sender in `Return-Path`. */
    async bring(headers: Record<string, string>, body = 'Yes, please.') {
      const fields = { 'Message-ID': `<${randomUUID()}@example.com>`, ...headers }
      const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
      const from = headers['Return-Path'] ?? headers.From ?? ''
      await source.deliver({
        envelope: { from, to: [headers.To ?? ''], remote: { address: '192.0.2.1' } },
        raw: new TextEncoder().encode(`${head.join('')}\r\n${body}\r\n`),
      })
      await filed()
    },
    cases: () => log.views.cases({ limit: 20, oldestFirst: true }),
    /** A case as the desk sees it. */
    async deskCase(caseId: string): Promise<DeskCase> {
      const response = await server.fetch(
        new Request(`https://contact.shop.test/v1/desk/cases/${caseId}`, {
          headers: { authorization: `Bearer ${session}` },
        }),
      )
      return response.json()
    },
    /** Tells as an application does, signed. */
    async tell(notices: unknown, secret = NOTICES_SECRET): Promise<Response> {
      const body = JSON.stringify({ notices })
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
      return server.fetch(
        new Request('https://contact.shop.test/v1/notices', {
          ...{ method: 'POST', body },
          headers: signedHeaders(body, { id: randomUUID(), at: clock.now(), key }),
        }),
      )
    },
    async shut() {
      const closed = server.close()
      await clock.settle()
      await closed
    },
  }
}

async function signIn(server: PressZero, clock: ManualClock): Promise<string> {
  const [, secret] = (await server.signInLink('ann')).split('#')
  const response = await server.fetch(
    new Request('https://contact.shop.test/v1/desk/sessions', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ secret }),
    }),
  )
  await clock.settle()
  const { token }: { token: string } = await response.json()
  return token
}

/** A report that a mail of this Message-ID did not arrive. */
export function deliveryReport(address: string, messageId: string): string {
  return [
    ...['--b', 'Content-Type: text/plain', '', 'The mail could not be delivered.'],
    ...['--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.test', ''],
    ...[`Final-Recipient: rfc822; ${address}`, 'Action: failed', 'Status: 5.1.1'],
    ...['Diagnostic-Code: smtp; 550 5.1.1 no such user', '--b', 'Content-Type: message/rfc822', ''],
    ...[`Message-ID: ${messageId}`, 'Subject: x', '', 'x', '--b--', ''],
  ].join('\r\n')
}

export const reportHeaders = {
  ...{ From: 'MAILER-DAEMON@mx.test', Subject: 'Undelivered', 'Auto-Submitted': 'auto-replied' },
  'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
  'Return-Path': '',
}
