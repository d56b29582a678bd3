import { type ContactOptions, type ContactState, type ContactStore, createContact } from '@presszero/core'
import { useOwned } from './use-owned.js'
import { usePageLife } from './use-page-life.js'
import { useStore } from './use-store.js'

export interface PressZeroHandle {
  /** Everything that an interface needs to know at this moment. */
  state: ContactState
  /** The acts: `open`, `askForHuman`, `send`, … */
  store: ContactStore
}

/**
 * The way to a human for an interface of one's own. Nothing is asked or stored before the first act.
 * @param options are read once; give the component another `key` to start over with others
 */
export function usePressZero(options: ContactOptions = {}): PressZeroHandle {
  const store = useOwned(() => createContact(options))
  usePageLife(store)
  return { state: useStore(store.$state), store }
}
