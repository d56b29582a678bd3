import { atom, type ReadableAtom } from 'nanostores'
import { backOff, type Clock, systemClock } from '../clock.js'
import { isTransient, type Trouble, troubleOf } from '../net/errors.js'
import { rest } from '../net/rest.js'
import type { Bell } from '../storage/bell.js'
import type { DurableStorage } from '../storage/port.js'
import { uuid } from '../uuid.js'
import type { OutboxEntry } from './entry.js'
import { type Exclusive, type Lease, leases, webLocks } from './exclusive.js'

/** What an outbox keeps in storage. */
export interface OutboxRecord<Body> {
  outbox: readonly OutboxEntry<Body>[]
  lease: Lease
}

export interface OutboxOptions<Body> {
  /** Names the outbox among all tabs of the origin: one of them sends at a time. */
  name: string
  storage: DurableStorage<OutboxRecord<Body>>
  /** Sends one entry; resolves only after a 2xx. May be called again for the same entry. */
  deliver(entry: OutboxEntry<Body>, signal: AbortSignal): Promise<void>
  /** How tabs hear of each other's changes; whoever made it closes it. */
  bell?: Bell
  /** Default: Web Locks where the browser has them, otherwise a lease in the storage. */
  exclusive?: Exclusive
  clock?: Clock
}

export interface Outbox<Body> {
  /** What is unsent, in the order in which it goes out. */
  readonly $entries: ReadableAtom<readonly OutboxEntry<Body>[]>
  /** Resolves to the entry once it is on disk; it is sent as soon as its turn comes. */
  add(body: Body): Promise<OutboxEntry<Body>>
  /** Sends at once what waits, and what has failed once more: after everything that waits already. */
  retry(id: string): Promise<void>
  /** Removes an entry, and resolves to what it was. */
  discard(id: string): Promise<OutboxEntry<Body> | undefined>
  /** Removes everything. */
  clear(): Promise<void>
  /** Reads the storage and sends what waits there. */
  start(): Promise<void>
  /** Sends nothing more; what is unsent stays in storage. `start` takes it up again. */
  stop(): void
}

/** An answer "our fault" is hoped to pass this many times; then it is shown as a failure. */
const faultsBeforeFailure = 5

/**
 * Sends things one after the other, in order, surviving reload, crash and lack of network. A thing is in storage before
 * its first request and until a 2xx, so that it may be sent twice: its id makes that harmless.
 * What the server refuses stays, marked `failed`, and does not hold back what comes after it.
 */
export function createOutbox<Body>(options: OutboxOptions<Body>): Outbox<Body> {
  type Entries = readonly OutboxEntry<Body>[]
  const { name, storage, deliver, bell, clock = systemClock } = options
  const $entries = atom<Entries>([])
  let running = new AbortController()
  let waking = new AbortController()
  let wanted = false
  let draining = false
  running.abort()

  const exclusive = options.exclusive ?? chooseExclusive(storage, clock)

  const change = async (edit: (entries: Entries) => Entries) => {
    const edited = await storage.update('outbox', entries => {
      const result = edit(entries ?? [])
      return result.length > 0 ? result : undefined
    })
    $entries.set(edited ?? [])
    bell?.ring()
  }

  const reload = async () => {
    $entries.set((await storage.get('outbox')) ?? [])
    return $entries.get()
  }

  const drain = async () => {
    wanted = true
    waking.abort()
    if (draining) return
    draining = true
    try {
      while (wanted && !running.signal.aborted) {
        wanted = false
        await exclusive(name, running.signal, sendAll)
      }
    } finally {
      draining = false
    }
  }

  const sendAll = async () => {
    const { signal } = running
    let tries = 0
    while (!signal.aborted) {
      const entry = (await reload()).find(({ state }) => state !== 'failed')
      if (!entry) return
      waking = new AbortController()
      const trouble = await attempt(entry, signal)
      tries = trouble ? tries + 1 : 0
      if (trouble && isTransient(trouble)) await rest(clock, pauseAfter(trouble, tries), waking.signal)
    }
  }

  const attempt = async (entry: OutboxEntry<Body>, signal: AbortSignal): Promise<Trouble | undefined> => {
    try {
      await deliver(entry, signal)
    } catch (error) {
      if (signal.aborted) return undefined
      const trouble = troubleOf(error)
      await change(entries => mark(entries, entry.id, trouble))
      return trouble
    }
    await change(entries => entries.filter(({ id }) => id !== entry.id))
    return undefined
  }

  bell?.listen(async () => {
    if (running.signal.aborted) return
    const entries = await reload()
    // While this tab waits for the network, something new means that somebody acted in another tab.
    if (entries.some(({ state }) => state === 'sending')) waking.abort()
  })

  return {
    $entries,
    async add(body) {
      const at = new Date(clock.now()).toISOString()
      const entry: OutboxEntry<Body> = { id: uuid(), at, body, state: 'sending', faults: 0 }
      await change(entries => [...entries, entry])
      void drain()
      return entry
    },
    async retry(id) {
      await change(entries => renewed(entries, id))
      void drain()
    },
    async discard(id) {
      let found: OutboxEntry<Body> | undefined
      await change(entries => {
        found = entries.find(entry => entry.id === id)
        return entries.filter(entry => entry !== found)
      })
      return found
    },
    clear: () => change(() => []),
    async start() {
      if (running.signal.aborted) running = new AbortController()
      if ((await reload()).length > 0) void drain()
    },
    stop() {
      running.abort()
      waking.abort()
    },
  }
}

function pauseAfter(trouble: Trouble, tries: number): number {
  return trouble.retryAfter === undefined ? backOff(tries) : trouble.retryAfter * 1000
}

function chooseExclusive(storage: DurableStorage<{ lease: Lease }>, clock: Clock): Exclusive {
  return typeof navigator !== 'undefined' && navigator.locks
    ? webLocks(navigator.locks)
    : leases(storage, clock)
}

/** After a try in vain: one that is refused has failed; otherwise all that is unsent waits, and says so. */
function mark<Body>(
  entries: readonly OutboxEntry<Body>[],
  id: string,
  trouble: Trouble,
): readonly OutboxEntry<Body>[] {
  return entries.map(entry => {
    if (entry.id !== id) {
      return entry.state === 'sending' && isTransient(trouble)
        ? { ...entry, state: 'waiting-for-network' }
        : entry
    }
    const faults = trouble.code === 'internal' ? entry.faults + 1 : entry.faults
    const failed = !isTransient(trouble) || faults >= faultsBeforeFailure
    return { ...entry, faults, trouble, state: failed ? 'failed' : 'waiting-for-network' }
  })
}

function renewed<Body>(entries: readonly OutboxEntry<Body>[], id: string): readonly OutboxEntry<Body>[] {
  const entry = entries.find(one => one.id === id)
  if (!entry) return entries
  const { trouble: _, ...rest } = entry
  const again: OutboxEntry<Body> = { ...rest, state: 'sending', faults: 0 }
  return entry.state === 'failed'
    ? [...entries.filter(one => one !== entry), again]
    : entries.map(one => (one === entry ? again : one))
}
