import { describe, expect, it, vi } from 'vitest'
import type { Exclusive } from '../outbox/exclusive.js'
import { memoryStorage } from '../storage/memory.js'
import { tabBells } from '../testing/bells.js'
import { browser, texts } from '../testing/browser.js'
import { settle } from '../testing/manual-clock.js'
import { shop } from '../testing/samples.js'
import { createContact } from './contact.js'
import type { ContactOptions, ContactRecord } from './types.js'

describe('before the person acts', () => {
  it('nothing is stored, nothing is asked, and no channel is opened', async () => {
    const { server, storage, tab } = browser()
    const spies = [vi.spyOn(storage, 'get'), vi.spyOn(storage, 'update'), vi.spyOn(storage, 'exists')]
    const bell = vi.fn(tabBells())
    const contact = createContact({ server: 'https://x.test', fetch: server.fetch, storage, bell })
    const unsubscribe = contact.$state.subscribe(() => {})
    tab().$messages.get()
    await settle()
    expect(server.calls).toEqual([])
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    expect(bell).not.toHaveBeenCalled()
    unsubscribe()
  })

  it('restoring looks whether something was left, and goes no further if not', async () => {
    const { server, storage, tab } = browser()
    const get = vi.spyOn(storage, 'get')
    expect(await tab().restore()).toBe(false)
    await settle()
    expect(get).not.toHaveBeenCalled()
    expect(server.calls).toEqual([])
  })
})

it('knows at each change whether there is a network', () => {
  let isOnline = true
  const contact = createContact({ server: '', storage: memoryStorage(), isOnline: () => isOnline })
  expect(contact.$state.get().online).toBe(true)
  isOnline = false
  contact.setTopic('delivery')
  expect(contact.$state.get().online).toBe(false)
})

describe('static mode', () => {
  it('knows the contact and touches nothing', async () => {
    const storage = memoryStorage<ContactRecord>()
    const contact = createContact({ contact: { name: 'Shop', phones: [{ number: '123' }] }, storage })
    await contact.open()
    contact.setDraft('Hello')
    await settle()
    expect(contact.$state.get()).toMatchObject({ mode: 'static', opened: true, connection: 'idle' })
    expect(contact.$contact.get()?.phones).toEqual([{ number: '123' }])
    expect(await storage.exists()).toBe(false)
    await expect(contact.send('Hello')).rejects.toThrow('set the option server')
  })

  it.each<[ContactOptions, string]>([
    [{}, 'set server, contact, or both'],
    [{ contact: { name: ' ', email: 'help@shop.test' } }, 'contact.name is missing'],
    [{ contact: { name: 'Shop' } }, 'no way to a human'],
    [{ contact: { name: 'Shop', email: 'no-reply@shop.test' } }, 'which nobody answers'],
  ])('refuses %j and says what to write', (options, words) => {
    expect(() => createContact(options)).toThrow(words)
  })
})

describe('opening', () => {
  it('asks who answers and how long it takes, and goes on asking while it is open', async () => {
    const { server, clock, tab } = browser()
    const contact = tab()
    await contact.open()
    await settle()
    expect(contact.$contact.get()).toEqual(shop)
    expect(contact.$state.get()).toMatchObject({ loading: false, now: { humansOn: 2 } })
    await clock.advance(60_000)
    expect(server.callsOf('now')).toHaveLength(3)
    expect(server.callsOf('contact')).toHaveLength(1)
    contact.close()
    await clock.advance(300_000)
    expect(server.callsOf('now')).toHaveLength(3)
  })

  it('shows what went wrong, keeps what is known, and tries again', async () => {
    const { server, clock, tab } = browser({ contact: { name: 'Shop', phones: [{ number: '123' }] } })
    server.online = false
    const contact = tab()
    await contact.open()
    await clock.advance(4000)
    await vi.waitFor(() => expect(contact.$problem.get()).toEqual({ code: 'offline' }))
    expect(contact.$contact.get()?.phones).toEqual([{ number: '123' }])
    server.online = true
    await clock.advance(6000)
    await vi.waitFor(() => expect(contact.$problem.get()).toBeNull())
  })
})

describe('asking for a human', () => {
  it('opens one case, joins the line, and shows the place', async () => {
    const { server, tab } = browser()
    const contact = tab()
    await contact.askForHuman({ topic: 'delivery', name: 'Eva' })
    await settle()
    expect(server.callsOf('openCase')).toMatchObject([
      { body: { wants: 'human', topic: 'delivery', name: 'Eva', locale: 'en' } },
    ])
    expect(contact.$line.get()?.position).toBe(3)
    expect(contact.$connection.get()).toBe('live')
    expect(contact.$state.get().asked).toBeNull()
  })

  it('twice, in two tabs, opens one case', async () => {
    const { server, tab } = browser()
    const [one, other] = [tab(), tab()]
    await Promise.all([one.open(), other.open()])
    await Promise.all([one.askForHuman(), other.askForHuman(), one.askForHuman({ text: 'Hello?' })])
    await settle()
    await settle()
    expect(server.cases()).toHaveLength(1)
    expect(server.cases()[0]?.messages.map(({ text }) => text)).toEqual(['Hello?'])
    expect(one.$case.get()?.id).toBe(other.$case.get()?.id)
  })

  it('opens one case when the answer is lost on the way', async () => {
    const { server, clock, tab } = browser()
    server.answersLost = 2
    const contact = tab()
    await contact.askForHuman({ text: 'Hello?' })
    await clock.advance(10_000)
    expect(server.callsOf('openCase')).toHaveLength(3)
    expect(server.cases()).toHaveLength(1)
    expect(texts(contact)).toEqual(['Hello?: sent'])
  })

  it('keeps the place by a sign of life every 20 s, as long as the page is there', async () => {
    const { server, clock, tab } = browser()
    const contact = tab()
    await contact.askForHuman()
    await settle()
    contact.close()
    await clock.advance(39_000)
    expect(server.callsOf('signal')).toHaveLength(2)
    contact.pause()
    await clock.advance(100_000)
    expect(server.callsOf('signal')).toHaveLength(2)
    contact.resume()
    await settle()
    expect(server.callsOf('signal')).toHaveLength(3)
    expect(contact.$connection.get()).toBe('live')
  })

  it('can be taken back: the line is left', async () => {
    const { server, tab } = browser()
    const contact = tab()
    await contact.askForHuman()
    await settle()
    await contact.leaveLine()
    expect(server.callsOf('leaveLine')).toHaveLength(1)
    expect(contact.$line.get()).toBeNull()
  })

  it('can be taken back while it has not gone out', async () => {
    const { server, tab } = browser()
    server.online = false
    const contact = tab()
    await contact.askForHuman({ text: 'Hello?' })
    await settle()
    expect(contact.$state.get().asked).toMatchObject({ wants: 'human', state: 'waiting-for-network' })
    await contact.leaveLine()
    expect(contact.$state.get()).toMatchObject({ asked: null, draft: 'Hello?', messages: [] })
  })
})

describe('tabs without Web Locks', () => {
  it('take turns by what they are handed', async () => {
    let running = 0
    const exclusive: Exclusive = async (_name, _signal, task) => {
      running += 1
      await task()
    }
    const { server, tab } = browser({ exclusive })
    const contact = tab()
    await contact.askForHuman()
    await settle()
    expect(running).toBe(1)
    expect(server.cases()).toHaveLength(1)
  })
})
