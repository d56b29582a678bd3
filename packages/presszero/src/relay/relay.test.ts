import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IncomingMail, type Receiving, readMail } from '@presszero/mail'
import { smtpReceiver, smtpTransport } from '@presszero/mail/smtp'
import { createPressZero, type PressZero, silentLogger } from '@presszero/server'
import { type Listening, listen } from '@presszero/server/node'
import { memoryLog } from '@presszero/server/testing'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../run.js'

// Real ports: generous, and never measured.
vi.setConfig({ testTimeout: 30_000 })

const secrets = {
  PRESSZERO_MAIL_KEY: 'a key of the application itself, 32 bytes',
  PRESSZERO_NOTICES_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
}

/** Runs the command, does `meanwhile` once it is ready, and presses Ctrl-C. */
async function command(
  args: string[],
  meanwhile: (port: number) => Promise<void> = async () => {},
  env: Record<string, string> = secrets,
) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['relay', ...args], {
    ...{ version: '1', env, print: text => out.push(text), complain: text => err.push(text) },
    untilStopped: () => meanwhile(Number(/127\.0\.0\.1:(\d+)/.exec(out.join(''))?.[1])),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('presszero relay', () => {
  const domain = ['--domain', 'reply.shop.test']
  const smtp = ['--smtp', 'smtp.shop.test:587']

  it.each([
    [[...domain], 'write --smtp smtp.example.com:587'],
    [[...smtp], 'write --domain reply.example.com'],
    [['--smtp', 'a b', ...domain], '--smtp takes the next mail server'],
    [['--smtp', 'smtp.shop.test:99999', ...domain], '--smtp takes a port'],
    [[...smtp, ...domain, '--port', 'x'], '--port takes a port'],
    [[...smtp, ...domain, '--hostname', '0.0.0.0'], '--network: networks is missing for 0.0.0.0'],
    [[...smtp, ...domain, '--network', '0.0.0.0/0'], 'the whole Internet is none'],
    [[...smtp, ...domain, '--tls-key', 'x'], '--tls-key and --tls-cert go together'],
    [[...smtp, ...domain, '--tls-key', '/no', '--tls-cert', '/no'], '--tls-key names /no'],
    [[...smtp, ...domain, '--user', 'app'], 'PRESSZERO_RELAY_PASSWORD'],
    [[...smtp, ...domain, '--smtp-user', 'app'], 'PRESSZERO_SMTP_PASSWORD'],
    [[...smtp, ...domain, '--server', 'contact'], '--server: server.url'],
    [[...smtp, '--domain', 'no domain'], '--domain: domain is'],
    [[...smtp, ...domain, 'word'], 'presszero --help'],
  ])('says in a sentence what to mend: %j', async (args, remedy) => {
    const { code, err } = await command(args)
    expect(code).toBe(1)
    expect(err).toContain(remedy)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('wants its key from the environment, and a long one', async () => {
    expect((await command([...smtp, ...domain], undefined, {})).err).toContain('PRESSZERO_MAIL_KEY')
    const short = await command([...smtp, ...domain], undefined, { PRESSZERO_MAIL_KEY: 'short' })
    expect(short.err).toContain('PRESSZERO_MAIL_KEY: keys[0].secret has 5 bytes')
  })

  it('tells what can be written', async () => {
    expect(await command(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--smtp-user') })
  })
})

describe('an application that sends through presszero relay', () => {
  const got: IncomingMail[] = []
  let mailbox: Receiving
  let server: PressZero
  let http: Listening
  let smtpPort = 0

  beforeEach(async () => {
    got.length = 0
    mailbox = await smtpReceiver({ port: 0, domains: ['example.com'] }).receive(
      async mail => void got.push(mail),
    )
    server = createPressZero({
      company: { name: 'Shop', email: 'help@shop.test' },
      humans: [{ id: 'ann', name: 'Ann', email: 'ann@example.com' }],
      ...{ log: memoryLog(), logger: silentLogger, baseUrl: 'https://contact.shop.test' },
      secret: 'a secret of at least thirty-two characters',
      mail: {
        domain: 'reply.shop.test',
        transport: smtpTransport({ host: '127.0.0.1', port: mailbox.port }),
        sources: [smtpReceiver({ port: 0, domains: ['reply.shop.test'] })],
        keys: [{ id: 'relay', secret: secrets.PRESSZERO_MAIL_KEY }],
        notices: { secret: secrets.PRESSZERO_NOTICES_SECRET },
      },
    })
    const [port = 0] = (await server.start()).mailPorts
    smtpPort = port
    http = await listen(server, { port: 0 })
  })

  afterEach(async () => {
    await http.close()
    await server.close()
    await mailbox.close()
  })

  async function send(port: number, mail: object): Promise<void> {
    const transporter = createTransport({ host: '127.0.0.1', port })
    await transporter.sendMail(mail)
    transporter.close()
  }

  const parcel = {
    ...{ from: 'Shop <noreply@shop.test>', to: 'jo@example.com', subject: 'Your parcel is on its way' },
    ...{ text: 'It comes on Monday.', headers: { 'X-Press-Zero-About': 'order A-1234' } },
  }

  /** The customer answers the last mail that they got, and the desk shows the case that comes of it. */
  async function answered(): Promise<unknown> {
    const mail = await readMail(got.at(-1)?.raw ?? new Uint8Array())
    await send(smtpPort, {
      ...{ from: 'Jo <jo@example.com>', to: mail.from?.address, subject: 'Re: Your parcel' },
      ...{ text: 'Tuesday, please.', inReplyTo: mail.messageId },
    })
    const [, secret] = (await server.signInLink('ann')).split('#')
    const { token } = await ask('POST', '/v1/desk/sessions', { secret })
    return vi.waitFor(async () => {
      const { unclaimed } = await ask('GET', '/v1/desk/board', undefined, token)
      return ask('GET', `/v1/desk/cases/${unclaimed[0].id}`, undefined, token)
    }, 10_000)
  }

  async function ask(method: string, path: string, body?: object, token?: string) {
    const response = await fetch(`http://127.0.0.1:${http.port}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return response.json()
  }

  const shown = {
    channel: 'email',
    messages: [{ text: 'Tuesday, please.' }],
    answers: { subject: parcel.subject, text: 'It comes on Monday.', about: 'order A-1234' },
  }

  it('from noreply@ is answered by a customer whose case shows at the desk what was answered', async () => {
    const flags = ['--smtp', `127.0.0.1:${mailbox.port}`, '--domain', 'reply.shop.test', '--port', '0']
    const { code, err } = await command(
      [...flags, '--server', `http://127.0.0.1:${http.port}`],
      async port => {
        await send(port, parcel)
        expect(await server.mail.list()).toMatchObject([{ state: 'told', subject: parcel.subject }])
        expect(await answered()).toMatchObject(shown)
      },
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('with what stands in a config file is passed on, and refused without its password', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'presszero-relay-'))
    const config = join(folder, 'relay.config.js')
    const options = {
      ...{ port: 0, domain: 'reply.shop.test', networks: ['10.0.0.0/8'] },
      next: { host: '127.0.0.1', port: mailbox.port },
      keys: [{ id: 'new', secret: 'x'.repeat(32) }],
      users: [{ user: 'app', pass: 'secret' }],
    }
    await writeFile(config, `export default ${JSON.stringify(options)}`)
    const { code } = await command(['--config', config], async port => {
      await expect(send(port, parcel)).rejects.toMatchObject({ responseCode: 530 })
      const transporter = createTransport({
        ...{ host: '127.0.0.1', port, auth: { user: 'app', pass: 'secret' } },
      })
      await transporter.sendMail(parcel)
      transporter.close()
    })
    await rm(folder, { recursive: true })
    expect(code).toBe(0)
    expect(got).toHaveLength(1)
  })
})
