import type { Http } from '@presszero/core'
import type {
  DeskCase,
  DeskHuman,
  DeskReplyRequest,
  DeskSignalRequest,
  PresenceRequest,
  ResolveRequest,
} from '@presszero/wire'
import { deskRoutes } from '@presszero/wire/plain'

/** One method for each route of a signed-in human. Every method rejects with a `ProblemError` or a `NetworkError`. */
export interface DeskClient {
  setPresence(request: PresenceRequest): Promise<DeskHuman>
  signal(request: DeskSignalRequest): Promise<void>
  readCase(id: string): Promise<DeskCase>
  claim(id: string): Promise<DeskCase>
  release(id: string): Promise<DeskCase>
  /** The same `request.id` is the same message, however often it is sent. */
  reply(id: string, request: DeskReplyRequest, signal?: AbortSignal): Promise<DeskCase>
  resolve(id: string, request: ResolveRequest): Promise<DeskCase>
  forward(id: string): Promise<DeskCase>
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
    resolve: (id, json) => http(deskRoutes.deskResolve, { ...on(id), json }),
    forward: id => http(deskRoutes.deskForward, on(id)),
    closeSession: () => http(deskRoutes.deskCloseSession, { token }),
  }
}
