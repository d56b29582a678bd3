import type { Bell, DurableStorage } from '@presszero/core'
import { atom, type ReadableAtom } from 'nanostores'

/** What was typed and not sent, by its `draftKey`. */
export type Drafts = Readonly<Record<string, string>>

/** Where the draft of an answer is kept, or that of a note: the two are never one text. */
export function draftKey({ case: id, internal }: { case: string; internal?: true }): string {
  return internal ? `${id}/note` : id
}

export interface DraftKeeper {
  readonly $drafts: ReadableAtom<Drafts>
  load(): Promise<void>
  /** Kept on disk as fast as the disk allows. */
  set(key: string, text: string): void
  /** Gives text back that could not be sent. */
  giveBack(key: string, text: string): void
}

/** One draft of an answer and one of a note for each case, shared by the tabs of one human: one write at a time, of what was typed last. */
export function createDrafts(storage: DurableStorage<{ drafts: Drafts }>, bell: Bell): DraftKeeper {
  const $drafts = atom<Drafts>({})
  const unwritten = new Set<string>()
  let writing = false

  const write = async () => {
    if (writing) return
    writing = true
    for (const key of unwritten) {
      unwritten.delete(key)
      const text = $drafts.get()[key] ?? ''
      await storage.update('drafts', stored => withDraft(stored ?? {}, key, text))
    }
    writing = false
    bell.ring()
  }

  const set = (key: string, text: string) => {
    $drafts.set(withDraft($drafts.get(), key, text))
    unwritten.add(key)
    void write()
  }

  const load = async () => {
    const stored = (await storage.get('drafts')) ?? {}
    // What is typed here just now is newer than what was stored.
    if (!writing) $drafts.set(stored)
  }

  bell.listen(load)
  return {
    $drafts,
    load,
    set,
    giveBack: (key, text) =>
      set(key, [$drafts.get()[key] ?? '', text].filter(part => part !== '').join('\n')),
  }
}

function withDraft(drafts: Drafts, key: string, text: string): Drafts {
  const { [key]: _, ...others } = drafts
  return text === '' ? others : { ...others, [key]: text }
}
