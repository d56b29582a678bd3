import { join } from 'node:path'
import { imapSource } from '@presszero/mail/imap'
import { smtpReceiver, smtpTransport } from '@presszero/mail/smtp'
import { createPressZero, type Recorded, sqliteLog } from '@presszero/server'
import { PASSWORD } from './servers-dovecot.ts'
import { until } from './servers-tools.ts'

export interface HouseOptions {
  directory: string
  /** Of Postfix, of our server, and of Dovecot. */
  smtpPort: number
  serverPort: number
  imapPort: number
}

/** Press Zero as a company would run it: mail goes out through Postfix, and comes in by SMTP and from a mailbox. */
export async function openHouse({ directory, smtpPort, serverPort, imapPort }: HouseOptions) {
  const log = await sqliteLog({ file: join(directory, 'press-zero', 'log.db') })
  const server = createPressZero({
    company: { name: 'Shop', email: 'help@shop.test' },
    secret: 'a secret of at least thirty-two characters',
    baseUrl: 'https://contact.shop.test',
    mail: {
      domain: 'reply.shop.test',
      mailbox: 'help@shop.test',
      transport: smtpTransport({ host: '127.0.0.1', port: smtpPort }),
      sources: [
        smtpReceiver({ port: serverPort, domains: ['reply.shop.test'] }),
        imapSource({
          ...{ host: '127.0.0.1', port: imapPort, secure: false, domain: 'reply.shop.test' },
          ...{ auth: { user: 'intake@shop.test', pass: PASSWORD }, since: new Date(0) },
        }),
      ],
      // Postfix on this machine is the company's own mail server, and nothing is in the DNS.
      trustedSubmitters: ['127.0.0.1'],
      verifySenders: false,
      automaticMailsADay: 20,
    },
    logger: { info() {}, error: (message, details) => console.error(message, details) },
    log,
  })
  await server.start()

  async function events(streamPrefix = ''): Promise<Recorded[]> {
    const all: Recorded[] = []
    for (let page = await log.readAll(0, 1_000); page.length > 0; ) {
      all.push(...page.filter(({ stream }) => stream.startsWith(streamPrefix)))
      page = await log.readAll(page.at(-1)?.position ?? 0, 1_000)
    }
    return all
  }

  let forms = 0
  return {
    events,
    /** Opens a case by the form of the page; `reference` is what every mail about it says. */
    async open(email: string, text: string): Promise<{ caseId: string; reference: string }> {
      const headers = { 'content-type': 'application/json', 'idempotency-key': `a-form-of-number-${++forms}` }
      const body = JSON.stringify({ wants: 'mail', email, text })
      const response = await server.fetch(
        new Request('https://contact.shop.test/v1/cases', { method: 'POST', headers, body }),
      )
      const [, caseId, reference] =
        /"case":\{"id":"([^"]+)","reference":"([^"]+)"/.exec(await response.text()) ?? []
      if (caseId === undefined || reference === undefined)
        throw new Error(`The form answered ${response.status}`)
      return { caseId, reference }
    },
    /** The first event of a case that is wanted. */
    async event<Type extends Recorded['event']['type']>(caseId: string, type: Type, says = '') {
      return await until(`${type} ${says}`, async () =>
        (await events(`case:${caseId}`)).find(
          ({ event }) => event.type === type && JSON.stringify(event).includes(says),
        ),
      )
    },
    close: server.close,
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>
