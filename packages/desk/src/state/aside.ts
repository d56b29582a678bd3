import { type Trouble, troubleOf } from '@presszero/core'
import type { DeskInbox, InboxMail } from '@presszero/wire'
import { atom, type ReadableAtom } from 'nanostores'

/** The mails that were set aside, as far as they were read. Without `mails` they are on their way. */
export interface Aside {
  mails?: readonly InboxMail[]
  /** Where the older ones begin; null: there are none. */
  before?: number | null
  trouble?: Trouble
}

export interface AsideKeeper {
  readonly $aside: ReadableAtom<Aside>
  read(): Promise<void>
  readOlder(): Promise<void>
}

/** Holds the list of what was set aside. `read` asks the server for a page of it. */
export function createAside(read: (before?: number) => Promise<DeskInbox>): AsideKeeper {
  const $aside = atom<Aside>({})
  const page = async (known: readonly InboxMail[], from?: number) => {
    try {
      const { mails, before } = await read(from)
      $aside.set({ mails: [...known, ...mails], before })
    } catch (error) {
      $aside.set({ ...$aside.get(), trouble: troubleOf(error) })
    }
  }
  return {
    $aside,
    read: () => page([]),
    async readOlder() {
      const { mails = [], before } = $aside.get()
      if (typeof before === 'number') await page(mails, before)
    },
  }
}
