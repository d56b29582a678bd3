import { type Trouble, troubleOf } from '@presszero/core'
import type { DeskBoard, DeskCase, TransferRequest } from '@presszero/wire'
import { atom, type ReadableAtom } from 'nanostores'
import { nextInLine } from './board.js'
import type { DeskClient } from './client.js'

/** What is to be said about the last thing that the human did. */
export type Notice =
  | { kind: 'released' | 'forwarded' | 'nobody-left' }
  | { kind: 'moved'; queue: string }
  | { kind: 'trouble'; trouble: Trouble }

export interface Actions {
  /** Whether something that the human asked for is on its way: buttons wait. */
  readonly $busy: ReadableAtom<boolean>
  readonly $notice: ReadableAtom<Notice | null>
  /** Resolves to the id of the case, if it is now theirs. */
  claim(id: string): Promise<string | undefined>
  claimNext(): Promise<string | undefined>
  release(id: string): Promise<void>
  forward(id: string): Promise<void>
  /** Hands the case to another queue. Resolves to whether it is there. */
  transfer(id: string, request: TransferRequest): Promise<boolean>
  /** Resolves to whether it is resolved. */
  resolve(id: string, reason: string): Promise<boolean>
  /** Runs something of which a failure is to be shown. */
  attempt(run: () => Promise<void>): Promise<boolean>
  dismiss(): void
}

export interface ActionsOptions {
  client: DeskClient
  board: () => DeskBoard | null
  onCase: (view: DeskCase) => void
  onTrouble: (trouble: Trouble) => void
}

export function createActions({ client, board, onCase, onTrouble }: ActionsOptions): Actions {
  const $busy = atom(false)
  const $notice = atom<Notice | null>(null)

  const attempt = async (run: () => Promise<void>): Promise<boolean> => {
    if ($busy.get()) return false
    $busy.set(true)
    $notice.set(null)
    try {
      await run()
      return true
    } catch (error) {
      const trouble = troubleOf(error)
      $notice.set({ kind: 'trouble', trouble })
      onTrouble(trouble)
      return false
    } finally {
      $busy.set(false)
    }
  }

  /** A colleague may be quicker: then the one after is next. */
  const takeFirst = async (): Promise<DeskCase | undefined> => {
    const passed = new Set<string>()
    for (;;) {
      const current = board()
      const next = current && nextInLine(current, passed)
      if (!next) return undefined
      try {
        return await client.claim(next.id)
      } catch (error) {
        if (troubleOf(error).code !== 'case-taken') throw error
        passed.add(next.id)
      }
    }
  }

  const claiming = async (take: () => Promise<DeskCase | undefined>) => {
    let id: string | undefined
    await attempt(async () => {
      const view = await take()
      if (!view) return $notice.set({ kind: 'nobody-left' })
      onCase(view)
      id = view.id
    })
    return id
  }

  return {
    $busy,
    $notice,
    attempt,
    claim: id => claiming(() => client.claim(id)),
    claimNext: () => claiming(takeFirst),
    async release(id) {
      const done = await attempt(async () => onCase(await client.release(id)))
      if (done) $notice.set({ kind: 'released' })
    },
    async forward(id) {
      const done = await attempt(async () => onCase(await client.forward(id)))
      if (done) $notice.set({ kind: 'forwarded' })
    },
    async transfer(id, request) {
      const done = await attempt(async () => onCase(await client.transfer(id, request)))
      if (done) $notice.set({ kind: 'moved', queue: request.queue })
      return done
    },
    resolve: (id, reason) => attempt(async () => onCase(await client.resolve(id, { reason }))),
    dismiss: () => $notice.set(null),
  }
}
