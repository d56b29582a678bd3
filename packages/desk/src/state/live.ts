import { type Connection, openStream, type Trouble, troubleOf, urlOf } from '@presszero/core'
import type { DeskBoard, DeskStreamEvent, DeskUpdate } from '@presszero/wire'
import { deskRoutes } from '@presszero/wire/plain'
import { atom, type ReadableAtom } from 'nanostores'

/** After an answer that makes no sense, such as the page of a proxy, it is tried again this much later. */
const PAUSE_MS = 10_000

export interface LiveOptions {
  server: string
  token: string
  fetch?: typeof fetch
  onBoard: (board: DeskBoard) => void
  onUpdate: (caseId: string, update: DeskUpdate) => void
  onTyping: (caseId: string, typing: boolean) => void
  onCustomer: (caseId: string, onPage: boolean) => void
  /** Every sign of life of the server. */
  onAlive: () => void
  /** The connection is back: updates have no memory, so that what is shown is to be read anew. */
  onBack: () => void
  /** The session is over. */
  onOver: (trouble: Trouble) => void
}

export interface Live {
  readonly $connection: ReadableAtom<Connection>
  /** Listens until the signal is aborted. */
  listen(signal: AbortSignal): Promise<void>
}

/** What happens at the desk, as it happens. */
export function createLive(options: LiveOptions): Live {
  const { server, token, onAlive } = options
  const $connection = atom<Connection>('idle')

  const onEvent = ({ event, data }: DeskStreamEvent) => {
    if (event === 'board') options.onBoard(data)
    else if (event === 'update') options.onUpdate(data.case, data.update)
    else if (event === 'typing') options.onTyping(data.case, data.typing)
    else if (event === 'customer') options.onCustomer(data.case, data.onPage)
  }
  const onConnection = (connection: Connection) => {
    const before = $connection.get()
    $connection.set(connection)
    if (connection === 'live' && before === 'offline') options.onBack()
  }
  const stream = { token, onEvent, onConnection, onAlive, ...(options.fetch ? { fetch: options.fetch } : {}) }

  const listen = async (signal: AbortSignal): Promise<void> => {
    try {
      await openStream<DeskStreamEvent>(urlOf(server, deskRoutes.deskLive), { ...stream, signal })
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble.code === 'unauthenticated' || trouble.code === 'forbidden') return options.onOver(trouble)
      $connection.set('offline')
      const timer = setTimeout(() => void listen(signal), PAUSE_MS)
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    }
  }
  return { $connection, listen }
}
