import { opened, said, toCase } from './samples.js'
import type { Suite } from './tools.js'

/** What raw mail, erasure and the hash chain promise. */
export function erasing({ holds, expect }: Suite): void {
  const mail = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
  const arrived = {
    stream: 'inbox:1' as const,
    expectedVersion: 0,
    events: [
      {
        type: 'mail-arrived' as const,
        size: 300,
        content: { from: 'ann@example.org', to: ['help@shop.test'] },
      },
    ],
    raw: mail,
  }

  holds('raw bytes are kept with their event, byte for byte', async log => {
    const { events } = await log.append({ at: 1, writes: [arrived, toCase('a', opened())] })
    const [withRaw, without] = events.map(({ id }) => id)
    expect([...((await log.raw(withRaw ?? '')) ?? [])]).toEqual([...mail])
    expect(await log.raw(without ?? '')).toBe(undefined)
    expect(await log.raw('nothing')).toBe(undefined)
  })

  holds('raw bytes that are let go of are gone, and the chain still verifies', async log => {
    const { events } = await log.append({ at: 1, writes: [arrived] })
    const [{ id = '' } = {}] = events
    await log.dropRaw([])
    await log.dropRaw([id, 'nothing'])
    expect(await log.raw(id)).toBe(undefined)
    expect(await log.read('inbox:1')).toEqual(events)
    expect(await log.verify('inbox:1')).toEqual({ ok: true, events: 1 })
  })

  holds('erasing a stream removes its content and raw mail, and its chain still verifies', async log => {
    const { events } = await log.append({ at: 1, writes: [arrived] })
    expect(await log.verify('inbox:1')).toEqual({ ok: true, events: 1 })
    await log.erase('inbox:1')
    expect(await log.raw(events[0]?.id ?? '')).toBe(undefined)
    const [erased] = await log.read('inbox:1')
    expect(erased).toEqual({
      ...events[0],
      erased: true,
      event: { type: 'mail-arrived', size: 300, content: {} },
    })
    expect(await log.verify('inbox:1')).toEqual({ ok: true, events: 1 })
  })

  holds('erasing clears the row of the case, keeps its facts and touches no other case', async log => {
    const history = [
      opened({ content: { name: 'Ann' } }),
      { type: 'address-given' as const, content: { address: 'ann@example.org' } },
      said('My number is 4711'),
    ]
    await log.append({ at: 1, writes: [toCase('a', ...history), toCase('b', ...history)] })
    const before = await log.views.case('a')
    await log.erase('case:a')
    expect(await log.views.case('a')).toEqual({
      ...before,
      name: undefined,
      email: undefined,
      lastMessage: { at: 1, author: 'customer', excerpt: '' },
    })
    expect(await log.views.case('b')).toMatchObject({ name: 'Ann', email: 'ann@example.org' })
    expect(await log.readAll(0, 10, 'case:b')).toMatchObject(history.map(event => ({ event })))
  })

  holds('an erased stream goes on, erasing it again changes nothing but what is new', async log => {
    await log.append({ at: 1, writes: [toCase('a', opened({ content: { name: 'Ann' } }))] })
    await log.erase('case:a')
    await log.append({ at: 2, writes: [toCase('a', said('me again'))] })
    expect(await log.views.case('a')).toMatchObject({ name: undefined, lastMessage: { excerpt: 'me again' } })
    expect((await log.read('case:a')).map(({ erased }) => erased)).toEqual([true, undefined])
    await log.erase('case:a')
    expect(await log.verify('case:a')).toEqual({ ok: true, events: 2 })
  })

  holds('a repeated key returns what is left of erased events', async log => {
    const commit = { at: 1, once: 'key', writes: [toCase('a', said('hello'))] }
    await log.append(commit)
    await log.erase('case:a')
    expect(await log.append(commit)).toMatchObject({ repeated: true, events: [{ erased: true }] })
  })
}
