import { describe, expect, it } from 'vitest'
import { mailSourceSuite } from '../testing/source-suite.js'
import type { IncomingMail } from '../transport.js'
import { fakeImap, START } from './fake-imap.test-helper.js'
import { HOUR, reading } from './reading.test-helper.js'

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

it('takes mails from a given day on, and asks the server for those only', async () => {
  const fake = fakeImap()
  await fake.arrive('too old', { arrived: START - 10 * HOUR })
  await fake.arrive('old', { arrived: START - 8 * HOUR })
  const { arrive, taken, close } = await reading(fake, { since: new Date(START - 9 * HOUR) })
  await arrive('new')
  await close()
  expect(taken).toEqual(['old', 'new'])
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
