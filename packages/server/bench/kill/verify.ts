import { join } from 'node:path'
import { type Log, sqliteLog } from '@presszero/server'

export interface Found {
  /** Mails that got a 250 and are not there, or are and were not filed. */
  lost: number
  unfiled: number
  /** Mails that were kept, or shown on cases, more than once. */
  keptTwice: number
  shownTwice: number
  setAside: number
  streams: number
  brokenChains: number
}

const PAGE = 1_000

/** Reads the whole log and compares it with what was sent. Every hash chain is recomputed. */
export async function verify(folder: string, mails: number): Promise<Found> {
  const log = await sqliteLog({ file: join(folder, 'log.db') })
  const kept = new Map<string, string[]>()
  const shown = new Map<string, number>()
  const ends = new Map<string, string>()
  const streams = new Set<Parameters<Log['verify']>[0]>()
  for (let after = 0; ; ) {
    const page = await log.readAll(after, PAGE)
    for (const { position, stream, id, event } of page) {
      after = position
      streams.add(stream)
      const inbox = stream.slice('inbox:'.length)
      if (event.type === 'mail-arrived') add(kept, messageIdIn(await log.raw(id)), inbox)
      if (event.type === 'mail-filed' || event.type === 'mail-set-aside') ends.set(inbox, event.type)
      if (event.type === 'message-added') shown.set(event.messageId, (shown.get(event.messageId) ?? 0) + 1)
    }
    if (page.length < PAGE) break
  }
  let brokenChains = 0
  for (const stream of streams) if (!(await log.verify(stream)).ok) brokenChains += 1
  await log.close()
  const inboxes = [...kept.values()]
  return {
    lost: mails - kept.size,
    unfiled: inboxes.filter(([inbox = '']) => !ends.has(inbox) || !shown.has(inbox)).length,
    keptTwice: inboxes.filter(({ length }) => length > 1).length,
    shownTwice: [...shown.values()].filter(times => times > 1).length,
    setAside: [...ends.values()].filter(end => end === 'mail-set-aside').length,
    streams: streams.size,
    brokenChains,
  }
}

function messageIdIn(raw: Uint8Array | undefined): string {
  const [, id = ''] = /^Message-ID: <([^>]+)>/m.exec(new TextDecoder().decode(raw)) ?? []
  return id
}

function add(to: Map<string, string[]>, key: string, value: string): void {
  to.set(key, [...(to.get(key) ?? []), value])
}
