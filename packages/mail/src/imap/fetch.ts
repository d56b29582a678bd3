import type { FetchedMail, ImapClient } from './client.js'

/** Mails whose sizes and dates are asked at a time. */
const LISTED_AT_ONCE = 200
/** Mails fetched at a time, and bytes of them: what is fetched is held in memory until it is taken. */
const MOST_AT_ONCE = 50
const MOST_BYTES_AT_ONCE = 16 * 1024 * 1024

/** A mail as the folder lists it. */
export interface ListedMail {
  readonly uid: number
  readonly size: number
  readonly arrived: number | undefined
}

/** Asks for the UIDs that fit; rejects where the server did not say. */
export async function searchUids(client: ImapClient, range: string, since?: Date): Promise<number[]> {
  const found = await client.search({ uid: range, ...(since && { since }) }, { uid: true })
  if (!Array.isArray(found)) throw new Error('the server did not answer the search')
  return found.toSorted((a, b) => a - b)
}

/**
 * These mails in the order of their UIDs, without those that were removed. A mail that the server lists without its facts
 * is one all the same: imapflow yields nothing, and no error, where a connection was lost.
 */
export async function listMails(client: ImapClient, uids: readonly number[]): Promise<ListedMail[]> {
  const listed = new Map<number, ListedMail>()
  for (let from = 0; from < uids.length; from += LISTED_AT_ONCE) {
    const range = uids.slice(from, from + LISTED_AT_ONCE).join(',')
    for await (const mail of client.fetch(
      range,
      { uid: true, size: true, internalDate: true },
      { uid: true },
    ))
      listed.set(mail.uid, { uid: mail.uid, size: mail.size ?? 0, arrived: timeOf(mail) })
  }
  for (const uid of await stillThere(client, uids, listed))
    listed.set(uid, { uid, size: 0, arrived: undefined })
  return [...listed.values()].toSorted((a, b) => a.uid - b.uid)
}

/** Of these mails, those that the server did not hand out though it has them. */
export async function stillThere(
  client: ImapClient,
  uids: readonly number[],
  handedOut: ReadonlyMap<number, unknown>,
): Promise<number[]> {
  const missing = uids.filter(uid => !handedOut.has(uid))
  return missing.length === 0 ? [] : searchUids(client, missing.join(','))
}

function timeOf({ internalDate }: FetchedMail): number | undefined {
  const time = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime()
  return Number.isNaN(time) ? undefined : time
}

/** Cuts a list into what is fetched at a time. A mail of more bytes than `size` is fetched by itself. */
export function batchesOf(mails: readonly ListedMail[], size: number): ListedMail[][] {
  const batches: ListedMail[][] = []
  let bytes = 0
  for (const mail of mails) {
    const batch = batches.at(-1)
    const alone = mail.size > size || (batch?.[0]?.size ?? 0) > size
    const fits = batch && batch.length < MOST_AT_ONCE && bytes + mail.size <= MOST_BYTES_AT_ONCE
    if (fits && !alone) batch.push(mail)
    else {
      batches.push([mail])
      bytes = 0
    }
    bytes += mail.size
  }
  return batches
}

/**
 * The bytes of the mails of a batch. One that was removed meanwhile is missing, and one of more than `size` bytes is cut
 * there.
 */
export async function fetchBatch(
  client: ImapClient,
  batch: readonly ListedMail[],
  size: number,
): Promise<Map<number, Uint8Array>> {
  const cut = batch.some(mail => mail.size > size)
  const source = cut ? { start: 0, maxLength: size } : (true as const)
  const range = batch.map(({ uid }) => uid).join(',')
  const fetched = new Map<number, Uint8Array>()
  for await (const mail of client.fetch(range, { uid: true, source }, { uid: true }))
    if (mail.source !== undefined) fetched.set(mail.uid, mail.source)
  return fetched
}
