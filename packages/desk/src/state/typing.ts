import { atom, type ReadableAtom } from 'nanostores'
import type { DeskClient } from './client.js'

/** The word that somebody writes is repeated this often while they do, and taken back after this long a pause. */
const REPEAT_MS = 3_000
const PAUSE_MS = 5_000
/** A customer who is not heard from for so long has stopped, even if the word of it was lost. */
const FORGET_MS = 10_000

export interface Typist {
  /** Something was typed to this case. */
  typed(caseId: string): void
  /** It was sent, or taken back. */
  stopped(): void
}

/** Tells the customer that somebody writes. A signal that is lost does no harm, so that failures are not shown. */
export function createTypist(client: Pick<DeskClient, 'signal'>): Typist {
  let about: string | undefined
  let saidAt = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  const tell = (kind: 'typing' | 'idle', caseId: string) => {
    client.signal({ kind, case: caseId }).catch(() => {})
  }
  const stopped = () => {
    clearTimeout(pause)
    if (about !== undefined) tell('idle', about)
    about = undefined
  }
  return {
    typed(caseId) {
      if (about !== caseId) stopped()
      clearTimeout(pause)
      pause = setTimeout(stopped, PAUSE_MS)
      const now = Date.now()
      if (about === caseId && now - saidAt < REPEAT_MS) return
      about = caseId
      saidAt = now
      tell('typing', caseId)
    },
    stopped,
  }
}

export interface Listener {
  /** The cases whose customer is writing just now. */
  readonly $typing: ReadableAtom<ReadonlySet<string>>
  heard(caseId: string, typing: boolean): void
}

export function createListener(): Listener {
  const $typing = atom<ReadonlySet<string>>(new Set())
  const ends = new Map<string, ReturnType<typeof setTimeout>>()

  const change = (caseId: string, typing: boolean) => {
    clearTimeout(ends.get(caseId))
    ends.delete(caseId)
    if ($typing.get().has(caseId) === typing) return
    const others = [...$typing.get()].filter(id => id !== caseId)
    $typing.set(new Set(typing ? [...others, caseId] : others))
  }
  return {
    $typing,
    heard(caseId, typing) {
      change(caseId, typing)
      if (typing)
        ends.set(
          caseId,
          setTimeout(() => change(caseId, false), FORGET_MS),
        )
    },
  }
}
