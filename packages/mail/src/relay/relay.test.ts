import { randomBytes } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  addresses,
  client,
  closeAll,
  closingServer,
  converse,
  listening,
  mail,
  Refusal,
  refusing,
  relayed,
  start,
  start25,
} from './relay-house.test-helper.js'

vi.setConfig({ testTimeout: 20_000 })
afterEach(closeAll)

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
})
