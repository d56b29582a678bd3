import type { ReadableAtom } from 'nanostores'
import { useLayoutEffect, useReducer } from 'preact/hooks'

/** The value of a store, painted anew when it changes. */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  const [, repaint] = useReducer((turn: number) => turn + 1, 0)
  const value = store.get()
  useLayoutEffect(() => {
    const check = () => repaint(undefined)
    if (store.get() !== value) check()
    return store.listen(check)
  }, [store])
  return value
}
