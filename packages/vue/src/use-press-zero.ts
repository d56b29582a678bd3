import { type ContactOptions, type ContactState, type ContactStore, createContact } from '@presszero/core'
import { onUnmounted, type ShallowRef } from 'vue'
import { usePageLife } from './use-page-life.js'
import { useStore } from './use-store.js'

export interface PressZeroHandle {
  /** Everything that an interface needs to know at this moment. */
  state: Readonly<ShallowRef<ContactState>>
  /** The acts: `open`, `askForHuman`, `send`, … */
  store: ContactStore
}

/**
 * The way to a human for an interface of one's own; to be called in `setup`. Nothing is asked or stored before the
 * first act.
 */
export function usePressZero(options: ContactOptions = {}): PressZeroHandle {
  const store = createContact(options)
  const state = useStore(store.$state)
  usePageLife(store)
  onUnmounted(() => store.dispose())
  return { state, store }
}
