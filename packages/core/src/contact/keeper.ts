import type { CaseUpdate, CaseView, LineState, Message } from '@presszero/wire'
import { atom, type ReadableAtom } from 'nanostores'
import type { Bell } from '../storage/bell.js'
import type { DurableStorage } from '../storage/port.js'
import { applyUpdate, withMessage } from './apply.js'
import type { ContactRecord, HeldCase } from './types.js'

/** Holds the case of this browser, in step with the shared storage. */
export interface CaseKeeper {
  readonly $held: ReadableAtom<HeldCase | null>
  /** Takes up what the storage holds, unless this tab knows the same case better. */
  load(): Promise<HeldCase | null>
  hold(held: HeldCase): Promise<void>
  /** Changes what is shown of the case, and what is stored. */
  change(edit: (view: CaseView) => CaseView): Promise<void>
  update(update: CaseUpdate): Promise<void>
  addMessage(message: Message): Promise<void>
  setLine(line: LineState | null): Promise<void>
  letGo(): Promise<void>
}

export function createKeeper(storage: DurableStorage<ContactRecord>, bell: Bell): CaseKeeper {
  const $held = atom<HeldCase | null>(null)

  const change = async (edit: (view: CaseView) => CaseView) => {
    const held = $held.get()
    if (!held) return
    const changed = { ...held, view: edit(held.view) }
    $held.set(changed)
    await storage.update('case', stored => newer(stored, changed))
  }

  return {
    $held,
    async load() {
      const stored = await storage.get('case')
      const held = $held.get()
      const known =
        held?.view.id === stored?.view.id && (held?.view.version ?? -1) >= (stored?.view.version ?? 0)
      if (!known) $held.set(stored ?? null)
      return $held.get()
    },
    async hold(held) {
      await storage.update('case', () => held)
      $held.set(held)
      bell.ring()
    },
    change,
    update: update => change(view => applyUpdate(view, update)),
    addMessage: message => change(view => ({ ...view, messages: withMessage(view.messages, message) })),
    setLine: line => change(view => ({ ...view, line })),
    async letGo() {
      await storage.update('case', () => undefined)
      $held.set(null)
      bell.ring()
    },
  }
}

/** Of two states of the same case the later one; a case that was let go of, or replaced, is not brought back. */
function newer(stored: HeldCase | undefined, mine: HeldCase): HeldCase | undefined {
  if (stored?.view.id !== mine.view.id) return stored
  return stored.view.version > mine.view.version ? stored : mine
}
