import type {
  CaseView,
  Contact,
  GiveEmailRequest,
  GiveEmailResponse,
  JoinLineResponse,
  Now,
  OpenCaseRequest,
  OpenCaseResponse,
  PostMessageRequest,
  PostMessageResponse,
  SignalRequest,
} from '@presszero/wire'
import { visitorRoutes } from '@presszero/wire/plain'
import { createHttp, type HttpOptions } from './http.js'

/** A case and the right to it. The token travels in a header, never in an address. */
export interface CaseKey {
  case: string
  token: string
}

/** One method for each route of a visitor. Every method rejects with a `ProblemError` or a `NetworkError`. */
export interface Client {
  now(signal?: AbortSignal): Promise<Now>
  contact(signal?: AbortSignal): Promise<Contact>
  /** The same key opens one case, however often it is sent. */
  openCase(request: OpenCaseRequest, idempotencyKey: string, signal?: AbortSignal): Promise<OpenCaseResponse>
  readCase(key: CaseKey, signal?: AbortSignal): Promise<CaseView>
  /** The same `request.id` is the same message, however often it is sent. */
  postMessage(key: CaseKey, request: PostMessageRequest, signal?: AbortSignal): Promise<PostMessageResponse>
  joinLine(key: CaseKey, signal?: AbortSignal): Promise<JoinLineResponse>
  leaveLine(key: CaseKey, signal?: AbortSignal): Promise<void>
  giveEmail(key: CaseKey, request: GiveEmailRequest, signal?: AbortSignal): Promise<GiveEmailResponse>
  signal(key: CaseKey, request: SignalRequest, signal?: AbortSignal): Promise<void>
}

export function createClient(options: HttpOptions): Client {
  const http = createHttp(options)
  const on = ({ case: id, token }: CaseKey, signal?: AbortSignal) => ({
    token,
    parameters: { case: id },
    ...abortedBy(signal),
  })
  return {
    now: signal => http(visitorRoutes.now, abortedBy(signal)),
    contact: signal => http(visitorRoutes.contact, abortedBy(signal)),
    openCase: (json, idempotencyKey, signal) =>
      http(visitorRoutes.openCase, { json, idempotencyKey, ...abortedBy(signal) }),
    readCase: (key, signal) => http(visitorRoutes.readCase, on(key, signal)),
    postMessage: (key, json, signal) => http(visitorRoutes.postMessage, { json, ...on(key, signal) }),
    joinLine: (key, signal) => http(visitorRoutes.joinLine, on(key, signal)),
    leaveLine: (key, signal) => http(visitorRoutes.leaveLine, on(key, signal)),
    giveEmail: (key, json, signal) => http(visitorRoutes.giveEmail, { json, ...on(key, signal) }),
    signal: (key, json, signal) => http(visitorRoutes.signal, { json, ...on(key, signal) }),
  }
}

function abortedBy(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal ? { signal } : {}
}
