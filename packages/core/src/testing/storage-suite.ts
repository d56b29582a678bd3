import { expect, it } from 'vitest'
import type { DurableStorage } from '../storage/port.js'

export interface SampleValues {
  draft: string
  count: number
  list: readonly { id: string }[]
}

/** What every storage has to do. `open` opens the same storage again, as another tab or a later page does. */
export function storageSuite(make: () => () => DurableStorage<SampleValues>): void {
  it('holds nothing at first, and says so without creating anything', async () => {
    const storage = make()()
    expect(await storage.exists()).toBe(false)
    expect(await storage.exists()).toBe(false)
    expect(await storage.get('draft')).toBeUndefined()
  })

  it('gives back what was put in, to another tab as well', async () => {
    const open = make()
    await open().update('draft', () => 'Hello')
    expect(await open().get('draft')).toBe('Hello')
    expect(await open().exists()).toBe(true)
  })

  it('resolves an update to the new value, and removes a value that becomes undefined', async () => {
    const storage = make()()
    expect(await storage.update('count', (count = 0) => count + 1)).toBe(1)
    expect(await storage.update('count', () => undefined)).toBeUndefined()
    expect(await storage.get('count')).toBeUndefined()
  })

  it('lets no update come between the reading and the writing of another', async () => {
    const open = make()
    const tabs = [open(), open()]
    const updates = Array.from({ length: 50 }, (_, index) =>
      tabs[index % 2]?.update('count', (count = 0) => count + 1),
    )
    await Promise.all(updates)
    expect(await open().get('count')).toBe(50)
  })

  it('keeps values apart from the objects that were handed in or out', async () => {
    const storage = make()()
    const entry = { id: 'a' }
    await storage.update('list', () => [entry])
    entry.id = 'changed'
    expect(await storage.get('list')).toEqual([{ id: 'a' }])
  })

  it('holds nothing after clear, and can be used again', async () => {
    const open = make()
    const [one, other] = [open(), open()]
    await one.update('draft', () => 'Hello')
    await other.get('draft')
    await one.clear()
    expect(await one.exists()).toBe(false)
    expect(await other.get('draft')).toBeUndefined()
    await other.update('draft', () => 'Again')
    expect(await one.get('draft')).toBe('Again')
  })
}
