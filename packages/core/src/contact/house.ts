import type { Contact, Now } from '@presszero/wire'
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores'
import { type Clock, nap } from '../clock.js'
import type { Client } from '../net/client.js'
import { type Trouble, troubleOf } from '../net/errors.js'

/** How often the state of the line is asked for while somebody looks at it and is not in it. */
const refreshMs = 30_000
const retryMs = 5000

/** What is known of the company: how it can be reached, and its state at this moment. */
export interface House {
  readonly $contact: ReadableAtom<Contact | null>
  readonly $now: ReadableAtom<Now | null>
  readonly $loading: ReadableAtom<boolean>
  readonly $trouble: WritableAtom<Trouble | null>
  /** Asks, and goes on asking until the signal is aborted. */
  watch(signal: AbortSignal): Promise<void>
}

export function createHouse(client: Client | undefined, known: Contact | null, clock: Clock): House {
  const $contact = atom(known)
  const $now = atom<Now | null>(null)
  const $loading = atom(false)
  const $trouble = atom<Trouble | null>(null)
  let asked = false

  const ask = async (from: Client, signal: AbortSignal) => {
    try {
      const [contact, now] = await Promise.all([
        asked ? $contact.get() : from.contact(signal),
        from.now(signal),
      ])
      asked = true
      $contact.set(contact)
      $now.set(now)
      $trouble.set(null)
    } catch (error) {
      if (!signal.aborted) $trouble.set(troubleOf(error))
    }
  }

  return {
    $contact,
    $now,
    $loading,
    $trouble,
    async watch(signal) {
      if (!client) return
      $loading.set(!asked)
      while (!signal.aborted) {
        await ask(client, signal)
        $loading.set(false)
        await nap(clock, $trouble.get() ? retryMs : refreshMs, signal)
      }
    },
  }
}
