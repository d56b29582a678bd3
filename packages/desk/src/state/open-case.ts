import { applyUpdate, type Trouble, troubleOf } from '@presszero/core'
import type { DeskCase, DeskUpdate } from '@presszero/wire'
import { atom, type ReadableAtom } from 'nanostores'

/** The case that is being read. Without `view` it is on its way, or `trouble` says why it is not. */
export interface OpenCase {
  id: string
  view?: DeskCase
  trouble?: Trouble
}

export interface CaseKeeper {
  readonly $case: ReadableAtom<OpenCase | null>
  /** Opens a case, or none. */
  open(id: string | null): Promise<void>
  /** What a write was answered with. */
  put(view: DeskCase): void
  update(id: string, update: DeskUpdate): void
  /** The customer came to the page, or went silent there. */
  customer(id: string, onPage: boolean): void
  /** Reads the case anew: updates may have been missed. */
  refresh(): Promise<void>
}

/** Holds the open case in step with its updates. `read` asks the server for a case. */
export function createCaseKeeper(read: (id: string) => Promise<DeskCase>): CaseKeeper {
  const $case = atom<OpenCase | null>(null)
  /** What was heard of the customer since the case was last asked for: newer than the answers on their way. */
  let heard: boolean | undefined

  const put = (view: DeskCase) => {
    const open = $case.get()
    if (open?.id !== view.id || (open.view && open.view.version > view.version)) return
    $case.set({ id: view.id, view: heard === undefined ? view : withCustomer(view, heard) })
  }

  const refresh = async () => {
    const id = $case.get()?.id
    if (id === undefined) return
    heard = undefined
    try {
      put(await read(id))
    } catch (error) {
      const trouble = troubleOf(error)
      const open = $case.get()
      // What is shown already stays, and may be behind: the banner says that there is no connection.
      if (open?.id === id && !open.view) $case.set({ id, trouble })
    }
  }

  return {
    $case,
    async open(id) {
      if ($case.get()?.id === id) return
      $case.set(id === null ? null : { id })
      await refresh()
    },
    put,
    update(id, update) {
      const open = $case.get()
      if (open?.id !== id || !open.view) return
      $case.set({ id, view: applyUpdate(open.view, update) })
      if (concernsDeskOnly(update)) void refresh()
    },
    customer(id, onPage) {
      const open = $case.get()
      if (open?.id !== id) return
      heard = onPage
      if (open.view) $case.set({ id, view: withCustomer(open.view, onPage) })
    },
    refresh,
  }
}

function withCustomer(view: DeskCase, onPage: boolean): DeskCase {
  return { ...view, customer: { ...view.customer, onPage } }
}

/** Who has the case, in which queue it is, and whether its sender is known, are for the desk alone: updates do not carry them. */
function concernsDeskOnly(update: DeskUpdate): boolean {
  if (update.type === 'message')
    return update.message.mail !== undefined || update.message.internal !== undefined
  return update.type === 'status' || update.type === 'email' || update.type === 'resolved'
}
