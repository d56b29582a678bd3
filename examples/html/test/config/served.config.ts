import { smtpTransport } from '@presszero/mail/smtp'
import { type PressZeroOptions, sqliteLog } from '@presszero/server'

const { SERVED_FOLDER, SERVED_PORT, SERVED_SMTP_PORT } = process.env

/** A server as it is run in earnest. Its mails go to the port `SERVED_SMTP_PORT`. */
export default async (): Promise<PressZeroOptions> => ({
  company: { name: 'Lumen & Oak', email: 'help@lumen-oak.test' },
  log: await sqliteLog({ file: `${SERVED_FOLDER}/presszero.db` }),
  secret: 'not a secret, since it is only for a test',
  baseUrl: `http://127.0.0.1:${SERVED_PORT}`,
  mail: {
    domain: 'reply.lumen-oak.test',
    transport: smtpTransport({ host: '127.0.0.1', port: Number(SERVED_SMTP_PORT) }),
  },
})
