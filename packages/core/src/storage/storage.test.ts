import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { type SampleValues, storageSuite } from '../testing/storage-suite.js'
import { indexedDbStorage } from './indexeddb.js'
import { memoryStorage } from './memory.js'
import type { DurableStorage } from './port.js'
import { resilientStorage } from './resilient.js'

let databases = 0

describe('the storage in memory', () => {
  storageSuite(() => {
    const storage = memoryStorage<SampleValues>()
    return () => storage
  })
})

describe('the storage in IndexedDB', () => {
  storageSuite(() => {
    databases += 1
    const name = `storage-${databases}`
    return () => indexedDbStorage<SampleValues>(name)
  })
})

describe('the resilient storage', () => {
  storageSuite(() => {
    const storage = resilientStorage(memoryStorage<SampleValues>())
    return () => storage
  })

  it('goes on in memory when the browser refuses to store', async () => {
    const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    const refusing: DurableStorage<SampleValues> = {
      exists: refuse,
      get: refuse,
      update: refuse,
      clear: refuse,
    }
    const storage = resilientStorage(refusing)
    await storage.update('draft', () => 'Hello')
    expect(await storage.get('draft')).toBe('Hello')
  })
})
