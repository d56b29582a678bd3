import type { IncomingMail, SourceMemory, SourceTrouble } from '../transport.js'
import { type Bell, createBell } from './bell.js'
import { openBookmark } from './bookmark.js'
import type { ImapClient, NewClient } from './client.js'
import { createReading, type Reading } from './reading.js'
import type { ImapSourceOptions } from './types.js'

/** What a test puts in the place of the network and of time. */
export interface ImapSurroundings {
  newClient: NewClient
  now(): number
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

export interface MailboxOptions {
  options: ImapSourceOptions
  surroundings: ImapSurroundings
  handler: (incoming: IncomingMail) => Promise<void>
  memory: SourceMemory
  tell: (trouble: SourceTrouble) => void
}

/** A folder on a server, whatever becomes of the connections to it. */
export interface Mailbox {
  /**
   * Reads over one connection for as long as it lasts: resolves after the signal was aborted, rejects with what the
   * connection was lost over.
   */
  visit(signal: AbortSignal, on: { opened(): void; caughtUp(): void }): Promise<void>
}

/** Routers forget silent connections, and IDLE is to be renewed within 29 minutes (RFC 9051, 6.3.13). */
const POLL_EVERY_MS = 240_000
const LONGEST_IDLE_MS = 28 * 60_000
/** What is under way when the server stops may end, unless the connection is dead. */
const GRACE_MS = 5_000

export function createMailbox({ options, surroundings, handler, memory, tell }: MailboxOptions): Mailbox {
  const { host, auth, folder = 'INBOX', since, after = 'keep', pollEvery = POLL_EVERY_MS } = options
  const { newClient, now, wait } = surroundings
  let known: { numbering: bigint; reading: Reading } | undefined

  async function open(client: ImapClient): Promise<Reading> {
    await client.connect()
    const opened = await client.mailboxOpen(folder, { readOnly: after === 'keep' })
    if (known?.numbering === opened.uidValidity) return known.reading
    const place = `imap:${host}/${auth.user}/${folder}`
    const bookmark = await openBookmark(opened, { memory, place, since, now: now() })
    const reading = createReading({ options, bookmark, handler, tell, now })
    known = { numbering: opened.uidValidity, reading }
    return reading
  }

  /** Waits until there is something to do: new mail, mail to be tried again, or that it is time to look. */
  async function listen(client: ImapClient, bell: Bell, nextTry: number | undefined, signal: AbortSignal) {
    const heard = AbortSignal.any([signal, bell.rang])
    // It is ended by the next command, or with the connection, and the bell tells of that.
    if (!heard.aborted) client.idle().catch(() => undefined)
    const untilTry = nextTry === undefined ? LONGEST_IDLE_MS : Math.max(0, nextTry - now())
    await wait(Math.min(pollEvery, LONGEST_IDLE_MS, untilTry), heard)
    bell.throwIfLost()
  }

  return {
    async visit(signal, on) {
      const client = await newClient(options)
      if (signal.aborted) return
      const bell = createBell(client)
      const over = new AbortController()
      const stop = () => void wait(GRACE_MS, over.signal).then(() => client.close())
      signal.addEventListener('abort', stop, { once: true })
      try {
        const reading = await open(client)
        on.opened()
        while (!signal.aborted) {
          bell.reset()
          await reading.takeNew(client, signal)
          on.caughtUp()
          await reading.retry(client, signal)
          bell.throwIfLost()
          await listen(client, bell, reading.nextTry(), signal)
        }
        await client.logout()
      } finally {
        signal.removeEventListener('abort', stop)
        over.abort()
        client.close()
      }
    },
  }
}
