import { randomUUID } from 'node:crypto'
import { memorySource, memoryTransport } from '@presszero/mail/testing'
import type { InboxEvent } from '../case/events.js'
import { silentLogger } from '../logger.js'
import { START, testHouse } from '../readers/test-house.js'
import { memoryLog } from '../testing/memory-log.js'
import type { FilingReaderOptions } from './file.js'
import { startIntake } from './intake.js'

interface Written {
  from?: string
  to: string
  /** MAIL FROM; the From address where not given. */
  returnPath?: string
  /** The peer; 127.0.0.1 is the company's own mail server. `null`: read from a mailbox, so that there is none. */
  peer?: string | null
  headers?: Readonly<Record<string, string>>
  text?: string
  /** The mail as it is, instead of one made of the above. */
  raw?: string
}

/** A server in memory with a mail source to bring it mails. */
export async function postHouse(log = memoryLog(), filing: Partial<FilingReaderOptions> = {}) {
  const transport = memoryTransport()
  const house = await testHouse(transport, log, START, silentLogger, filing)
  const source = memorySource()
  const intake = await startIntake({ ...house, sources: [source], logger: silentLogger })

  async function bring({
    from = 'jo@example.com',
    to,
    returnPath = from,
    peer = '192.0.2.1',
    ...rest
  }: Written) {
    const fields = { From: from, To: to, Subject: 'My parcel', 'Message-ID': `<${randomUUID()}@example.com>` }
    const head = Object.entries({ ...fields, ...rest.headers }).map(([name, value]) => `${name}: ${value}`)
    const raw = new TextEncoder().encode(
      rest.raw ?? `${head.join('\r\n')}\r\n\r\n${rest.text ?? 'Hello'}\r\n`,
    )
    const remote = peer === null ? {} : { remote: { address: peer } }
    await source.deliver({ envelope: { from: returnPath, to: [to], ...remote }, raw })
    await house.clock.settle()
  }

  return {
    ...house,
    ...{ transport, source, bring },
    async filed(): Promise<InboxEvent[]> {
      const all = await house.log.readAll(0, 1_000, 'inbox:')
      return all.flatMap(({ event }) =>
        event.type === 'mail-filed' || event.type === 'mail-set-aside' ? [event] : [],
      )
    },
    /** The headers of an answer to the first mail about a case that the customer got. */
    answering(caseId: string) {
      const mail = transport.sent.find(({ envelope }) => envelope.from.startsWith('b+'))
      if (mail === undefined) throw new Error(`Nothing was sent about ${caseId}.`)
      return { 'In-Reply-To': mail.messageId }
    },
    async cases() {
      return house.log.views.cases({ limit: 10 })
    },
    async texts(caseId: string) {
      return (await house.live.deskCase(caseId)).messages.map(({ author, text }) => [author.kind, text])
    },
    async shut() {
      await intake.close()
      await house.close()
    },
  }
}

export const form = { wants: 'mail', text: 'Where is my parcel?', address: 'jo@example.com' } as const
