import { afterEach, expect, it, vi } from 'vitest'
import type { IncomingMail } from '../transport.js'
import { scriptedServer } from './scripted-server.test-helper.js'
import { imapSource } from './source.js'

const isRight = (login: string) => login.replaceAll('"', '') === 'help secret'
const XOAUTH2 = `XOAUTH2 ${Buffer.from('user=help\x01auth=Bearer token-1\x01\x01').toString('base64')}`
const host = '127.0.0.1'
const mail = (text: string) => `From: ann@example.com\r\nDelivered-To: r+1@reply.test\r\n\r\n${text}\r\n`

const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 20_000 })
vi.setConfig({ testTimeout: 30_000 })

let close = async () => {}
afterEach(() => close())

async function reading(server: Awaited<ReturnType<typeof scriptedServer>>) {
  const taken: IncomingMail[] = []
  const auth = { user: 'help', pass: 'secret' }
  const source = imapSource({ host, port: server.port, secure: false, auth })
  const receiving = await source.receive(async one => void taken.push(one))
  close = async () => {
    await receiving.close()
    await server.close()
  }
  const bodies = () => taken.map(({ raw }) => Buffer.from(raw).toString())
  return { taken, bodies }
}

it('hears by IDLE of a mail, and takes it byte for byte with the real client', async () => {
  const server = await scriptedServer(isRight)
  server.arrive(mail('old'))
  const { taken, bodies } = await reading(server)
  await until(() => server.heard.some(line => line.endsWith(' IDLE')))
  server.arrive(mail('new'))
  await until(() => taken.length === 1)
  expect(bodies()).toEqual([mail('new')])
  expect(taken[0]?.envelope).toEqual({ from: 'ann@example.com', to: ['r+1@reply.test'] })
  expect(server.heard.filter(line => /STORE|SELECT|EXPUNGE/.test(line))).toEqual([])
})

it('goes on after the server hung up', async () => {
  const server = await scriptedServer(isRight)
  const { taken, bodies } = await reading(server)
  await until(() => server.heard.some(line => line.endsWith(' IDLE')))
  server.hangUp()
  server.arrive(mail('meanwhile'))
  await until(() => taken.length === 1)
  expect(bodies()).toEqual([mail('meanwhile')])
})

it('asks for an access token at each connection', async () => {
  const server = await scriptedServer(line => line === XOAUTH2)
  let tokens = 0
  const auth = { user: 'help', accessToken: async () => `token-${++tokens}` }
  const source = imapSource({ host, port: server.port, secure: false, auth })
  await (await source.receive(async () => {})).close()
  expect(server.heard.join('\n')).toContain(XOAUTH2)
  await expect(source.receive(async () => {})).rejects.toThrow('auth: 127.0.0.1 refused the access token')
  await server.close()
})

it('names auth where the password is wrong, and secure where there is no TLS', async () => {
  const server = await scriptedServer(() => false)
  const auth = { user: 'help', pass: 'secret' }
  const at = { host, port: server.port, auth }
  const receive = (secure: boolean) => imapSource({ ...at, secure }).receive(async () => {})
  await expect(receive(false)).rejects.toMatchObject({ code: 'bad-option', field: 'auth' })
  await expect(receive(true)).rejects.toMatchObject({ code: 'bad-option', field: 'secure' })
  await server.close()
})
