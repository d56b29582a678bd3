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
  /** Reads the newest; those that were read before stay where they join on. */
  read(): Promise<void>
  readOlder(): Promise<void>
}

/** Holds the list of what was set aside. `read` asks the server for a page of it. */
export function createAside(read: (before?: number) => Promise<DeskInbox>): AsideKeeper {
  const $aside = atom<Aside>({})
  const attempt = async (run: () => Promise<Aside>) => {
    try {
      $aside.set(await run())
    } catch (error) {
      $aside.set({ ...$aside.get(), trouble: troubleOf(error) })
    }
  }
  return {
    $aside,
    read: () => attempt(async () => joined(await read(), $aside.get())),
    async readOlder() {
      const { mails = [], before } = $aside.get()
      if (typeof before !== 'number') return
      await attempt(async () => {
        const older = await read(before)
        return { mails: [...mails, ...older.mails], before: older.before }
      })
    },
  }
}

/** The newest page before what is known, or in its place where something between them may be missing. */
function joined({ mails, before }: DeskInbox, { mails: known = [], before: rest }: Aside): Aside {
  const ids = new Set(known.map(({ id }) => id))
  const fresh = mails.filter(({ id }) => !ids.has(id))
  const isGap = rest === undefined || fresh.length === mails.length
  return isGap ? { mails, before } : { mails: [...fresh, ...known], before: rest }
}
