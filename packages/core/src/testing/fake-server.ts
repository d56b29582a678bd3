import {
  type CaseUpdate,
  type CaseView,
  giveEmailRequest,
  type Message,
  openCaseRequest,
  type ProblemCode,
  postMessageRequest,
  problemStatus,
  type RouteName,
  routes,
  signalRequest,
} from '@presszero/wire'
import { openNow, sampleCase, shop, thirdInLine } from './samples.js'

interface Served {
  view: CaseView
  token: string
  updates: CaseUpdate[]
  streams: Set<(event: string, data: unknown, id?: number) => void>
}

type Change = CaseUpdate extends infer Update
  ? Update extends CaseUpdate
    ? Omit<Update, 'version'>
    : never
  : never

/** A server in memory that keeps the promises of the wire: idempotent writes, versions, and a stream that resumes. */
export function createFakeServer() {
  const cases = new Map<string, Served>()
  const keys = new Map<string, string>()
  const calls: { route: RouteName; body: unknown; token: string | null }[] = []
  const refusals: ProblemCode[] = []
  const server = {
    calls,
    online: true,
    /** How many of the next writes are done, but their answers lost on the way. */
    answersLost: 0,
    callsOf: (route: RouteName) => calls.filter(call => call.route === route),
    cases: () => [...cases.values()].map(({ view }) => view),
    refuseNext: (...codes: ProblemCode[]) => refusals.push(...codes),
    change(id: string, change: Change) {
      const served = find(id)
      const update = { ...change, version: served.view.version + 1 } as CaseUpdate
      apply(served, update)
    },
    say(id: string, event: string, data: unknown) {
      for (const send of find(id).streams) send(event, data)
    },
    reply(id: string, text: string) {
      const message: Message = {
        id: crypto.randomUUID(),
        at: new Date().toISOString(),
        author: { kind: 'human', name: 'Anna' },
        channel: 'web',
        text,
      }
      server.change(id, { type: 'message', message })
    },
    streams: () => [...cases.values()].reduce((sum, { streams }) => sum + streams.size, 0),
    erase: (id: string) => cases.delete(id),
    fetch: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init)
      if (!server.online) throw new TypeError('Failed to fetch')
      const { route, id } = match(request)
      const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? null
      const text = await request.text()
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      calls.push({ route, body, token })
      const isWrite = request.method !== 'GET'
      const code = isWrite && route !== 'signal' ? refusals.shift() : undefined
      if (code) return problem(code)
      const response = answer(route, id, body, token, request)
      if (isWrite && server.answersLost > 0) {
        server.answersLost -= 1
        throw new TypeError('Failed to fetch')
      }
      return response
    },
  }

  const find = (id: string) => {
    const served = cases.get(id)
    if (!served) throw new Error(`no case ${id}`)
    return served
  }

  const apply = (served: Served, update: CaseUpdate) => {
    served.updates.push(update)
    served.view = { ...served.view, version: update.version }
    if (update.type === 'message') served.view.messages = [...served.view.messages, update.message]
    if (update.type === 'status') Object.assign(served.view, { status: update.status, human: update.human })
    if (update.type === 'email') served.view.email = update.email
    for (const send of served.streams) send('update', update, update.version)
  }

  const answer = (
    route: RouteName,
    id: string,
    body: unknown,
    token: string | null,
    request: Request,
  ): Response => {
    if (route === 'now') return Response.json(openNow)
    if (route === 'contact') return Response.json(shop)
    if (route === 'openCase') return openCase(body, request)
    const served = cases.get(id)
    if (!served || served.token !== token) return problem('case-not-found')
    if (route === 'liveCase') return stream(served, request)
    if (route === 'readCase') return Response.json(served.view)
    if (route === 'postMessage') return postMessage(served, body)
    if (route === 'giveEmail') {
      const { email } = giveEmailRequest.parse(body)
      const given = { address: email, writesFrom: 'r+abc@mail.shop.test', delivery: 'none' } as const
      apply(served, { type: 'email', version: served.view.version + 1, email: given })
      return Response.json({ email: given })
    }
    if (route === 'joinLine') {
      served.view = { ...served.view, status: 'waiting', line: thirdInLine }
      return Response.json({ line: thirdInLine })
    }
    if (route === 'leaveLine') {
      served.view = { ...served.view, status: 'open', line: null }
      return new Response(null, { status: 204 })
    }
    signalRequest.parse(body)
    return new Response(null, { status: 204 })
  }

  const openCase = (body: unknown, request: Request): Response => {
    const key = request.headers.get('idempotency-key')
    if (!key) return problem('invalid-request')
    const { wants, text, email } = openCaseRequest.parse(body)
    const known = cases.get(keys.get(key) ?? '')
    if (known) return Response.json({ case: known.view, token: known.token }, { status: 201 })
    const id = crypto.randomUUID()
    keys.set(key, id)
    const view = sampleCase({
      id,
      status: wants === 'human' ? 'waiting' : 'open',
      line: wants === 'human' ? thirdInLine : null,
      messages: text === undefined ? [] : [customerMessage(crypto.randomUUID(), text)],
      email: email ? { address: email, writesFrom: 'r+abc@mail.shop.test', delivery: 'queued' } : null,
    })
    const served = { view, token: `token-${id}`, updates: [], streams: new Set<never>() }
    cases.set(id, served)
    return Response.json({ case: view, token: served.token }, { status: 201 })
  }

  const postMessage = (served: Served, body: unknown): Response => {
    const { id, text } = postMessageRequest.parse(body)
    const known = served.view.messages.find(one => one.id === id)
    if (!known) {
      const version = served.view.version + 1
      apply(served, { type: 'message', version, message: customerMessage(id, text) })
    }
    return Response.json({ message: known ?? served.view.messages.at(-1), version: served.view.version })
  }

  const stream = (served: Served, request: Request): Response => {
    const after = request.headers.get('last-event-id')
    const encoder = new TextEncoder()
    let send: (event: string, data: unknown, id?: number) => void
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (event, data, id) => {
          const idLine = id === undefined ? '' : `id: ${id}\n`
          controller.enqueue(encoder.encode(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`))
        }
        served.streams.add(send)
        if (after === null) send('snapshot', served.view, served.view.version)
        else {
          for (const update of served.updates) {
            if (update.version > Number(after)) send('update', update, update.version)
          }
        }
        request.signal.addEventListener('abort', () => {
          served.streams.delete(send)
          controller.error(new DOMException('aborted', 'AbortError'))
        })
      },
      cancel: () => void served.streams.delete(send),
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }

  return server
}

function match(request: Request): { route: RouteName; id: string } {
  const { pathname } = new URL(request.url)
  for (const route of Object.keys(routes) as RouteName[]) {
    const { method, path } = routes[route]
    const found = new RegExp(`^${path.replace(':case', '([^/]+)')}$`).exec(pathname)
    if (found && method === request.method) return { route, id: found[1] ?? '' }
  }
  throw new Error(`no route for ${request.method} ${pathname}`)
}

function problem(code: ProblemCode): Response {
  const status = problemStatus[code]
  const body = { type: `https://presszero.dev/problems/${code}`, title: code, status, code }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

function customerMessage(id: string, text: string): Message {
  return { id, at: new Date().toISOString(), author: { kind: 'customer' }, channel: 'web', text }
}
