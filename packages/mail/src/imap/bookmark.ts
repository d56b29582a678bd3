import type { SourceMemory } from '../transport.js'
import type { OpenFolder } from './client.js'

/** Where reading stands in a folder, under one numbering of it. */
export interface Bookmark {
  /** Every mail up to this UID has been taken, or is none of ours. */
  readonly last: number
  /** Where nothing was taken yet under this numbering: mails before this moment, in milliseconds, are left alone. */
  readonly from: number | undefined
  /** Resolves when it is durable. */
  note(uid: number): Promise<void>
}

export interface BookmarkOptions {
  memory: SourceMemory
  /** Names the folder of one mailbox on one server. */
  place: string
  since: Date | undefined
  now: number
}

/** Two machines may tell the time differently, and a mail that is taken twice is kept once. */
const MARGIN_MS = 3_600_000

/**
 * Finds where to go on. At the very first start that is after the newest mail, however many there are; where the server
 * numbers the folder anew (UIDVALIDITY, RFC 9051, 2.3.1.1), it is the moment of the first start.
 */
export async function openBookmark(
  folder: OpenFolder,
  { memory, place, since, now }: BookmarkOptions,
): Promise<Bookmark> {
  const name = `${place}/${folder.uidValidity}`
  const began = await memory.recall(place)
  const last = await memory.recall(name)
  const from = began === 0 ? (since?.getTime() ?? now - MARGIN_MS) : began
  const note = (uid: number) => memory.note(name, uid)
  if (began === 0) await memory.note(place, Math.max(from, 1))
  if (began === 0 && since === undefined && folder.uidNext > 1) {
    await note(folder.uidNext - 1)
    return { last: folder.uidNext - 1, from: undefined, note }
  }
  return { last, from: last === 0 ? from : undefined, note }
}
