import { type RouteName, routes } from '@presszero/wire'
import { Hono } from 'hono'
import { clientOf, type House, json, limit, problemResponse, type RequestFacts } from './context.js'
import * as desk from './desk.js'
import type { DeskFiles } from './desk-files.js'
import { downloadAttachment, downloadSource, readInbox, readMail } from './desk-mails.js'
import { postContactForm } from './form.js'
import { createCors } from './guard/cors.js'
import { secure } from './guard/headers.js'
import type { RateName } from './guard/limits.js'
import { takeNotices } from './notices.js'
import { ProblemResponse } from './problems.js'
import { takeQueueEvents } from './queue-events.js'
import * as visitor from './visitor.js'

interface Call {
  house: House
  request: Request
  /** The client's address, for counting only. */
  client: string
  /** The `:case` of the path; empty where the route has none. */
  caseId: string
  /** The `:queue` of the path; empty where the route has none. So with what follows. */
  queue: string
  mailId: string
  /** Of an attachment. */
  index: string
  /** Of mail. */
  provider: string
}

type Handler = (call: Call) => Promise<Response>

/** One handler for each route of the table: the compiler knows when one is missing. */
const handlers: Readonly<Record<RouteName, Handler>> = {
  now: limited('read', call => visitor.readNow(call.house)),
  contact: limited('read', async call => json(visitor.contactOf(call.house))),
  contactForm: call => postContactForm(call.house, call.request, call.client),
  openCase: limited('openCase', call => visitor.openCase(call.house, call.request)),
  readCase: limited('case', call => visitor.readCase(call.house, call.request, call.caseId)),
  liveCase: limited('case', call => visitor.liveCase(call.house, call.request, call.caseId)),
  postMessage: limited('case', call => visitor.postMessage(call.house, call.request, call.caseId)),
  joinLine: limited('case', call => visitor.joinLine(call.house, call.request, call.caseId)),
  leaveLine: limited('case', call => visitor.leaveLine(call.house, call.request, call.caseId)),
  giveEmail: limited('case', call => visitor.giveEmail(call.house, call.request, call.caseId)),
  signal: limited('case', call => visitor.signal(call.house, call.request, call.caseId)),
  queueEvents: limited('read', call => takeQueueEvents(call.house, call.request, call.queue)),
  inboundMail: limited('inbound', call => call.house.inbound.take(call.provider, call.request, call.client)),
  notices: limited('told', call => takeNotices(call.house, call.request)),
  deskSignIn: call => desk.askSignIn(call.house, call.request, call.client),
  deskOpenSession: call => desk.openSession(call.house, call.request, call.client),
  deskCloseSession: call => desk.closeSession(call.house, call.request),
  deskPresence: call => desk.setPresence(call.house, call.request),
  deskBoard: call => desk.readBoard(call.house, call.request),
  deskLive: call => desk.liveDesk(call.house, call.request),
  deskSignal: call => desk.deskSignal(call.house, call.request),
  deskCase: call => desk.readDeskCase(call.house, call.request, call.caseId),
  deskClaim: call => desk.claim(call.house, call.request, call.caseId),
  deskRelease: call => desk.release(call.house, call.request, call.caseId),
  deskReply: call => desk.reply(call.house, call.request, call.caseId),
  deskResolve: call => desk.resolve(call.house, call.request, call.caseId),
  deskForward: call => desk.forward(call.house, call.request, call.caseId),
  deskNote: call => desk.note(call.house, call.request, call.caseId),
  deskTransfer: call => desk.transfer(call.house, call.request, call.caseId),
  deskMail: call => readMail(call.house, call.request, call.caseId, call.mailId),
  deskAttachment: call => downloadAttachment(call.house, call.request, call),
  deskInbox: call => readInbox(call.house, call.request),
  deskMailSource: call => downloadSource(call.house, call.request, call.mailId),
}

function limited(name: RateName, handler: Handler): Handler {
  return async call => {
    limit(call.house, name, call.client)
    return handler(call)
  }
}

/** The server as a function from request to response. `facts` is what the platform knows beyond the request. */
export function createApp(house: House, deskFile?: DeskFiles) {
  const cors = createCors(house.config.baseUrl, house.config.origins)
  const router = new Hono<{ Bindings: RequestFacts }>()

  for (const [name, handler] of Object.entries(handlers)) {
    const { method, path } = routes[name as RouteName]
    router.on(method, path, context => {
      const request = context.req.raw
      const client = clientOf(house, request, context.env ?? {})
      const [caseId = '', queue = '', mailId = '', index = '', provider = ''] = [
        ...['case', 'queue', 'mail', 'index', 'provider'],
      ].map(parameter => context.req.param(parameter))
      return handler({ house, request, client, caseId, queue, mailId, index, provider })
    })
  }
  for (const path of new Set(Object.values(routes).map(route => route.path)))
    router.all(path, () => new ProblemResponse('method-not-allowed').toResponse())
  router.get('/healthz', async () => json({ position: await house.log.head() }))
  for (const path of ['/desk', '/desk/*'])
    router.get(
      path,
      async context => (await deskFile?.(context.req.path)) ?? new ProblemResponse('not-found').toResponse(),
    )
  router.notFound(() => new ProblemResponse('not-found').toResponse())
  router.onError(error => problemResponse(house, error))

  return async function fetch(request: Request, facts: RequestFacts = {}): Promise<Response> {
    try {
      const origin = cors.originOf(request)
      const response =
        request.method === 'OPTIONS' ? cors.preflight(request) : await router.fetch(request, facts)
      cors.allow(response, origin)
      secure(response)
      return response
    } catch (error) {
      const response = problemResponse(house, error)
      secure(response)
      return response
    }
  }
}
