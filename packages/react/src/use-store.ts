import { useSyncExternalStore } from 'react'

/** What a hook needs of a store of nanostores: its value, and word of each change. */
export interface Readable<Value> {
  get(): Value
  listen(onChange: () => void): () => void
}

/** The value of one store, such as `store.$line`: the component renders again when it changes, and only then. */
export function useStore<Value>(store: Readable<Value>): Value {
  const subscribe = (onChange: () => void) => store.listen(onChange)
  return useSyncExternalStore(
    subscribe,
    () => store.get(),
    () => store.get(),
  )
}
