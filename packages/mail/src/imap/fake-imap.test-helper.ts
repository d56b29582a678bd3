import { EventEmitter, once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import type { FetchedMail, ImapClient } from './client.js'
import { createImapSource } from './source.js'
import type { ImapSourceOptions } from './types.js'

interface FakeMail {
  raw: Uint8Array
  arrived: number
  flags: Set<string>
}

export const START = Date.parse('2026-11-23T09:00:00Z')

/** An IMAP server with one folder, in memory, and the hands of the clock. */
export function fakeImap() {
  const server = {
    numbering: 1n,
    next: 1,
    mails: new Map<number, FakeMail>(),
    moved: [] as { uid: number; folder: string }[],
    /** Why nobody can connect or open the folder. */
    refuses: undefined as Error | undefined,
    /** The connection is lost before this mail is handed out. */
    killedBy: undefined as number | undefined,
    /** A mail that the server refuses to hand out. */
    broken: undefined as number | undefined,
    /** Connections are dead and do not know it yet: as with imapflow, nothing comes, and no error. */
    dead: false,
    /** It takes connections, and says nothing. */
    isSilent: false,
    connections: 0,
    readOnly: undefined as boolean | undefined,
    fetched: [] as number[],
  }
  let now = START
  /** Commands so far: as long as there are more, something goes on. */
  let activity = 0
  const hands = new Set<{ at: number; ring: () => void }>()
  const clients = new Set<EventEmitter>()

  function newFake(): ImapClient {
    const events = new EventEmitter()
    let usable = false
    const lose = () => {
      usable = false
      clients.delete(events)
      events.emit('close')
    }
    const need = async () => {
      activity++
      await turn()
      if (!usable) throw Object.assign(new Error('Connection not available'), { code: 'NoConnection' })
    }
    const matching = (range: string) => {
      const ranges = range.split(',').map(part => part.split(':'))
      const newest = Math.max(0, ...server.mails.keys())
      const fits = (uid: number) =>
        ranges.some(([from, to = from]) =>
          to === '*' ? uid >= Math.min(Number(from), newest) : uid >= Number(from) && uid <= Number(to),
        )
      return [...server.mails].filter(([uid]) => fits(uid))
    }
    async function* fetch(
      range: string,
      query: { source?: true | { maxLength: number } },
    ): AsyncGenerator<FetchedMail> {
      if (server.dead) return
      await need()
      for (const [uid, { raw, arrived }] of matching(range)) {
        if (query.source === undefined) {
          yield { uid, size: raw.length, internalDate: new Date(arrived) }
          continue
        }
        if (uid === server.broken) throw Object.assign(new Error('NO'), { responseStatus: 'NO' })
        if (uid === server.killedBy) lose()
        await need()
        server.fetched.push(uid)
        yield { uid, source: query.source === true ? raw : raw.subarray(0, query.source.maxLength) }
      }
    }
    return {
      async connect() {
        activity++
        await turn()
        server.connections++
        if (server.isSilent) await once(events, 'close')
        if (server.refuses) throw server.refuses
        usable = true
        clients.add(events)
      },
      async mailboxOpen(_path, { readOnly }) {
        await need()
        server.readOnly = readOnly
        return { uidValidity: server.numbering, uidNext: server.next }
      },
      async search({ uid: range, since }) {
        if (server.dead) return undefined
        await need()
        const fits = ([, { arrived }]: [number, FakeMail]) => arrived >= (since?.getTime() ?? 0)
        return matching(range)
          .filter(fits)
          .map(([uid]) => uid)
      },
      fetch,
      idle: () => new Promise(() => {}),
      async messageFlagsAdd(range, flags) {
        await need()
        for (const [, mail] of matching(range)) for (const flag of flags) mail.flags.add(flag)
        return true
      },
      async messageMove(range, folder) {
        await need()
        if (folder === 'Nowhere') return false
        for (const [uid] of matching(range)) {
          server.moved.push({ uid, folder })
          server.mails.delete(uid)
        }
        return {}
      },
      async messageDelete(range) {
        await need()
        for (const [uid] of matching(range)) server.mails.delete(uid)
        return true
      },
      on: (event: string, listener: (error: Error) => void) => events.on(event, listener),
      async logout() {
        lose()
      },
      close: lose,
    }
  }

  async function settle() {
    for (let [seen, quiet] = [activity, 0]; quiet < 20; quiet = seen === activity ? quiet + 1 : 0) {
      seen = activity
      await turn()
    }
  }

  async function put(raw: Uint8Array, arrived = now) {
    const uid = server.next++
    server.mails.set(uid, { raw, arrived, flags: new Set() })
    for (const client of clients) client.emit('exists')
    await settle()
    return uid
  }

  return {
    server,
    settle,
    /** A mail that arrives; those who listen are told. Returns its UID. */
    put,
    arrive: (text: string, { arrived = now, above = '' } = {}) =>
      put(
        Buffer.from(
          `${above}From: ann@example.com\r\nMessage-ID: <${server.next}@example.com>\r\n\r\n${text}\r\n`,
        ),
        arrived,
      ),
    /** Every connection is lost. */
    async lose(error?: Error) {
      for (const client of [...clients]) {
        if (error) client.emit('error', error)
        else client.emit('close')
      }
      await settle()
    },
    async pass(ms: number) {
      const until = now + ms
      for (;;) {
        const [first] = [...hands].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
        if (first === undefined) break
        now = Math.max(now, first.at)
        first.ring()
        await settle()
      }
      now = until
      await settle()
    },
    source: (options: Partial<ImapSourceOptions> = {}) =>
      createImapSource(
        { host: 'imap.shop.test', auth: { user: 'help', pass: 'secret' }, ...options },
        {
          newClient: async () => newFake(),
          now: () => now,
          wait: (ms, signal) =>
            new Promise(resolve => {
              const hand = { at: now + ms, ring: () => resolve(void hands.delete(hand)) }
              if (signal.aborted) return resolve()
              hands.add(hand)
              signal.addEventListener('abort', hand.ring, { once: true })
            }),
        },
      ),
  }
}
