import { memoryStorage } from './memory.js'
import type { DurableStorage } from './port.js'

/**
 * A storage that goes on in memory from the first refusal of the real one (private browsing, a full disk): the person
 * can still write, as long as the page is open.
 */
export function resilientStorage<Values extends object>(
  durable: DurableStorage<Values>,
): DurableStorage<Values> {
  let current = durable
  const attempt = async <Result>(use: (storage: DurableStorage<Values>) => Promise<Result>) => {
    try {
      return await use(current)
    } catch {
      if (current === durable) current = memoryStorage<Values>()
      return use(current)
    }
  }
  return {
    exists: () => attempt(storage => storage.exists()),
    get: key => attempt(storage => storage.get(key)),
    update: (key, change) => attempt(storage => storage.update(key, change)),
    clear: () => attempt(storage => storage.clear()),
  }
}
