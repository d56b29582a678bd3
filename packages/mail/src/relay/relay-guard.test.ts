import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type RelayOptions, relay } from './index.js'
import {
  client,
  closeAll,
  converse,
  domain,
  keys,
  listening,
  mail,
  passwordServer,
  relayed,
  start,
} from './relay-house.test-helper.js'

vi.setConfig({ testTimeout: 20_000 })
afterEach(closeAll)

describe('a relay and the next server', () => {
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
    await closeAll()
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
