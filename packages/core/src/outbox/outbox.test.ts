import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { NetworkError, ProblemError } from '../net/errors.js'
import { memoryStorage } from '../storage/memory.js'
import { tabBells } from '../testing/bells.js'
import { manualClock, settle } from '../testing/manual-clock.js'
import { createOutbox, type OutboxRecord } from './outbox.js'

/** A browser whose tabs share a storage, and a server that notes what reaches it. */
function browser(name: string) {
  const clock = manualClock()
  const storage = memoryStorage<OutboxRecord<string>>()
  const bell = tabBells()
  const arrived: { id: string; body: string }[] = []
  const world = {
    clock,
    storage,
    arrived,
    refusal: undefined as Error | undefined,
    texts: () => arrived.map(({ body }) => body),
    tab: () =>
      createOutbox<string>({
        name,
        storage,
        clock,
        bell: bell(),
        async deliver({ id, body }) {
          await setImmediate()
          if (world.refusal) throw world.refusal
          arrived.push({ id, body })
        },
      }),
  }
  return world
}

function refusal(code: 'too-large' | 'internal' | 'too-many-requests', retryAfter?: number) {
  return new ProblemError({ type: '', title: '', status: 400, code, ...(retryAfter ? { retryAfter } : {}) })
}

describe('an outbox', () => {
  it('sends in order and empties itself', async () => {
    const world = browser('order')
    const outbox = world.tab()
    await outbox.start()
    for (const text of ['one', 'two', 'three']) await outbox.add(text)
    await settle()
    expect(world.texts()).toEqual(['one', 'two', 'three'])
    expect(outbox.$entries.get()).toEqual([])
    expect(await world.storage.exists()).toBe(false)
  })

  it('has an entry in storage before it is sent', async () => {
    const world = browser('before')
    const outbox = world.tab()
    const entry = await outbox.add('kept')
    expect(await world.storage.get('outbox')).toEqual([entry])
    await outbox.start()
    await settle()
    expect(world.arrived).toEqual([{ id: entry.id, body: 'kept' }])
  })

  it('sends fifty concurrent messages from two tabs once each', async () => {
    const world = browser('fifty')
    const tabs = [world.tab(), world.tab()]
    await Promise.all(tabs.map(tab => tab.start()))
    await Promise.all(Array.from({ length: 50 }, (_, index) => tabs[index % 2]?.add(`${index}`)))
    await settle()
    await settle()
    expect(world.texts()).toHaveLength(50)
    expect(new Set(world.texts()).size).toBe(50)
  })

  it('waits for the network, tells every tab, and tries again by itself', async () => {
    const world = browser('offline')
    const [outbox, other] = [world.tab(), world.tab()]
    await Promise.all([outbox.start(), other.start()])
    world.refusal = new NetworkError('offline')
    await outbox.add('one')
    await outbox.add('two')
    await settle()
    expect(outbox.$entries.get().map(({ state }) => state)).toEqual([
      'waiting-for-network',
      'waiting-for-network',
    ])
    expect(other.$entries.get()).toEqual(outbox.$entries.get())
    world.refusal = undefined
    await world.clock.advance(30_000)
    expect(world.texts()).toEqual(['one', 'two'])
    expect(other.$entries.get()).toEqual([])
  })

  it('is taken up by the page after a crash', async () => {
    const world = browser('crash')
    const crashed = world.tab()
    await crashed.start()
    world.refusal = new NetworkError('offline')
    const { id } = await crashed.add('typed before the crash')
    await settle()
    crashed.stop()
    world.refusal = undefined
    const later = world.tab()
    await later.start()
    await settle()
    expect(world.arrived).toEqual([{ id, body: 'typed before the crash' }])
  })

  it('shows a refusal, sends what comes after, and sends the refused one again only when asked', async () => {
    const world = browser('refused')
    const outbox = world.tab()
    await outbox.start()
    world.refusal = refusal('too-large')
    const { id } = await outbox.add('long')
    await settle()
    expect(outbox.$entries.get()).toMatchObject([{ id, state: 'failed', trouble: { code: 'too-large' } }])
    world.refusal = undefined
    await outbox.add('short')
    await world.clock.advance(60_000)
    expect(world.texts()).toEqual(['short'])
    await outbox.retry(id)
    await settle()
    expect(world.texts()).toEqual(['short', 'long'])
  })

  it('waits as long as the server asks', async () => {
    const world = browser('retry-after')
    const outbox = world.tab()
    await outbox.start()
    world.refusal = refusal('too-many-requests', 120)
    await outbox.add('patient')
    await settle()
    world.refusal = undefined
    await world.clock.advance(119_000)
    expect(world.texts()).toEqual([])
    await world.clock.advance(1000)
    expect(world.texts()).toEqual(['patient'])
  })

  it('gives up after five faults of the server, and says so', async () => {
    const world = browser('faults')
    const outbox = world.tab()
    await outbox.start()
    world.refusal = refusal('internal')
    await outbox.add('unlucky')
    await world.clock.advance(120_000)
    expect(outbox.$entries.get()).toMatchObject([{ state: 'failed', faults: 5 }])
  })

  it('sends at once what waits when somebody acts, in another tab too', async () => {
    const world = browser('wake')
    const [outbox, other] = [world.tab(), world.tab()]
    await Promise.all([outbox.start(), other.start()])
    world.refusal = new NetworkError('offline')
    const { id } = await outbox.add('one')
    await settle()
    world.refusal = undefined
    await other.retry(id)
    await settle()
    expect(world.texts()).toEqual(['one'])
  })

  it('gives up an entry and hands it back', async () => {
    const world = browser('discard')
    const outbox = world.tab()
    const entry = await outbox.add('no longer meant')
    expect(await outbox.discard(entry.id)).toEqual(entry)
    expect(await outbox.discard(entry.id)).toBeUndefined()
    await outbox.start()
    await settle()
    expect(world.texts()).toEqual([])
  })
})
