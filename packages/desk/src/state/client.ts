import type { Http } from '@presszero/core'
import type {
  DeskCase,
  DeskHuman,
  DeskInbox,
  DeskMail,
  DeskNoteRequest,
  DeskReplyRequest,
  DeskSignalRequest,
  PresenceRequest,
  ResolveRequest,
  TransferRequest,
} from '@presszero/wire'
import { deskRoutes, type Route } from '@presszero/wire/plain'

/** One method for each route of a signed-in human. Every method rejects with a `ProblemError` or a `NetworkError`. */
export interface DeskClient {
  setPresence(request: PresenceRequest): Promise<DeskHuman>
  signal(request: DeskSignalRequest): Promise<void>
  readCase(id: string): Promise<DeskCase>
  claim(id: string): Promise<DeskCase>
  release(id: string): Promise<DeskCase>
  /** The same `request.id` is the same message, however often it is sent. */
  reply(id: string, request: DeskReplyRequest, signal?: AbortSignal): Promise<DeskCase>
  /** For colleagues only. The same `request.id` is the same note. */
  note(id: string, request: DeskNoteRequest, signal?: AbortSignal): Promise<DeskCase>
  transfer(id: string, request: TransferRequest): Promise<DeskCase>
  resolve(id: string, request: ResolveRequest): Promise<DeskCase>
  forward(id: string): Promise<DeskCase>
  /** A mail of a case as it came. */
  readMail(id: string, mail: string): Promise<DeskMail>
  /** The mails that were set aside, the newest first, or those before a place that an earlier answer named. */
  readInbox(before?: number): Promise<DeskInbox>
  closeSession(): Promise<void>
}

export function createDeskClient(http: Http, token: string): DeskClient {
  const on = (id: string) => ({ token, parameters: { case: id } })
  return {
    setPresence: json => http(deskRoutes.deskPresence, { token, json }),
    signal: json => http(deskRoutes.deskSignal, { token, json }),
    readCase: id => http(deskRoutes.deskCase, on(id)),
    claim: id => http(deskRoutes.deskClaim, on(id)),
    release: id => http(deskRoutes.deskRelease, on(id)),
    reply: (id, json, signal) =>
      http(deskRoutes.deskReply, { ...on(id), json, ...(signal ? { signal } : {}) }),
    note: (id, json, signal) => http(deskRoutes.deskNote, { ...on(id), json, ...(signal ? { signal } : {}) }),
    transfer: (id, json) => http(deskRoutes.deskTransfer, { ...on(id), json }),
    resolve: (id, json) => http(deskRoutes.deskResolve, { ...on(id), json }),
    forward: id => http(deskRoutes.deskForward, on(id)),
    readMail: (id, mail) => http(deskRoutes.deskMail, { token, parameters: { case: id, mail } }),
    readInbox: before => http(inboxBefore(before), { token }),
    closeSession: () => http(deskRoutes.deskCloseSession, { token }),
  }
}

function inboxBefore(before: number | undefined): Route {
  const { deskInbox } = deskRoutes
  return before === undefined ? deskInbox : { ...deskInbox, path: `${deskInbox.path}?before=${before}` }
}
