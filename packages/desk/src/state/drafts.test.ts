import { memoryStorage } from '@presszero/core'
import { describe, expect, it } from 'vitest'
import { createDrafts, type Drafts } from './drafts.js'

const bell = { ring() {}, listen() {}, close() {} }

async function setUp() {
  const storage = memoryStorage<{ drafts: Drafts }>()
  const keeper = createDrafts(storage, bell)
  return { storage, keeper, stored: () => storage.get('drafts') }
}

describe('drafts', () => {
  it('are on disk, one for each case, as soon as the disk allows', async () => {
    const { keeper, stored } = await setUp()
    keeper.set('a', 'H')
    keeper.set('a', 'He')
    keeper.set('b', 'Dear')
    await expect.poll(stored).toEqual({ a: 'He', b: 'Dear' })
  })

  it('leave nothing behind when they are emptied', async () => {
    const { keeper, stored } = await setUp()
    keeper.set('a', 'Hello')
    keeper.set('a', '')
    await expect.poll(stored).toEqual({})
    expect(keeper.$drafts.get()).toEqual({})
  })

  it('do not overwrite what another tab wrote in another case', async () => {
    const { storage, keeper, stored } = await setUp()
    await storage.update('drafts', () => ({ b: 'From the other tab' }))
    keeper.set('a', 'Hello')
    await expect.poll(stored).toEqual({ a: 'Hello', b: 'From the other tab' })
  })

  it('take back an answer without losing what was written since', async () => {
    const { keeper } = await setUp()
    keeper.set('a', 'More')
    keeper.giveBack('a', 'Not sent')
    expect(keeper.$drafts.get()).toEqual({ a: 'More\nNot sent' })
  })
})
