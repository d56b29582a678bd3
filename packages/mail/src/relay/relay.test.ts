import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { replyAddresses } from '../address/reply-addresses.js'
import { readMail } from '../read/read-mail.js'
import { smtpReceiver } from '../smtp/index.js'
import type { IncomingMail } from '../transport.js'
import { type RelayOptions, relay } from './index.js'

vi.setConfig({ testTimeout: 20_000 })

const keys = [{ id: 'shop', secret: 'a secret of more than thirty-two characters' }]
const domain = 'reply.shop.test'
const addresses = replyAddresses({ domain, keys })

const closers: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** A next server that takes mail for example.com, and a relay before it. */
async function relayed(options: Partial<RelayOptions> = {}) {
  const got: IncomingMail[] = []
  const next = await smtpReceiver({ port: 0, domains: ['example.com'], size: 30_000_000 }).receive(
    async mail => void got.push(mail),
  )
  closers.push(next.close)
  const { port } = await start({ next: { host: '127.0.0.1', port: next.port }, ...options })
  return { got, port, next, last: () => readMail(got.at(-1)?.raw ?? new Uint8Array()) }
}

async function start(options: Partial<RelayOptions> & Pick<RelayOptions, 'next'>) {
  const running = await relay({ port: 0, domain, keys, ...options })
  closers.push(running.close)
  return running
}

function client(port: number, more: object = {}) {
  const transporter = createTransport({ host: '127.0.0.1', port, ...more })
  closers.push(() => transporter.close())
  return transporter
}

const mail = { from: 'Shop <noreply@shop.test>', subject: 'Your parcel', text: 'Is on its way.' }

/** Says lines at once or one after the other, and returns the final line of each reply. */
async function converse(port: number, says: readonly string[], atOnce = false): Promise<string[]> {
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

const start25 = ['EHLO app\r\n', 'MAIL FROM:<noreply@shop.test>\r\n']

describe('relay', () => {
  it('passes on what an application sends, answerable', async () => {
    const { got, port, last } = await relayed()
    const { response } = await client(port).sendMail({ ...mail, to: 'ann@example.com' })
    const out = await last()
    expect(out.from?.name).toBe('Shop')
    expect(addresses.read(out.from?.address ?? '')).toMatchObject({ purpose: 'reply' })
    expect(addresses.read(got[0]?.envelope.from ?? '')).toMatchObject({ purpose: 'bounce' })
    expect(got[0]?.envelope.to).toEqual(['ann@example.com'])
    expect(out.text?.trim()).toBe('Is on its way.')
    expect(response).toMatch(/^250 /)
  })

  it('tells of each recipient what the next server says of it', async () => {
    const { got, port } = await relayed()
    const { accepted, rejected, rejectedErrors } = await client(port).sendMail({
      ...mail,
      to: ['ann@example.com', 'bo@elsewhere.test', 'cy@example.com'],
    })
    expect(accepted).toEqual(['ann@example.com', 'cy@example.com'])
    expect(rejected).toEqual(['bo@elsewhere.test'])
    expect(rejectedErrors?.[0]?.response).toBe('550 5.7.1 This server does not take mail for that domain')
    expect(got.map(({ envelope }) => envelope.to)).toEqual([['ann@example.com', 'cy@example.com']])
  })

  it('leaves the mail with the application while the next server is down', async () => {
    const { port, next } = await relayed()
    await next.close()
    const failure = await client(port)
      .sendMail({ ...mail, to: 'ann@example.com' })
      .catch(error => error)
    expect(failure.responseCode).toBe(451)
    expect(failure.response).toContain('cannot be reached')
  })

  it('says what the next server says of the mail itself, for now or for good', async () => {
    for (const [code, text] of [
      [552, '5.3.4 Too big for us'],
      [421, '4.7.0 Not now'],
      [450, '4.2.0 Greylisted'],
    ] as const) {
      const { port } = await start({ next: await refusing(code, text) })
      const failure = await client(port)
        .sendMail({ ...mail, to: 'ann@example.com' })
        .catch(error => error)
      expect(failure.response).toContain(text)
      expect(failure.responseCode).toBe(code === 421 ? 451 : code)
    }
  })

  it('looks the same to a next server that wants to see a mail again later', async () => {
    const seen = new Set<string>()
    const server = new SMTPServer({
      ...{ authOptional: true, hideSTARTTLS: true, disabledCommands: ['AUTH'] },
      onRcptTo({ address }, { envelope }, done) {
        const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
        const isNew = !seen.has(`${sender} ${address}`)
        seen.add(`${sender} ${address}`)
        done(isNew ? new Refusal(450, '4.2.0 Greylisted') : null)
      },
      onData(stream, _session, done) {
        stream.resume().on('end', () => done())
      },
    })
    const { port } = await start({ next: { host: '127.0.0.1', port: await listening(server) } })
    const date = 'Date: Mon, 23 Nov 2026 09:00:00 +0000'
    const raw = `From: noreply@shop.test\r\n${date}\r\n\r\nToday.\r\n`
    const send = () =>
      client(port)
        .sendMail({ envelope: { from: 'a@shop.test', to: 'ann@example.com' }, raw })
        .then(() => 250)
        .catch(error => error.responseCode)
    expect([await send(), await send(), await send()]).toEqual([450, 450, 250])
  })

  it('passes on 5 MB of what stands in it byte for byte, dots and eight bits included', async () => {
    const { got, port } = await relayed()
    const lines = ['.', '..', '...dots', '', 'Größe'].join('\r\n')
    const body = Buffer.from(
      `${lines}\r\n${`${randomBytes(2_000_000).toString('hex').replace(/.{76}/g, '.$&\r\n')}\r\n`}${lines}\r\n`,
    )
    const head = 'From: noreply@shop.test\r\nMessage-ID: <1@shop.test>\r\nSubject: Größe'
    const raw = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body])
    await client(port).sendMail({ envelope: { from: 'a@shop.test', to: 'ann@example.com' }, raw })
    const out = Buffer.from(got[0]?.raw ?? [])
    expect(out.subarray(out.indexOf('\r\n\r\n') + 4).equals(body)).toBe(true)
    expect(out.toString('utf8', 0, 300)).toContain('Subject: Größe\r\n')
  })

  it('takes commands that come at once, and several mails on one connection', async () => {
    const { got, port } = await relayed()
    const one = [
      ...[
        'MAIL FROM:<a@shop.test>\r\n',
        'RCPT TO:<ann@example.com>\r\n',
        'RCPT TO:<bo@b.test>\r\n',
        'DATA\r\n',
      ],
      'From: noreply@shop.test\r\nSubject: first\r\n\r\n..\r\n.\r\n',
    ]
    const replies = await converse(port, ['EHLO app\r\n', ...one, ...one, 'QUIT\r\n'], true)
    expect(replies.map(line => line.slice(0, 3))).toEqual([
      ...['220', '250', '250', '250', '550', '354', '250'],
      ...['250', '250', '550', '354', '250', '221'],
    ])
    expect(got).toHaveLength(2)
    expect(Buffer.from(got[0]?.raw ?? []).toString()).toMatch(/\r\n\r\n\.\r\n$/)
  })

  it('lets no mail begin within another, however lines end', async () => {
    const { got, port } = await relayed()
    for (const smuggled of ['\n.\n', '\n.\r\n', '\r\n.\n', '\r.\r', '\r.\r\n', '\n..\r\n'])
      await converse(port, [
        ...[...start25, 'RCPT TO:<ann@example.com>\r\n', 'DATA\r\n'],
        `From: a@shop.test\r\n\r\nHi${smuggled}MAIL FROM:<evil@x.test>\r\nRCPT TO:<bo@example.com>\r\nDATA\r\nHa\r\n.\r\n`,
        'QUIT\r\n',
      ])
    expect(got).toHaveLength(6)
    expect(got.every(({ envelope }) => envelope.to.join() === 'ann@example.com')).toBe(true)
  })

  it('passes bounces and automatic answers on as they are', async () => {
    const { got, port } = await relayed()
    const raw = 'From: noreply@shop.test\r\nAuto-Submitted: auto-replied\r\nMessage-ID: <1@x>\r\n\r\nAway\r\n'
    const transporter = client(port)
    await transporter.sendMail({ envelope: { from: '', to: 'ann@example.com' }, raw: raw.slice(56) })
    await transporter.sendMail({ envelope: { from: 'me@shop.test', to: 'ann@example.com' }, raw })
    expect(got.map(({ envelope }) => envelope.from)).toEqual(['', 'me@shop.test'])
    expect(Buffer.from(got[1]?.raw ?? []).toString()).toBe(raw)
  })

  it('refuses a mail above its size, and too many recipients', async () => {
    const { got, port } = await relayed({ size: 2_000, recipients: 1 })
    const failure = await client(port)
      .sendMail({ ...mail, text: 'x'.repeat(3_000), to: 'ann@example.com' })
      .catch(error => error)
    expect(failure.responseCode).toBe(552)
    const replies = await converse(port, [
      ...[...start25, 'RCPT TO:<ann@example.com>\r\n', 'RCPT TO:<bo@example.com>\r\n', 'QUIT\r\n'],
    ])
    expect(replies[4]?.slice(0, 3)).toBe('452')
    expect(got).toEqual([])
  })

  it('goes on when the next server has closed a connection that was kept', async () => {
    const hop = await closingServer()
    const { port } = await start({ next: { host: '127.0.0.1', port: hop.port } })
    const transporter = client(port, { pool: true, maxConnections: 1 })
    for (let sent = 0; sent < 3; sent++) {
      await transporter.sendMail({ ...mail, to: 'ann@example.com' })
      hop.closeAll()
    }
    expect(hop.taken()).toBe(3)
  })

  it('goes on within TLS where the next server offers it, and says when its certificate is nobody’s', async () => {
    const secured: boolean[] = []
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['AUTH'], logger: false },
      onData(stream, session, done) {
        secured.push(session.secure)
        stream.resume().on('end', () => done())
      },
    })
    const next = { host: '127.0.0.1', port: await listening(server) }
    const send = async (tls: RelayOptions['next']['tls']) => {
      const { port } = await start({ next: { ...next, tls } })
      return client(port)
        .sendMail({ ...mail, to: 'ann@example.com' })
        .then(() => '250')
        .catch(error => error.response)
    }
    expect(await send({})).toMatch(/^451 4\.4\.1 .*certificate/)
    expect(await send({ rejectUnauthorized: false, required: true })).toBe('250')
    expect(await send(false)).toBe('250')
    expect(secured).toEqual([true, false])
  })

  it('says no password in the clear to a server elsewhere, and sends nothing there where TLS is required', async () => {
    const plain = new SMTPServer({
      ...{ hideSTARTTLS: true, allowInsecureAuth: true, authOptional: true, disableReverseLookup: true },
      onData(stream, _session, done) {
        stream.resume().on('end', () => done())
      },
    })
    const port = await listening(plain)
    // This machine, by a name that does not say so.
    const elsewhere = '::ffff:127.0.0.1'
    const auth = { user: 'relay', pass: 'secret' }
    for (const next of [
      { host: elsewhere, port, auth },
      { host: '127.0.0.1', port, tls: { required: true } },
    ]) {
      const running = await start({ next })
      const failure = await client(running.port)
        .sendMail({ ...mail, to: 'ann@example.com' })
        .catch(error => error)
      expect(failure.response).toContain('offers no TLS')
    }
  })

  it('signs in at the next server, and tells the application to wait when its own password is wrong', async () => {
    const next = await passwordServer('secret')
    for (const [pass, code] of [
      ['secret', undefined],
      ['wrong', 454],
    ] as const) {
      const auth = { user: 'relay', pass }
      const { port } = await start({ next: { host: '127.0.0.1', port: next, auth } })
      const failure = await client(port)
        .sendMail({ ...mail, to: 'ann@example.com' })
        .then(() => undefined)
        .catch(error => error.responseCode)
      expect(failure).toBe(code)
    }
  })
})

describe('who may use a relay', () => {
  const next = { host: '127.0.0.1', port: 1 }

  it.each([
    [{ host: '0.0.0.0' }, 'networks'],
    [{ host: '0.0.0.0', networks: [] }, 'networks'],
    [{ networks: [] }, 'networks'],
    [{ networks: ['0.0.0.0/0'] }, 'networks[0]'],
    [{ networks: ['10.0.0.0/8', 'shop.test'] }, 'networks[1]'],
    [{ host: '0.0.0.0', users: [{ user: 'app', pass: 'secret' }] }, 'tls'],
    [{ keys: [] }, 'keys'],
    [{ domain: 'no domain' }, 'domain'],
    [{ server: { url: 'contact', secret: 'x' } }, 'server.url'],
    [{ server: { url: 'https://contact.test', secret: 'x' } }, 'server.secret'],
  ])('is said, or it does not start: %j', async (options, field) => {
    const starting = relay({ port: 0, domain, keys, next, ...options })
    await expect(starting).rejects.toMatchObject({ code: 'bad-option', field })
  })

  it('is not the relay itself', async () => {
    const { port } = await start({ next })
    const [running] = closers.splice(-1)
    await running?.()
    const starting = relay({ port, domain, keys, next: { host: 'localhost', port } })
    await expect(starting).rejects.toMatchObject({ code: 'bad-option', field: 'next' })
  })

  it('is not whoever is elsewhere', async () => {
    const { port } = await relayed({ networks: ['10.0.0.0/8'] })
    const replies = await converse(port, ['QUIT\r\n'])
    expect(replies[0]?.slice(0, 3)).toBe('554')
  })

  it('is whoever knows a password, and nobody before they have said it', async () => {
    const users = [{ user: 'app', pass: 'secret' }]
    const { got, port } = await relayed({ networks: ['10.0.0.0/8'], users })
    const send = (auth?: object) =>
      client(port, auth && { auth })
        .sendMail({ ...mail, to: 'ann@example.com' })
        .then(() => 250)
        .catch(error => error.responseCode)
    expect(await send()).toBe(530)
    expect(await send({ user: 'app', pass: 'wrong' })).toBe(535)
    expect(await send({ user: 'app', pass: 'secret' })).toBe(250)
    expect(got).toHaveLength(1)
  })
})

async function listening(server: SMTPServer): Promise<number> {
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

class Refusal extends Error {
  readonly responseCode: number
  constructor(code: number, message: string) {
    super(message)
    this.responseCode = code
  }
}

async function refusing(code: number, text: string) {
  const server = new SMTPServer({
    ...{ authOptional: true, hideSTARTTLS: true, disabledCommands: ['AUTH'] },
    onData(stream, _session, done) {
      stream.resume().on('end', () => done(new Refusal(code, text)))
    },
  })
  return { host: '127.0.0.1', port: await listening(server) }
}

async function closingServer() {
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
async function passwordServer(right: string): Promise<number> {
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
