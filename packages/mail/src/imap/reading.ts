import { envelopeInHeaders } from '../arrival/envelope.js'
import type { IncomingMail, SourceTrouble } from '../transport.js'
import type { Bookmark } from './bookmark.js'
import type { ImapClient } from './client.js'
import { isRefusal } from './failure.js'
import { batchesOf, fetchBatch, type ListedMail, listMails, searchUids, stillThere } from './fetch.js'
import { createHeld } from './held.js'
import type { ImapSourceOptions } from './types.js'

export interface ReadingOptions {
  options: ImapSourceOptions
  bookmark: Bookmark
  handler: (incoming: IncomingMail) => Promise<void>
  tell: (trouble: SourceTrouble) => void
  now: () => number
}

/** Reading one folder under one numbering of it, across as many connections as that takes. */
export interface Reading {
  /** Takes all that is new. Rejects where the connection fails; nothing is lost then. */
  takeNew(client: ImapClient, signal: AbortSignal): Promise<void>
  /** Tries mails again that could not be taken. */
  retry(client: ImapClient, signal: AbortSignal): Promise<void>
  /** When there is something to try again; undefined where there is nothing. */
  nextTry(): number | undefined
}

const DEFAULT_SIZE = 25 * 1024 * 1024
/** With so many mails that could not be taken, it is no fault of theirs: no others are fetched until one is taken. */
const MOST_HELD = 100
const DAY_MS = 86_400_000

export function createReading({ options, bookmark, handler, tell, now }: ReadingOptions): Reading {
  const { size = DEFAULT_SIZE, after = 'keep', domain } = options
  const held = createHeld()
  /** Every mail up to here was taken or is held. */
  let reached = bookmark.last
  /** Fetched one by one since a connection was lost over them: one of them may be to blame. */
  let suspects = 0
  /** There are new mails that were left for later. */
  let isBehind = false

  async function newMails(client: ImapClient): Promise<ListedMail[]> {
    const from = reached === 0 ? bookmark.from : undefined
    // The server searches by its own calendar day.
    const since = from === undefined ? undefined : new Date(from - DAY_MS)
    // The range "n:*" holds the newest mail even where that is older than n.
    const uids = (await searchUids(client, `${reached + 1}:*`, since)).filter(uid => uid > reached)
    const listed = await listMails(client, uids)
    return from === undefined
      ? listed
      : listed.filter(({ arrived }) => arrived === undefined || arrived >= from)
  }

  async function takeAll(client: ImapClient, mails: readonly ListedMail[], signal: AbortSignal) {
    for (const batch of batchesOf(mails, size)) {
      for (const part of suspects > 0 ? batch.map(mail => [mail]) : [batch]) {
        isBehind = held.size >= MOST_HELD
        if (signal.aborted || isBehind) return
        const taken = await takeBatch(client, part, signal)
        await disposeOf(client, taken)
        await noteDown()
      }
    }
  }

  async function takeBatch(
    client: ImapClient,
    batch: readonly ListedMail[],
    signal: AbortSignal,
  ): Promise<number[]> {
    const fetched = await fetchOrHold(client, batch)
    if (signal.aborted) return []
    // Handed over in order and at once: what writes them down may write them together.
    const taken = await Promise.all(
      batch.map(async ({ uid, size: bytes }) => {
        const raw = fetched.get(uid)
        return raw !== undefined && (await take(uid, raw, bytes)) ? [uid] : []
      }),
    )
    reached = Math.max(reached, ...batch.map(({ uid }) => uid))
    return taken.flat()
  }

  /** A mail that the server does not hand out is held, and asked for again; the others of its batch are taken. */
  async function fetchOrHold(client: ImapClient, batch: readonly ListedMail[]) {
    try {
      const fetched = await fetchBatch(client, batch, size)
      const uids = batch.map(({ uid }) => uid)
      const kept = await stillThere(client, uids, fetched)
      for (const uid of kept) hold(uid, 'the server did not send it')
      for (const uid of uids) if (!fetched.has(uid) && !kept.includes(uid)) held.release(uid)
      suspects = Math.max(0, suspects - batch.length)
      return fetched
    } catch (error) {
      return refusedBatch(client, batch, error)
    }
  }

  async function refusedBatch(
    client: ImapClient,
    batch: readonly ListedMail[],
    error: unknown,
  ): Promise<Map<number, Uint8Array>> {
    const [only, ...others] = batch
    if (only === undefined) return new Map()
    if (others.length === 0) {
      hold(only.uid, error)
      reached = Math.max(reached, only.uid)
      if (!isRefusal(error)) throw error
      return new Map()
    }
    if (!isRefusal(error)) {
      suspects = batch.length
      throw error
    }
    const fetched = new Map<number, Uint8Array>()
    for (const mail of batch)
      for (const [uid, raw] of await fetchOrHold(client, [mail])) fetched.set(uid, raw)
    return fetched
  }

  async function take(uid: number, raw: Uint8Array, bytes: number): Promise<boolean> {
    try {
      await handler({ envelope: envelopeInHeaders(raw, domain), raw })
    } catch (error) {
      hold(uid, error)
      return false
    }
    held.release(uid)
    if (bytes > size)
      tell({ message: `The mail with UID ${uid} has ${bytes} bytes; the first ${size} of them were taken` })
    return true
  }

  function hold(uid: number, cause: unknown) {
    const rest = held.hold(uid, now())
    tell({ message: `The mail with UID ${uid} could not be taken; tried again in ${rest / 1000} s`, cause })
  }

  async function disposeOf(client: ImapClient, uids: readonly number[]) {
    if (uids.length === 0) return
    const done = await dispose(client, uids.join(','), after)
    if (!done) tell({ message: `Mails that were taken stay as they are: the server refused "${after}"` })
  }

  /** A mail that could not be taken is found again after a restart, with those after it; these are kept once. */
  async function noteDown() {
    const upTo = Math.min(reached, (held.first() ?? Number.POSITIVE_INFINITY) - 1)
    if (upTo > 0) await bookmark.note(upTo)
  }

  /** One by one, so that one that cannot be taken costs the others nothing. */
  async function takeHeld(client: ImapClient, signal: AbortSignal) {
    const due = held.due(now())
    const found = due.length === 0 ? [] : await listMails(client, due)
    for (const uid of due) if (!found.some(mail => mail.uid === uid)) held.release(uid)
    for (const mail of found) {
      if (signal.aborted) return
      await disposeOf(client, await takeBatch(client, [mail], signal))
      await noteDown()
    }
  }

  return {
    async takeNew(client, signal) {
      isBehind = held.size >= MOST_HELD
      if (!isBehind) await takeAll(client, await newMails(client), signal)
    },
    retry: takeHeld,
    nextTry: () => (isBehind && held.size < MOST_HELD ? now() : held.next()),
  }
}

/** Does with taken mails what is to become of them. False where the server refuses. */
async function dispose(
  client: ImapClient,
  range: string,
  after: NonNullable<ImapSourceOptions['after']>,
): Promise<boolean> {
  switch (after) {
    case 'keep':
      return true
    case 'seen':
      return client.messageFlagsAdd(range, ['\\Seen'], { uid: true })
    case 'delete':
      return client.messageDelete(range, { uid: true })
    default:
      return (await client.messageMove(range, after.slice('move:'.length), { uid: true })) !== false
  }
}
