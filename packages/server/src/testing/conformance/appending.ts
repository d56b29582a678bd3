import { opened, said, toCase, toQueue } from './samples.js'
import type { Suite } from './tools.js'

/** What `append` promises. */
export function appending({ holds, expect }: Suite): void {
  holds('an appended event reads back as it was given, with its id, place and time', async log => {
    const event = opened({ tokenHash: 'ab12', content: { name: 'Aïcha 🌻', subject: 'Where is my parcel?' } })
    const { repeated, events } = await log.append({ at: 1700, writes: [toCase('a', event)] })
    expect(repeated).toBe(false)
    expect(events).toMatchObject([{ position: 1, stream: 'case:a', version: 1, at: 1700, event }])
    expect(await log.read('case:a')).toEqual(events)
    expect(await log.readAll(0, 10)).toEqual(events)
  })

  holds('a commit to several streams is appended whole, in the order of its writes', async log => {
    const writes = [toCase('a', opened(), said('hello')), toQueue('orders', { type: 'joined', seatId: 's' })]
    const { events } = await log.append({ at: 1, writes })
    const places = events.map(({ position, stream, version }) => [position, stream, version])
    expect(places).toEqual([
      [1, 'case:a', 1],
      [2, 'case:a', 2],
      [3, 'queue:orders', 1],
    ])
  })

  holds('a commit of which one write conflicts appends nothing and leaves its key free', async log => {
    await log.append({ at: 1, writes: [toQueue('orders', { type: 'opened' })] })
    const commit = {
      at: 2,
      once: 'key',
      writes: [
        toCase('a', opened()),
        {
          stream: 'queue:orders' as const,
          expectedVersion: 0,
          events: [{ type: 'joined' as const, seatId: 's' }],
        },
      ],
    }
    await expect(log.append(commit)).rejects.toMatchObject({
      name: 'VersionConflict',
      stream: 'queue:orders',
      expected: 0,
      actual: 1,
    })
    expect(await log.head()).toBe(1)
    expect(await log.read('case:a')).toEqual([])
    expect(await log.views.case('a')).toBe(undefined)
    expect(await log.append({ ...commit, writes: [toCase('a', opened())] })).toMatchObject({
      repeated: false,
    })
  })

  holds('a conflict fails alone: what was appended beside it stands', async log => {
    const first = { stream: 'case:a' as const, expectedVersion: 0, events: [opened()] }
    const outcomes = await Promise.allSettled([
      log.append({ at: 1, writes: [first] }),
      log.append({ at: 1, writes: [first] }),
      log.append({ at: 1, writes: [toCase('b', opened())] }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await log.readAll(0, 10)).map(({ stream }) => stream)).toEqual(['case:a', 'case:b'])
  })

  holds('of many writers who expect the same version exactly one wins', async log => {
    const claims = Array.from({ length: 50 }, (_, index) =>
      log.append({
        at: index,
        writes: [{ stream: 'case:a', expectedVersion: 0, events: [opened({ reference: `R${index}` })] }],
      }),
    )
    const outcomes = await Promise.allSettled(claims)
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect(await log.head()).toBe(1)
  })

  holds('two writes of one commit to the same stream follow on each other', async log => {
    const second = { stream: 'case:a' as const, expectedVersion: 1, events: [said('hello')] }
    await log.append({ at: 1, writes: [toCase('a', opened()), second] })
    expect((await log.read('case:a')).map(({ version }) => version)).toEqual([1, 2])
    expect(await log.verify('case:a')).toEqual({ ok: true, events: 2 })
  })

  holds('a repeated key appends nothing and returns what the first commit appended', async log => {
    const first = await log.append({ at: 1, once: 'key', writes: [toCase('a', opened(), said('hello'))] })
    await log.append({ at: 2, writes: [toCase('b', opened())] })
    const second = await log.append({ at: 3, once: 'key', writes: [toCase('c', opened())] })
    expect(second).toEqual({ repeated: true, events: first.events })
    expect(await log.committed('key')).toEqual(first.events)
    expect(await log.committed('another key')).toBe(undefined)
    expect(await log.head()).toBe(3)
  })

  holds('fifty commits with one key at the same moment make one', async log => {
    const commit = { at: 1, once: 'key', writes: [toCase('a', opened())] }
    const all = await Promise.all(Array.from({ length: 50 }, () => log.append(commit)))
    expect(all.filter(({ repeated }) => !repeated).length).toBe(1)
    expect(new Set(all.map(({ events }) => events[0]?.id)).size).toBe(1)
    expect(await log.head()).toBe(1)
  })

  holds('a key is used up even by a commit without events', async log => {
    await log.append({ at: 1, once: 'key', writes: [] })
    const again = await log.append({ at: 1, once: 'key', writes: [toCase('a', opened())] })
    expect(again).toEqual({ repeated: true, events: [] })
  })

  holds('time never goes back, whatever the clock says', async log => {
    for (const at of [500, 400, 600]) await log.append({ at, writes: [toCase('a', said(`at ${at}`))] })
    expect((await log.read('case:a')).map(({ at }) => at)).toEqual([500, 500, 600])
  })

  holds('raw bytes come with one event only', async log => {
    const write = { ...toCase('a', opened(), said('hello')), raw: Uint8Array.of(1) }
    await expect(log.append({ at: 1, writes: [write] })).rejects.toMatchObject({ name: 'RangeError' })
    expect(await log.head()).toBe(0)
  })

  holds('a commit may hold thousands of events', async log => {
    const messages = Array.from({ length: 4000 }, (_, index) => said(`message ${index}`))
    const { events } = await log.append({ at: 1, writes: [toCase('a', opened(), ...messages)] })
    expect(await log.read('case:a')).toEqual(events)
    expect(await log.views.case('a')).toMatchObject({
      version: 4001,
      lastMessage: { excerpt: 'message 3999' },
    })
    expect(await log.verify('case:a')).toEqual({ ok: true, events: 4001 })
  })

  holds('a closed log says so', async log => {
    await log.close()
    const append = log.append({ at: 1, writes: [toCase('a', opened())] })
    await expect(append).rejects.toMatchObject({ name: 'LogClosed' })
  })
}
