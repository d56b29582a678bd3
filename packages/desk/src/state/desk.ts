import {
  type Bell,
  broadcastBell,
  type Connection,
  createHttp,
  type DurableStorage,
  indexedDbStorage,
  resilientStorage,
  type Trouble,
} from '@presszero/core'
import type { DeskBoard, DeskCase } from '@presszero/wire'
import { atom, type ReadableAtom } from 'nanostores'
import { type Actions, createActions } from './actions.js'
import { type AsideKeeper, createAside } from './aside.js'
import { withoutTaken } from './board.js'
import { createDeskClient } from './client.js'
import { createFiles, type Files } from './files.js'
import { createLive } from './live.js'
import { createMails, type MailKeeper } from './mails.js'
import { createCaseKeeper, type OpenCase } from './open-case.js'
import { createPresence, type PresenceKeeper } from './presence.js'
import type { Session } from './session.js'
import { createListener } from './typing.js'
import { createWriting, type DeskRecord, type Writing } from './writing.js'

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
    >,
    Omit<Writing, 'start' | 'stop'> {
  readonly $board: ReadableAtom<DeskBoard | null>
  readonly $connection: ReadableAtom<Connection>
  readonly $presence: PresenceKeeper['$presence']
  readonly $case: ReadableAtom<OpenCase | null>
  /** The mails of the open case that were asked for. */
  readonly $mails: MailKeeper['$mails']
  readonly $aside: AsideKeeper['$aside']
  readonly $typing: ReadableAtom<ReadonlySet<string>>
  open(caseId: string | null): Promise<void>
  refresh(): Promise<void>
  setPresence(presence: 'on' | 'off'): Promise<boolean>
  /** Reads a mail of a case, once. */
  readMail(caseId: string, mailId: string): Promise<void>
  readonly files: Files
  /** Reads the newest of the mails that were set aside. */
  readAside(): Promise<void>
  /** Reads those before the ones that were read. */
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
  const presence = createPresence(client)
  const listener = createListener()

  const stop = () => {
    running.abort()
    presence.stop()
    writing.stop()
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
  const writing = createWriting({ name, client, storage, bell, onCase: cases.put, onTrouble })
  const actions = createActions({ client, board: $board.get, onCase, onTrouble })
  const live = createLive({
    ...http,
    token,
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

  return {
    ...actions,
    ...writing,
    $board,
    $connection: live.$connection,
    $presence: presence.$presence,
    $case: cases.$case,
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
    async signOut() {
      const isOut = await actions.attempt(async () => {
        if (presence.$presence.get().presence === 'on') await presence.set('off')
        await client.closeSession()
      })
      if (isOut) over()
    },
    start() {
      writing.start()
      void live.listen(running.signal)
    },
    stop,
  }
}
