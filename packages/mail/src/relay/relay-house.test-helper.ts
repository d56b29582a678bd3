import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { replyAddresses } from '../address/reply-addresses.js'
import { readMail } from '../read/read-mail.js'
import { smtpReceiver } from '../smtp/index.js'
import type { IncomingMail } from '../transport.js'
import { type RelayOptions, relay } from './index.js'

export const keys = [{ id: 'shop', secret: 'a secret of more than thirty-two characters' }]
export const domain = 'reply.shop.test'
export const addresses = replyAddresses({ domain, keys })

const closers: (() => Promise<unknown> | unknown)[] = []

/** Closes what a test has opened, the last first. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close()
}

/** A next server that takes mail for example.com, and a relay before it. */
export async function relayed(options: Partial<RelayOptions> = {}) {
  const got: IncomingMail[] = []
  const next = await smtpReceiver({ port: 0, domains: ['example.com'], size: 30_000_000 }).receive(
    async mail => void got.push(mail),
  )
  closers.push(next.close)
  const { port } = await start({ next: { host: '127.0.0.1', port: next.port }, ...options })
  return { got, port, next, last: () => readMail(got.at(-1)?.raw ?? new Uint8Array()) }
}

export async function start(options: Partial<RelayOptions> & Pick<RelayOptions, 'next'>) {
  const running = await relay({ port: 0, domain, keys, ...options })
  closers.push(running.close)
  return running
}

export function client(port: number, more: object = {}) {
  const transporter = createTransport({ host: '127.0.0.1', port, ...more })
  closers.push(() => transporter.close())
  return transporter
}

export const mail = { from: 'Shop <noreply@shop.test>', subject: 'Your parcel', text: 'Is on its way.' }

/** Says lines at once or one after the other, and returns the final line of each reply. */
export async function converse(port: number, says: readonly string[], atOnce = false): Promise<string[]> {
  const socket = connect(port, '127.0.0.1')
  const replies: string[] = []
  let left = [...says]
  let buffered = ''
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject).on('close', () => resolve())
    socket.on('data', data => {
      buffered += data.toString('latin1')
      const lines = buffered.split('\r\n')
      buffered = lines.pop() ?? ''
      for (const line of lines.filter(one => /^\d{3}(?: |$)/.test(one))) {
        replies.push(line)
        const now = atOnce && replies.length > 1 ? left : left.slice(0, 1)
        left = left.slice(now.length)
        if (now.length > 0) socket.write(Buffer.from(now.join(''), 'latin1'))
      }
    })
  })
  return replies
}

export const start25 = ['EHLO app\r\n', 'MAIL FROM:<noreply@shop.test>\r\n']

export async function listening(server: SMTPServer): Promise<number> {
  const port = await new Promise<number>(resolve => {
    const net = server.listen(0, '127.0.0.1', () => {
      const address = net.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  server.on('error', () => undefined)
  closers.push(() => new Promise<void>(resolve => server.close(() => resolve())))
  return port
}

export class Refusal extends Error {
  readonly responseCode: number
  constructor(code: number, message: string) {
    super(message)
    this.responseCode = code
  }
}

export async function refusing(code: number, text: string) {
  const server = new SMTPServer({
    ...{ authOptional: true, hideSTARTTLS: true, disabledCommands: ['AUTH'] },
    onData(stream, _session, done) {
      stream.resume().on('end', () => done(new Refusal(code, text)))
    },
  })
  return { host: '127.0.0.1', port: await listening(server) }
}

export async function closingServer() {
  let taken = 0
  const server = new SMTPServer({
    ...{ authOptional: true, hideSTARTTLS: true, disabledCommands: ['AUTH'] },
    onData(stream, _session, done) {
      stream.resume().on('end', () => {
        taken++
        done()
      })
    },
  })
  const port = await listening(server)
  const closeAll = () => {
    for (const connection of server.connections) connection.close()
  }
  return { port, taken: () => taken, closeAll }
}

/** It has a certificate that nobody vouches for, and is this machine: the password goes in the clear. */
export async function passwordServer(right: string): Promise<number> {
  return listening(
    new SMTPServer({
      ...{ hideSTARTTLS: true, allowInsecureAuth: true },
      onAuth({ password }, _session, done) {
        done(password === right ? null : new Refusal(535, '5.7.8 Wrong'), { user: 'relay' })
      },
      onData(stream, _session, done) {
        stream.resume().on('end', () => done())
      },
    }),
  )
}
