import { type Trouble, troubleOf } from '@presszero/core'
import type { DeskMail } from '@presszero/wire'
import { atom, type ReadableAtom } from 'nanostores'

/** A mail that was asked for. Without `mail` it is on its way, or `trouble` says why it is not. */
export interface OpenMail {
  mail?: DeskMail
  trouble?: Trouble
}

export type Mails = Readonly<Record<string, OpenMail>>

export interface MailKeeper {
  readonly $mails: ReadableAtom<Mails>
  /** Reads a mail once; again only after it could not be read. */
  read(caseId: string, mailId: string): Promise<void>
  forget(): void
}

/** Holds the mails of the open case: what came never changes. `read` asks the server for one. */
export function createMails(read: (caseId: string, mailId: string) => Promise<DeskMail>): MailKeeper {
  const $mails = atom<Mails>({})
  return {
    $mails,
    async read(caseId, mailId) {
      const known = $mails.get()[mailId]
      if (known && !known.trouble) return
      const put = (open: OpenMail) => $mails.set({ ...$mails.get(), [mailId]: open })
      put({})
      try {
        put({ mail: await read(caseId, mailId) })
      } catch (error) {
        put({ trouble: troubleOf(error) })
      }
    },
    forget: () => $mails.set({}),
  }
}
