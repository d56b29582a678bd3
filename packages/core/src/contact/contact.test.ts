import { describe, expect, it, vi } from 'vitest'
import type { Exclusive } from '../outbox/exclusive.js'
import { memoryStorage } from '../storage/memory.js'
import { tabBells } from '../testing/bells.js'
import { createFakeServer } from '../testing/fake-server.js'
import { manualClock, settle } from '../testing/manual-clock.js'
import { shop } from '../testing/samples.js'
import { createContact } from './contact.js'
import type { ContactOptions, ContactRecord } from './types.js'

let browsers = 0

/** A browser that looks at a page of a company with a server; each tab is one contact. */
function browser(options: Partial<ContactOptions> = {}) {
  browsers += 1
  const server = createFakeServer()
  const clock = manualClock()
  const storage = memoryStorage<ContactRecord>()
  const bell = tabBells()
  const origin = `https://help-${browsers}.shop.test`
  const tab = () => createContact({ server: origin, fetch: server.fetch, storage, bell, clock, ...options })
  return { server, clock, storage, tab }
}

const texts = (contact: ReturnType<typeof createContact>) =>
  contact.$messages.get().map(({ text, state }) => `${text}: ${state}`)

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

describe('a conversation', () => {
  it('carries messages both ways, each once and in order', async () => {
    const { server, tab } = browser()
    const contact = tab()
    await contact.askForHuman()
    await settle()
    const id = contact.$case.get()?.id ?? ''
    await contact.send('Where is my parcel?')
    await settle()
    server.change(id, { type: 'status', status: 'with-human', human: { name: 'Anna' } })
    server.reply(id, 'On its way.')
    await settle()
    expect(texts(contact)).toEqual(['Where is my parcel?: sent', 'On its way.: sent'])
    expect(contact.$case.get()).toMatchObject({ status: 'with-human', human: { name: 'Anna' } })
  })

  it('shows that the human writes, and tells the human that the person writes', async () => {
    const { server, clock, tab } = browser()
    const contact = tab()
    await contact.askForHuman()
    await settle()
    const id = contact.$case.get()?.id ?? ''
    server.say(id, 'typing', { by: 'human', typing: true })
    await settle()
    expect(contact.$typing.get()).toBe(true)
    for (let key = 0; key < 5; key++) contact.typing()
    await clock.advance(6000)
    const kinds = server.callsOf('signal').map(({ body }) => (body as { kind: string }).kind)
    expect(kinds).toEqual(['here', 'typing', 'idle'])
  })

  it('goes on in a new case when the server has forgotten the old one', async () => {
    const { server, tab } = browser()
    const contact = tab()
    await contact.askForHuman()
    await settle()
    const id = contact.$case.get()?.id ?? ''
    server.erase(id)
    await contact.send('Still there?')
    await settle()
    expect(contact.$case.get()?.id).not.toBe(id)
    expect(texts(contact)).toEqual(['Still there?: sent'])
  })
})

describe('what was typed', () => {
  it('survives going offline and a reload, and goes out once', async () => {
    const { server, clock, tab } = browser()
    const before = tab()
    await before.askForHuman()
    await settle()
    server.online = false
    await before.send('Written in the tunnel')
    before.setDraft('Half a sen')
    await settle()
    expect(texts(before)).toEqual(['Written in the tunnel: waiting-for-network'])
    before.pause()

    const after = tab()
    expect(await after.restore()).toBe(true)
    await settle()
    expect(after.$draft.get()).toBe('Half a sen')
    expect(texts(after)).toEqual(['Written in the tunnel: waiting-for-network'])
    server.online = true
    await clock.advance(60_000)
    expect(texts(after)).toEqual(['Written in the tunnel: sent'])
    expect(server.callsOf('postMessage')).toHaveLength(1)
    expect(server.cases()[0]?.messages).toHaveLength(1)
  })

  it('opens its case once, when it was left while offline and the page was closed', async () => {
    const { server, clock, tab } = browser()
    server.online = false
    const before = tab()
    await before.leaveMessage({ email: 'eva@example.org', text: 'Where is my parcel?' })
    await settle()
    expect(texts(before)).toEqual(['Where is my parcel?: waiting-for-network'])
    before.dispose()
    server.online = true
    const after = tab()
    await after.open()
    await clock.advance(60_000)
    expect(server.callsOf('openCase')).toHaveLength(1)
    expect(server.cases()).toMatchObject([{ email: { address: 'eva@example.org' } }])
    expect(after.$email.get()).toMatchObject({ step: 'will-write-from', value: 'eva@example.org' })
  })

  it('goes out once each, fifty at a time from two tabs', async () => {
    const { server, tab } = browser()
    const tabs = [tab(), tab()]
    await tabs[0]?.askForHuman()
    await tabs[1]?.open()
    await settle()
    await Promise.all(Array.from({ length: 50 }, (_, index) => tabs[index % 2]?.send(`${index}`)))
    await vi.waitFor(async () => {
      await settle()
      expect(server.cases()[0]?.messages).toHaveLength(50)
      expect(tabs.map(one => one.$messages.get().filter(({ state }) => state === 'sent').length)).toEqual([
        50, 50,
      ])
    })
    expect(server.callsOf('postMessage')).toHaveLength(50)
  })

  it('is a draft that every tab sees', async () => {
    const { tab } = browser()
    const [one, other] = [tab(), tab()]
    await Promise.all([one.open(), other.open()])
    one.setDraft('Dear')
    one.setDraft('Dear shop')
    await settle()
    expect(other.$draft.get()).toBe('Dear shop')
    await one.send('Dear shop')
    await settle()
    expect(other.$draft.get()).toBe('')
  })

  it('is shown as failed when it is refused, and can be sent again or taken back', async () => {
    const { server, tab } = browser()
    const contact = tab()
    await contact.askForHuman()
    await settle()
    server.refuseNext('too-large', 'too-large')
    await contact.send('One')
    await contact.send('Two')
    await settle()
    expect(texts(contact)).toEqual(['One: failed', 'Two: failed'])
    const [one, two] = contact.$messages.get()
    expect(one?.trouble).toEqual({ code: 'too-large' })
    await contact.retry(one?.id ?? '')
    await contact.discard(two?.id ?? '')
    await settle()
    expect(texts(contact)).toEqual(['One: sent'])
    expect(contact.$draft.get()).toBe('Two')
  })

  it('is gone after forgetting, and so are the case and its token, in every tab', async () => {
    const { server, storage, tab } = browser()
    const [one, other] = [tab(), tab()]
    await Promise.all([one.open(), other.open()])
    await one.askForHuman({ text: 'Hello?' })
    one.setDraft('More')
    await settle()
    await one.forget()
    await settle()
    expect(await storage.exists()).toBe(false)
    for (const { $state } of [one, other]) {
      expect($state.get()).toMatchObject({ case: null, draft: '', messages: [], connection: 'idle' })
    }
    await one.askForHuman()
    await settle()
    expect(server.cases()).toHaveLength(2)
  })
})

describe('the token of a case', () => {
  it('travels in a header and never in an address', async () => {
    const urls: string[] = []
    const { server, storage } = browser()
    const fetch: typeof globalThis.fetch = (input, init) => {
      urls.push(input instanceof Request ? input.url : `${input}`)
      return server.fetch(input, init)
    }
    const contact = createContact({ server: 'https://token.shop.test', fetch, storage, clock: manualClock() })
    await contact.askForHuman()
    await contact.send('Hello?')
    await settle()
    const token = (await storage.get('case'))?.token
    expect(token).toBeTruthy()
    expect(server.callsOf('liveCase')[0]?.token).toBe(token)
    for (const url of urls) expect(url).not.toContain(token)
    contact.dispose()
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
