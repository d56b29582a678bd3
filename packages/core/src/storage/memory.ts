import type { DurableStorage } from './port.js'

/** A storage for tests and for browsers that refuse any other: it lasts as long as the page. */
export function memoryStorage<Values extends object>(): DurableStorage<Values> {
  let values: Partial<Values> = {}
  return {
    exists: async () => Object.keys(values).length > 0,
    get: async key => structuredClone(values[key]),
    async update(key, change) {
      const value = structuredClone(change(structuredClone(values[key])))
      if (value === undefined) delete values[key]
      else values[key] = value
      return structuredClone(value)
    },
    async clear() {
      values = {}
    },
  }
}
