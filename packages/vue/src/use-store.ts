import { onMounted, onUnmounted, type ShallowRef, shallowReadonly, shallowRef } from 'vue'

/** What a composable needs of a store of nanostores: its value, and word of each change. */
export interface Readable<Value> {
  get(): Value
  listen(onChange: (value: Value) => void): () => void
}

/** The value of one store, such as `store.$line`. Listens while the component is mounted, so never on a server. */
export function useStore<Value>(store: Readable<Value>): Readonly<ShallowRef<Value>> {
  const value = shallowRef(store.get())
  let stop = () => {}
  onMounted(() => {
    value.value = store.get()
    stop = store.listen(next => {
      value.value = next
    })
  })
  onUnmounted(() => stop())
  return shallowReadonly(value)
}
