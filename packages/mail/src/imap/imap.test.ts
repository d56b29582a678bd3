import { describe, expect, it } from 'vitest'
import { memoryOfSources } from '../testing/memory-of-sources.js'
import { mailSourceSuite } from '../testing/source-suite.js'
import type { IncomingMail, SourceTrouble } from '../transport.js'
import { fakeImap, START } from './fake-imap.test-helper.js'
import { imapSource } from './source.js'
import type { ImapSourceOptions } from './types.js'

const HOUR = 3_600_000
const textOf = ({ raw }: IncomingMail) => Buffer.from(raw).toString().split('\r\n\r\n')[1]?.trim()

/** A mailbox that is being read, with what came of it. */
async function reading(
  fake = fakeImap(),
  options: Partial<ImapSourceOptions> = {},
  memory = memoryOfSources(),
) {
  const taken: (string | undefined)[] = []
  const told: SourceTrouble[] = []
  const refused = new Set<string>()
  const source = fake.source(options)
  const start = () =>
    source.receive(
      async mail => {
        const text = textOf(mail)
        if (refused.has(text ?? '')) throw new Error('the disk is full')
        taken.push(text)
      },
      memory,
      trouble => told.push(trouble),
    )
  let receiving = await start()
  await fake.settle()
  return {
    ...{ ...fake, fake, memory, taken, told, refused },
    close: () => receiving.close(),
    async restart() {
      await receiving.close()
      receiving = await start()
      await fake.settle()
    },
  }
}

mailSourceSuite(
  'imapSource',
  async () => {
    const fake = fakeImap()
    return {
      source: fake.source({ after: 'delete' }),
      // Who put it there sees that it was taken by its being gone.
      async give(_port, { envelope, raw }) {
        const above = `Return-Path: <${envelope.from}>\r\nDelivered-To: ${envelope.to.join()}\r\n`
        const uid = await fake.put(Buffer.concat([Buffer.from(above), raw]))
        return !fake.server.mails.has(uid)
      },
    }
  },
  { describe, expect, it },
)

it('takes what arrives from the first start on, in order, and leaves 50,000 old mails alone', async () => {
  const fake = fakeImap()
  const old = { raw: new Uint8Array(), arrived: START - 1, flags: new Set<string>() }
  for (let uid = 1; uid <= 50_000; uid++) fake.server.mails.set(uid, old)
  fake.server.next = 50_001
  const { arrive, taken, server, close } = await reading(fake)
  for (const text of ['one', 'two', 'three']) await arrive(text)
  await close()
  expect(taken).toEqual(['one', 'two', 'three'])
  expect(server.fetched).toEqual([50_001, 50_002, 50_003])
})

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

it('takes mails from a given day on, and asks the server for those only', async () => {
  const fake = fakeImap()
  await fake.arrive('too old', { arrived: START - 10 * HOUR })
  await fake.arrive('old', { arrived: START - 8 * HOUR })
  const { arrive, taken, close } = await reading(fake, { since: new Date(START - 9 * HOUR) })
  await arrive('new')
  await close()
  expect(taken).toEqual(['old', 'new'])
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

it('sets a mail aside that ends the connection each time, and goes on with the others', async () => {
  const fake = fakeImap()
  const { arrive, lose, pass, taken, server, close } = await reading(fake)
  server.refuses = new Error('no route to host')
  await lose()
  for (const text of ['one', 'deadly', 'three']) await arrive(text)
  server.killedBy = 2
  server.refuses = undefined
  await pass(30_000)
  expect(taken).toEqual(['one', 'three'])
  await arrive('four')
  expect(taken).toEqual(['one', 'three', 'four'])
  server.killedBy = undefined
  await pass(HOUR)
  await close()
  expect(taken).toEqual(['one', 'three', 'four', 'deadly'])
})

it('sets a mail aside that the server does not hand out', async () => {
  const { lose, arrive, pass, taken, server, close, told } = await reading()
  server.refuses = new Error('no route to host')
  await lose()
  for (const text of ['one', 'broken', 'three']) await arrive(text)
  server.broken = 2
  server.refuses = undefined
  await pass(2_000)
  await close()
  expect(taken).toEqual(['one', 'three'])
  expect(told.map(({ message }) => message).join()).toContain('UID 2 could not be taken')
})

it('tries a mail again that the handler refuses, holds up no other, and finds it after a restart', async () => {
  const { arrive, pass, restart, refused, taken, close, told } = await reading()
  refused.add('poison')
  for (const text of ['poison', 'two', 'three']) await arrive(text)
  expect(taken).toEqual(['two', 'three'])
  expect(told[0]?.message).toBe('The mail with UID 1 could not be taken; tried again in 2 s')
  await pass(10_000)
  expect(told.map(({ message }) => message).at(-1)).toContain('tried again in 8 s')
  await restart()
  expect(taken).toEqual(['two', 'three', 'two', 'three'])
  refused.clear()
  await pass(HOUR)
  await close()
  expect(taken.filter(text => text === 'poison')).toHaveLength(1)
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

it('fetches no more while nothing at all can be taken, and then all of it', async () => {
  const fake = fakeImap()
  const { lose, arrive, pass, refused, server, taken, close } = await reading(fake)
  server.refuses = new Error('no route to host')
  await lose()
  const texts = Array.from({ length: 300 }, (_, at) => `mail ${at}`)
  for (const text of texts) {
    refused.add(text)
    await arrive(text)
  }
  server.refuses = undefined
  await pass(1_000)
  expect(new Set(server.fetched).size).toBeLessThan(150)
  refused.clear()
  await pass(HOUR)
  await close()
  expect(taken.toSorted()).toEqual(texts.toSorted())
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

it('changes nothing in the mailbox unless it is told to', async () => {
  const kept = await reading()
  await kept.arrive('one')
  await kept.close()
  expect([...kept.server.mails.values()].map(({ flags }) => flags.size)).toEqual([0])
  expect(kept.server.readOnly).toBe(true)

  const seen = await reading(fakeImap(), { after: 'seen' })
  await seen.arrive('one')
  await seen.close()
  expect([...seen.server.mails.values()].map(({ flags }) => [...flags])).toEqual([['\\Seen']])

  const moved = await reading(fakeImap(), { after: 'move:Archive' })
  await moved.arrive('one')
  await moved.close()
  expect(moved.server.moved).toEqual([{ uid: 1, folder: 'Archive' }])

  const deleted = await reading(fakeImap(), { after: 'delete' })
  deleted.refused.add('refused')
  await deleted.arrive('refused')
  await deleted.arrive('one')
  await deleted.close()
  expect([...deleted.server.mails.keys()]).toEqual([1])
})

it('takes mails though they cannot be moved, and says so', async () => {
  const { arrive, taken, told, close } = await reading(fakeImap(), { after: 'move:Nowhere' })
  await arrive('one')
  await arrive('two')
  await close()
  expect(taken).toEqual(['one', 'two'])
  expect(told[0]?.message).toContain('the server refused "move:Nowhere"')
})

it('takes the beginning of a mail that is too large, and says so', async () => {
  const { arrive, taken, told, close } = await reading(fakeImap(), { size: 100 })
  await arrive('x'.repeat(1_000))
  await close()
  expect(taken[0]).toMatch(/^x{30,99}$/)
  expect(told[0]?.message).toContain('the first 100 of them were taken')
})

it('passes over a mail that somebody removed meanwhile', async () => {
  const { lose, arrive, pass, taken, server, close } = await reading()
  server.refuses = new Error('no route to host')
  await lose()
  const gone = await arrive('gone')
  await arrive('there')
  server.mails.delete(gone)
  server.refuses = undefined
  await pass(2_000)
  await close()
  expect(taken).toEqual(['there'])
})

it('takes the envelope from what the last server wrote down', async () => {
  const fake = fakeImap()
  const source = fake.source()
  const envelopes: IncomingMail['envelope'][] = []
  const receiving = await source.receive(async ({ envelope }) => void envelopes.push(envelope))
  await fake.settle()
  await fake.arrive('one', { above: 'Return-Path: <>\r\nDelivered-To: r+1@reply.test\r\n' })
  await receiving.close()
  expect(envelopes).toEqual([{ from: '', to: ['r+1@reply.test'] }])
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
