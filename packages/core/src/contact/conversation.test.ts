import { describe, expect, it, vi } from 'vitest'
import { browser, texts } from '../testing/browser.js'
import { manualClock, settle } from '../testing/manual-clock.js'
import { createContact } from './contact.js'

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

  it('takes a second press on send, while the first is being written down, for the same press', async () => {
    const { tab } = browser()
    const contact = tab()
    await contact.askForHuman()
    await settle()
    await Promise.all([contact.send('Hello?'), contact.send('Hello?')])
    await settle()
    expect(texts(contact)).toEqual(['Hello?: sent'])
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

  it('is in the box again, and the page says why, when the server knows the case no more', async () => {
    const { server, tab } = browser()
    const tabs = [tab(), tab()]
    await tabs[0]?.send('Where is my parcel?')
    await settle()
    const [opened] = server.cases()
    server.reply(opened?.id ?? '', 'Which one?')
    await tabs[0]?.send('The blue one.')
    await tabs[0]?.send('It is late.')
    await settle()
    server.erase(opened?.id ?? '')
    tabs[0]?.pause()
    const later = tab()
    await later.open()
    await settle()
    expect(later.$case.get()).toBeNull()
    expect(later.$draft.get()).toBe('The blue one.\nIt is late.')
    expect(later.$state.get().trouble?.code).toBe('case-not-found')
    await later.send(later.$draft.get())
    await settle()
    expect(server.cases().map(one => one.messages.map(({ text }) => text))).toEqual([
      ['The blue one.\nIt is late.'],
    ])
    expect(later.$state.get().trouble).toBeNull()
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
