import { expect, it } from 'vitest'
import { fakeImap, START } from './fake-imap.test-helper.js'
import { HOUR, reading } from './reading.test-helper.js'
import { imapSource } from './source.js'

it('goes on where it stopped', async () => {
  const { arrive, restart, close, taken, server } = await reading()
  await arrive('one')
  await close()
  await arrive('two')
  await arrive('three')
  await restart()
  await close()
  expect(taken).toEqual(['one', 'two', 'three'])
  expect(server.fetched).toEqual([1, 2, 3])
})

it('begins anew at the first start where the server numbers the folder anew', async () => {
  const { arrive, restart, taken, server, close } = await reading()
  await arrive('one')
  await close()
  server.numbering = 2n
  server.mails.clear()
  server.next = 1
  await arrive('before the first start', { arrived: START - 2 * HOUR })
  await arrive('one, again')
  await restart()
  await arrive('two')
  await close()
  expect(taken).toEqual(['one', 'one, again', 'two'])
})

it('loses nothing and takes nothing twice when the connection is lost in the middle of a batch', async () => {
  const fake = fakeImap()
  const { arrive, lose, pass, taken, server, told, close } = await reading(fake)
  server.refuses = new Error('no route to host')
  await lose()
  for (const text of ['one', 'two', 'three', 'four']) await arrive(text)
  server.killedBy = 3
  server.refuses = undefined
  await pass(2_000)
  server.killedBy = undefined
  await pass(60_000)
  await close()
  expect(taken.toSorted()).toEqual(['four', 'one', 'three', 'two'])
  expect(told.length).toBeGreaterThan(1)
})

it('keeps a mail in mind that is to be tried again when the connection has died in silence', async () => {
  const { arrive, pass, refused, taken, server, close } = await reading()
  refused.add('late')
  await arrive('late')
  refused.clear()
  server.dead = true
  await pass(4_000)
  expect(taken).toEqual([])
  server.dead = false
  await pass(60_000)
  await close()
  expect(taken).toEqual(['late'])
})

it('connects again for ever, at longer and longer intervals', async () => {
  const { lose, arrive, pass, server, taken, told, close } = await reading()
  server.refuses = new Error('no route to host')
  await lose(new Error('reset'))
  await arrive('meanwhile')
  await pass(24 * HOUR)
  expect(server.connections).toBeGreaterThan(280)
  expect(server.connections).toBeLessThan(310)
  expect(told.at(-1)?.message).toBe('The mailbox INBOX at imap.shop.test is away; tried again in 300 s')
  server.refuses = undefined
  await pass(HOUR)
  await close()
  expect(taken).toEqual(['meanwhile'])
})

it('finds mail that the server told nobody about', async () => {
  const { fake, server, pass, taken, close } = await reading()
  const raw = new TextEncoder().encode('From: ann@example.com\r\n\r\nsilent\r\n')
  server.mails.set(1, { raw, arrived: START, flags: new Set() })
  server.next = 2
  await fake.settle()
  expect(taken).toEqual([])
  await pass(240_000)
  await close()
  expect(taken).toEqual(['silent'])
})

it('names the option where it can never begin', async () => {
  const failures = [
    [{ authenticationFailed: true }, 'auth', 'app password'],
    [{ message: 'Unsupported authentication mechanism' }, 'auth', 'write pass where there is accessToken'],
    [{ mailboxMissing: true }, 'folder', 'no folder "INBOX"'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'tls', 'tls.ca'],
    [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'secure', 'secure: false'],
  ] as const
  for (const [facts, field, remedy] of failures) {
    const fake = fakeImap()
    fake.server.refuses = Object.assign(new Error('no'), facts)
    await expect(fake.source().receive(async () => {})).rejects.toMatchObject({ code: 'bad-option', field })
    await expect(fake.source().receive(async () => {})).rejects.toThrow(remedy)
  }
})

it('begins though the server does not answer', async () => {
  const fake = fakeImap()
  fake.server.isSilent = true
  let hasBegun = false
  const receiving = fake.source().receive(async () => {})
  receiving.then(() => {
    hasBegun = true
  })
  await fake.pass(14_000)
  expect(hasBegun).toBe(false)
  await fake.pass(2_000)
  expect(hasBegun).toBe(true)
  const closed = (await receiving).close()
  await fake.pass(5_000)
  await closed
})

it('begins where the server is away, and where a password is refused later on', async () => {
  const fake = fakeImap()
  fake.server.refuses = new Error('ECONNREFUSED')
  const { lose, pass, arrive, server, told, taken, close } = await reading(fake)
  server.refuses = undefined
  await pass(1_000)
  server.refuses = Object.assign(new Error('no'), { authenticationFailed: true })
  await lose()
  await pass(1_000)
  expect(String(told.at(-1)?.cause)).toContain('refused this user')
  server.refuses = undefined
  await arrive('after all')
  await pass(300_000)
  await close()
  expect(taken).toEqual(['after all'])
})

it('lets the mail that is being taken end before it closes', async () => {
  const fake = fakeImap()
  let [taken, release] = [false, () => {}]
  const receiving = await fake.source().receive(async () => {
    await new Promise<void>(resolve => {
      release = resolve
    })
    taken = true
  })
  await fake.settle()
  await fake.arrive('one')
  const closed = receiving.close().then(() => taken)
  await fake.settle()
  release()
  expect(await closed).toBe(true)
})

it.each([
  [{ host: '' }, 'host'],
  [{ auth: { user: '', pass: 'x' } }, 'auth.user'],
  [{ auth: { user: 'help', pass: '' } }, 'auth'],
  [{ after: 'move:' }, 'after'],
  [{ since: new Date('soon') }, 'since'],
  [{ size: 0 }, 'size'],
  [{ pollEvery: Number.NaN }, 'pollEvery'],
] as const)('refuses %j and names %s', (wrong, field) => {
  const options = { host: 'imap.shop.test', auth: { user: 'help', pass: 'secret' }, ...wrong }
  expect(() => imapSource(options)).toThrow(expect.objectContaining({ code: 'bad-option', field }))
})
