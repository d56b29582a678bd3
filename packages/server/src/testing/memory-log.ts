import type { EventOf, StreamName } from '../case/events.js'
import { type LogHead, prepare, recordedOf, type StreamHead, timeOf } from '../log/chain/prepare.js'
import { chainStart, type Sealed } from '../log/chain/seal.js'
import { verifyStream } from '../log/chain/verify.js'
import { LogClosed } from '../log/errors.js'
import { listeners } from '../log/listeners.js'
import type { Appended, Commit, Kept, Log } from '../log/port.js'
import { caseOf, changesOf, changesOfErasure } from '../log/projections/project.js'
import { applyTo, memoryTables } from './memory-tables.js'
import { memoryViews } from './memory-views.js'

/** A log that keeps nothing: for tests. It passes the suite that every driver passes. */
export function memoryLog(): Log {
  const sealed: Sealed[] = []
  let closed = false
  const heads = new Map<string, StreamHead>()
  const tables = memoryTables()
  const onces = new Map<string, readonly Sealed[]>()
  const cursors = new Map<string, number>()
  const keeps = new Map<string, Kept>()
  const leases = new Map<string, { owner: string; heldUntil: number }>()
  const { subscribe, wake } = listeners()

  const ofStream = (stream: StreamName) => sealed.filter(({ event }) => event.stream === stream)

  function appendNow(commit: Commit): Appended {
    if (closed) throw new LogClosed()
    const known = commit.once === undefined ? undefined : onces.get(commit.once)
    if (known) return { repeated: true, events: known.map(one => recordedOf(one)) }
    const added = prepareAll(heads, sealed.at(-1)?.event ?? { position: 0, at: 0 }, commit)
    for (const one of added) keep(one)
    if (commit.once !== undefined) onces.set(commit.once, added)
    if (added.length > 0) wake()
    return { repeated: false, events: added.map(one => recordedOf(one)) }
  }

  function keep(one: Sealed): void {
    sealed.push(one)
    heads.set(one.event.stream, one.event)
    const before = tables.cases.get(caseOf(one.event.stream) ?? '')
    for (const change of changesOf([recordedOf(one)], before)) applyTo(tables, change)
  }

  return {
    append: async commit => appendNow(commit),
    committed: async once => onces.get(once)?.map(one => recordedOf(one)),
    read: async <Stream extends StreamName>(stream: Stream, afterVersion = 0) =>
      ofStream(stream)
        .slice(afterVersion)
        .map(one => recordedOf<EventOf<Stream>>(one)),
    async readAll(after, limit, streamPrefix = '') {
      const found = sealed.slice(after).filter(({ event }) => event.stream.startsWith(streamPrefix))
      return found.slice(0, limit).map(one => recordedOf(one))
    },
    head: async () => sealed.length,
    subscribe,
    raw: async eventId => sealed.find(({ event }) => event.id === eventId)?.raw?.bytes,
    async dropRaw(eventIds) {
      for (const one of sealed) if (eventIds.includes(one.event.id)) delete one.raw
    },
    async erase(stream) {
      for (const one of ofStream(stream)) {
        delete one.content
        delete one.raw
      }
      const bare = ofStream(stream).map(one => recordedOf(one))
      for (const change of changesOfErasure(bare)) applyTo(tables, change)
    },
    verify: async stream =>
      verifyStream(
        stream,
        ofStream(stream).map(({ event, content = null, raw = null }) => ({ event, content, raw })),
      ),
    cursor: async reader => cursors.get(reader) ?? 0,
    async advance(reader, position) {
      cursors.set(reader, Math.max(position, cursors.get(reader) ?? 0))
    },
    kept: async reader => keeps.get(reader),
    async keep(reader, kept) {
      const before = keeps.get(reader)
      const isOlder = before?.form === kept.form && before.position > kept.position
      if (!isOlder) keeps.set(reader, { ...kept })
    },
    async lease(name, owner, now, forMs) {
      const held = leases.get(name)
      if (held && held.owner !== owner && held.heldUntil > now) return false
      leases.set(name, { owner, heldUntil: now + forMs })
      return true
    },
    views: memoryViews(tables),
    async close() {
      closed = true
    },
  }
}

/** Seals every write of a commit behind what is there, or throws before any of it is kept. */
function prepareAll(heads: ReadonlyMap<string, StreamHead>, log: LogHead, commit: Commit): Sealed[] {
  const at = timeOf(commit, log)
  const added: Sealed[] = []
  for (const write of commit.writes) {
    const own = added.findLast(({ event }) => event.stream === write.stream)?.event
    const stream = own ?? heads.get(write.stream) ?? { version: 0, hash: chainStart(write.stream) }
    added.push(...prepare(write, stream, { position: log.position + added.length, at }))
  }
  return added
}
