import {
  type Bell,
  broadcastBell,
  type Connection,
  createHttp,
  createOutbox,
  type DurableStorage,
  indexedDbStorage,
  type OutboxEntry,
  type OutboxRecord,
  resilientStorage,
  type Trouble,
  troubleOf,
} from '@presszero/core'
import type { DeskBoard, DeskCase } from '@presszero/wire'
import { atom, type ReadableAtom } from 'nanostores'
import { type Actions, createActions } from './actions.js'
import { type AsideKeeper, createAside } from './aside.js'
import { withoutTaken } from './board.js'
import { createDeskClient } from './client.js'
import { createDrafts, type Drafts, draftKey } from './drafts.js'
import { createFiles, type Files } from './files.js'
import { createLive } from './live.js'
import { createMails, type MailKeeper } from './mails.js'
import { createCaseKeeper, type OpenCase } from './open-case.js'
import { createPresence, type PresenceKeeper } from './presence.js'
import type { Session } from './session.js'
import { createListener, createTypist } from './typing.js'

/** What was written and is on its way: an answer to the customer, or a note for colleagues. */
export interface Reply {
  case: string
  text: string
  internal?: true
}

export interface DeskRecord extends OutboxRecord<Reply> {
  drafts: Drafts
}

export interface DeskOptions {
  /** Where the server is: `''` is the page's own origin. */
  server: string
  session: Session
  /** The session is over, and why if the human did not end it. */
  onOver: (trouble?: Trouble) => void
  fetch?: typeof fetch
  storage?: DurableStorage<DeskRecord>
  bell?: Bell
}

/** What a signed-in human sees, as stores, and what they can do, as actions. */
export interface Desk
  extends Pick<
    Actions,
    'claim' | 'claimNext' | 'release' | 'forward' | 'transfer' | 'resolve' | 'dismiss' | '$busy' | '$notice'
  > {
  readonly $board: ReadableAtom<DeskBoard | null>
  readonly $connection: ReadableAtom<Connection>
  readonly $presence: PresenceKeeper['$presence']
  readonly $case: ReadableAtom<OpenCase | null>
  readonly $drafts: ReadableAtom<Drafts>
  /** Answers that are not at the server yet. */
  readonly $outgoing: ReadableAtom<readonly OutboxEntry<Reply>[]>
  /** The mails of the open case that were asked for. */
  readonly $mails: MailKeeper['$mails']
  readonly $aside: AsideKeeper['$aside']
  readonly $typing: ReadableAtom<ReadonlySet<string>>
  open(caseId: string | null): Promise<void>
  refresh(): Promise<void>
  setPresence(presence: 'on' | 'off'): Promise<boolean>
  /** Keeps what is being written, and tells the customer that somebody writes. */
  write(caseId: string, text: string): void
  /** Keeps what is being written for colleagues. */
  writeNote(caseId: string, text: string): void
  /** Sends the answer, in order with those before it; what was typed is on disk before the first request. */
  reply(caseId: string, text: string): Promise<void>
  /** Adds a note for colleagues, as durably as an answer. */
  keepNote(caseId: string, text: string): Promise<void>
  retry(replyId: string): Promise<void>
  /** Takes back an answer or note that was not sent: its text is a draft again. */
  discard(replyId: string): Promise<void>
  /** Reads a mail of a case, once. */
  readMail(caseId: string, mailId: string): Promise<void>
  readonly files: Files
  /** Reads the mails that were set aside: the newest, or those after the ones that are shown. */
  readAside(): Promise<void>
  readOlderAside(): Promise<void>
  signOut(): Promise<void>
  start(): void
  stop(): void
}

export function createDesk(options: DeskOptions): Desk {
  const { server, session, onOver } = options
  const { token } = session
  const http = { server, ...(options.fetch ? { fetch: options.fetch } : {}) }
  // Of this human alone: another who signs in on the same machine does not send what this one wrote.
  const name = `presszero-desk:${session.human}`
  const storage = options.storage ?? resilientStorage(indexedDbStorage<DeskRecord>(name))
  const bell = options.bell ?? broadcastBell(name)
  const running = new AbortController()

  const $board = atom<DeskBoard | null>(null)
  const client = createDeskClient(createHttp(http), token)
  const cases = createCaseKeeper(client.readCase)
  const mails = createMails(client.readMail)
  const aside = createAside(client.readInbox)
  const drafts = createDrafts(storage, bell)
  const presence = createPresence(client)
  const typist = createTypist(client)
  const listener = createListener()

  const stop = () => {
    running.abort()
    presence.stop()
    outbox.stop()
    bell.close()
  }
  const over = (trouble?: Trouble) => {
    if (running.signal.aborted) return
    stop()
    onOver(trouble)
  }
  const onTrouble = (trouble: Trouble) => {
    if (trouble.code === 'unauthenticated') over(trouble)
  }
  const onCase = (view: DeskCase) => {
    const board = $board.get()
    if (board) $board.set(withoutTaken(board, view))
    cases.put(view)
  }
  const actions = createActions({ client, board: $board.get, onCase, onTrouble })
  const outbox = createOutbox<Reply>({
    name,
    storage,
    bell,
    async deliver({ id, body }, signal) {
      try {
        const send = body.internal ? client.note : client.reply
        cases.put(await send(body.case, { id, text: body.text }, signal))
      } catch (error) {
        // Ends the session before the outbox takes it for refused: it goes out after the next sign-in.
        if (!signal.aborted) onTrouble(troubleOf(error))
        throw error
      }
    },
  })

  const live = createLive({
    server,
    token,
    ...(options.fetch ? { fetch: options.fetch } : {}),
    onBoard(board) {
      $board.set(board)
      presence.heard(board.me.presence)
    },
    onUpdate: cases.update,
    onTyping: listener.heard,
    onCustomer: cases.customer,
    onAlive: presence.alive,
    onBack: () => void cases.refresh(),
    onOver: over,
  })

  /** The drafts that are on their way to the disk as answers or notes. */
  const beingKept = new Set<string>()
  const send = async (reply: Reply) => {
    const key = draftKey(reply)
    // A second press while the first is being written down is the same press.
    if (beingKept.has(key)) return
    beingKept.add(key)
    try {
      await outbox.add(reply)
      drafts.set(key, '')
    } finally {
      beingKept.delete(key)
    }
  }

  return {
    ...actions,
    $board,
    $connection: live.$connection,
    $presence: presence.$presence,
    $case: cases.$case,
    $drafts: drafts.$drafts,
    $outgoing: outbox.$entries,
    $typing: listener.$typing,
    $mails: mails.$mails,
    $aside: aside.$aside,
    files: createFiles({ ...http, token }),
    readMail: mails.read,
    readAside: aside.read,
    readOlderAside: aside.readOlder,
    async open(caseId) {
      if (cases.$case.get()?.id !== caseId) mails.forget()
      await cases.open(caseId)
    },
    refresh: cases.refresh,
    setPresence: wanted => actions.attempt(() => presence.set(wanted)),
    write(caseId, text) {
      drafts.set(caseId, text)
      if (text.trim() === '') typist.stopped()
      else typist.typed(caseId)
    },
    writeNote: (caseId, text) => drafts.set(draftKey({ case: caseId, internal: true }), text),
    async reply(caseId, text) {
      typist.stopped()
      await send({ case: caseId, text })
    },
    keepNote: (caseId, text) => send({ case: caseId, text, internal: true }),
    retry: outbox.retry,
    async discard(replyId) {
      const entry = await outbox.discard(replyId)
      if (entry) drafts.giveBack(draftKey(entry.body), entry.body.text)
    },
    async signOut() {
      const isOut = await actions.attempt(async () => {
        if (presence.$presence.get().presence === 'on') await presence.set('off')
        await client.closeSession()
      })
      if (isOut) over()
    },
    start() {
      void drafts.load()
      void outbox.start()
      void live.listen(running.signal)
    },
    stop,
  }
}
