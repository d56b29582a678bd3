import { type IncomingMail, readMail } from '@presszero/mail'
import { smtpReceiver, smtpTransport } from '@presszero/mail/smtp'
import { describe, expect, it } from 'vitest'
import { ConfigError, type PressZeroOptions } from '../config.js'
import { silentLogger } from '../logger.js'
import { createPressZero } from '../press-zero.js'
import { memoryLog } from '../testing/memory-log.js'

type RelayOption = NonNullable<NonNullable<PressZeroOptions['mail']>['relay']>

function serverWith(relay: RelayOption) {
  return createPressZero({
    company: { name: 'Shop', email: 'help@shop.test' },
    ...{ log: memoryLog(), logger: silentLogger, baseUrl: 'https://contact.shop.test' },
    secret: 'a secret of at least thirty-two characters',
    mail: { domain: 'reply.shop.test', transport: smtpTransport({ host: '127.0.0.1', port: 9 }), relay },
  })
}

describe('the relay within a server', () => {
  it('makes mails answerable with the server’s own key, and remembers what they said', async () => {
    const got: IncomingMail[] = []
    const next = await smtpReceiver({ port: 0, domains: ['example.com'] }).receive(
      async mail => void got.push(mail),
    )
    const server = serverWith({ port: 0, next: { host: '127.0.0.1', port: next.port } })
    const { relayPort: port = 0 } = await server.start()
    const application = smtpTransport({ host: '127.0.0.1', port })
    const raw =
      'From: Shop <noreply@shop.test>\r\nSubject: Sent\r\nX-Press-Zero-About: order 7\r\n\r\nToday.\r\n'
    const envelope = { from: 'noreply@shop.test', to: ['jo@example.com'] }
    await application.send({ envelope, messageId: '', raw: new TextEncoder().encode(raw) })
    const [notice] = await server.mail.list()
    expect(notice).toMatchObject({ to: 'jo@example.com', subject: 'Sent', about: 'order 7', state: 'told' })
    const mail = await readMail(got[0]?.raw ?? new Uint8Array())
    expect(mail.from).toMatchObject({ name: 'Shop', address: expect.stringMatching(/@reply\.shop\.test$/) })
    expect(mail.messageId).toBe(notice?.messageId)
    await application.close()
    await server.close()
    await next.close()
  })

  it('is refused by name where everybody could use it', async () => {
    const server = serverWith({ port: 0, host: '0.0.0.0', next: { host: 'smtp.shop.test', port: 587 } })
    const starting = server.start()
    await expect(starting).rejects.toThrow(ConfigError)
    await expect(starting).rejects.toThrow('mail.relay.networks')
    await server.close()
  })
})
