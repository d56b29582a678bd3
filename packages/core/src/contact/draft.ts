import { atom, type ReadableAtom } from 'nanostores'
import type { Bell } from '../storage/bell.js'
import type { DurableStorage } from '../storage/port.js'
import type { ContactRecord, Draft } from './types.js'

const empty: Draft = { text: '', email: '', name: '' }

/** What was typed and not sent, on disk as fast as the disk allows: one write at a time, of the latest. */
export interface DraftKeeper {
  readonly $draft: ReadableAtom<Draft>
  load(): Promise<void>
  set(change: Partial<Draft>): void
  /** Empties the text, if it is still this one. */
  sent(text: string): void
  /** Gives text back that could not be sent. */
  giveBack(text: string): void
  clear(): void
}

export function createDraft(storage: DurableStorage<ContactRecord>, bell: Bell): DraftKeeper {
  const $draft = atom(empty)
  let unwritten = false
  let writing = false

  const write = async () => {
    unwritten = true
    if (writing) return
    writing = true
    while (unwritten) {
      unwritten = false
      const draft = $draft.get()
      await storage.update('draft', () => draft)
    }
    writing = false
    bell.ring()
  }

  const set = (change: Partial<Draft>) => {
    $draft.set({ ...$draft.get(), ...change })
    void write()
  }

  return {
    $draft,
    async load() {
      const stored = await storage.get('draft')
      // What is typed here just now is newer than what was stored.
      if (!writing) $draft.set(stored ?? empty)
    },
    set,
    sent(text) {
      if ($draft.get().text.trim() === text.trim()) set({ text: '' })
    },
    giveBack(text) {
      const { text: typed } = $draft.get()
      // Another tab may have given it back already.
      if (text === '' || typed === text || typed.endsWith(`\n${text}`)) return
      set({ text: [typed, text].filter(part => part !== '').join('\n') })
    },
    clear: () => $draft.set(empty),
  }
}
