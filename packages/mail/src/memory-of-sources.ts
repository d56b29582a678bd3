import type { SourceMemory } from './transport.js'

/** A memory for sources that lasts as long as the object. */
export function memoryOfSources(): SourceMemory {
  const noted = new Map<string, number>()
  return {
    async recall(name) {
      return noted.get(name) ?? 0
    },
    async note(name, value) {
      noted.set(name, Math.max(value, noted.get(name) ?? 0))
    },
  }
}
