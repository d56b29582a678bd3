/** A server as it is run, in a process of its own, so that it can be killed: `node server.ts FOLDER PORT`. */
import { join } from 'node:path'
import { smtpReceiver } from '@presszero/mail/smtp'
import { createPressZero, sqliteLog } from '@presszero/server'

const [, , folder = '', port = ''] = process.argv
const server = createPressZero({
  company: { name: 'Shop', email: 'help@shop.test' },
  log: await sqliteLog({ file: join(folder, 'log.db') }),
  secret: 'a secret of at least thirty-two characters',
  baseUrl: 'https://contact.shop.test',
  mail: {
    domain: 'reply.shop.test',
    sources: [smtpReceiver({ port: Number(port), domains: ['reply.shop.test'] })],
    // No DNS is asked here: what is measured is the server.
    verifySenders: false,
    transport: {
      send: async ({ envelope }) => ({ accepted: envelope.to, rejected: [], response: '250 Kept' }),
      close: async () => {},
    },
  },
  logger: { info() {}, error: (message, details) => console.error(message, details) },
})
await server.start()
console.log('ready')
process.once('SIGTERM', () => void server.close().then(() => process.exit()))
