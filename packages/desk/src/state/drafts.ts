import type { Bell, DurableStorage } from '@presszero/core'
import { atom, type ReadableAtom } from 'nanostores'

/** What was typed and not sent, by the id of the case. */
export type Drafts = Readonly<Record<string, string>>

export interface DraftKeeper {
  readonly $drafts: ReadableAtom<Drafts>
  load(): Promise<void>
  /** Kept on disk as fast as the disk allows. */
  set(caseId: string, text: string): void
  /** Gives text back that could not be sent. */
  giveBack(caseId: string, text: string): void
}

/** One draft for each case, shared by the tabs of one human: one write at a time, of what was typed last. */
export function createDrafts(storage: DurableStorage<{ drafts: Drafts }>, bell: Bell): DraftKeeper {
  const $drafts = atom<Drafts>({})
  const unwritten = new Set<string>()
  let writing = false

  const write = async () => {
    if (writing) return
    writing = true
    for (const caseId of unwritten) {
      unwritten.delete(caseId)
      const text = $drafts.get()[caseId] ?? ''
      await storage.update('drafts', stored => withDraft(stored ?? {}, caseId, text))
    }
    writing = false
    bell.ring()
  }

  const set = (caseId: string, text: string) => {
    $drafts.set(withDraft($drafts.get(), caseId, text))
    unwritten.add(caseId)
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
    giveBack: (caseId, text) =>
      set(caseId, [$drafts.get()[caseId] ?? '', text].filter(part => part !== '').join('\n')),
  }
}

function withDraft(drafts: Drafts, caseId: string, text: string): Drafts {
  const { [caseId]: _, ...others } = drafts
  return text === '' ? others : { ...others, [caseId]: text }
}
