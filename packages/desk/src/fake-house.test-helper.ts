import type {
  DeskBoard,
  DeskCase,
  DeskHuman,
  DeskMail,
  DeskMessage,
  DeskStreamEvent,
  DeskUpdate,
  InboxMail,
  ProblemCode,
} from '@presszero/wire'
import { deskRoutes, type Route } from '@presszero/wire/plain'
import { answerOf, fieldsOf, problem, routeOf, token } from './fake-answers.test-helper.js'
import { boardOf } from './fake-board.test-helper.js'
import { ann, messageOf } from './samples.test-helper.js'

export interface FakeHouse {
  /** Answers the desk's routes, in memory. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** What was asked, as `POST /v1/desk/sign-in`. */
  readonly requests: string[]
  readonly cases: DeskCase[]
  /** The mails of all cases. */
  readonly mails: DeskMail[]
  /** What was set aside. */
  readonly aside: InboxMail[]
  /** The ids of the queues. */
  queues: readonly string[]
  me: DeskHuman
  others: DeskBoard['humansOn']
  /** Whether every request fails as it does without a network. */
  offline: boolean
  /** Refuses a route with this problem, until taken back. */
  readonly refusals: Map<Route, ProblemCode>
  /** Ends the streams, as a lost connection does. */
  cut(): void
  tellBoard(): void
  arrive(view: DeskCase): void
  customerWrites(id: string, text: string): void
  /** A message comes to a case, and is told. */
  add(id: string, message: DeskMessage): void
  customerTypes(id: string, typing: boolean): void
  /** The customer comes to the page, or goes silent there. */
  customerMoves(id: string, onPage: boolean): void
  change(id: string, more: Partial<DeskCase>): DeskCase
  update(id: string, update: DeskUpdate): void
}

/** A server of one desk, for tests and for looking at it. */
export function fakeHouse(cases: DeskCase[] = []): FakeHouse {
  const streams = createStreams()
  const { send } = streams

  const house: FakeHouse = {
    requests: [],
    cases,
    mails: [],
    aside: [],
    queues: ['general'],
    me: { ...ann },
    others: [],
    offline: false,
    refusals: new Map(),
    cut: streams.cut,
    tellBoard: () => send({ event: 'board', data: boardOf(house) }),
    arrive(view) {
      house.cases.push(view)
      house.tellBoard()
    },
    customerWrites: (id, text) => house.add(id, messageOf('customer', text)),
    add(id, message) {
      const view = house.cases.find(one => one.id === id)
      const { version } = house.change(id, { messages: [...(view?.messages ?? []), message] })
      house.update(id, { type: 'message', version, message })
    },
    customerTypes: (id, typing) => send({ event: 'typing', data: { case: id, typing } }),
    customerMoves: (id, onPage) => send({ event: 'customer', data: { case: id, onPage } }),
    change(id, more) {
      const index = house.cases.findIndex(view => view.id === id)
      const before = house.cases[index]
      if (!before) throw new Error(`There is no case ${id}.`)
      const after = { ...before, ...more, version: before.version + 1 }
      house.cases[index] = after
      house.tellBoard()
      return after
    },
    update: (id, update) => send({ event: 'update', data: { case: id, update } }),
    async fetch(input, init) {
      if (house.offline) throw new TypeError('Failed to fetch')
      const request = new Request(new URL(String(input), 'http://desk.test'), init)
      const { pathname } = new URL(request.url)
      house.requests.push(`${request.method} ${pathname}`)
      const found = routeOf(request.method, pathname)
      if (!found) return problem('not-found')
      const refusal = house.refusals.get(found.route)
      if (refusal) return problem(refusal)
      const isKnown = request.headers.get('authorization') === `Bearer ${token}`
      if (found.route.auth === 'desk' && !isKnown) return problem('unauthenticated')
      if (found.route === deskRoutes.deskLive) {
        const response = streams.open()
        house.tellBoard()
        return response
      }
      const body: unknown = JSON.parse((await request.text()) || '{}')
      return answerOf(house, { ...found, body: fieldsOf(body) })
    },
  }
  return house
}

/** The live streams of all that have the desk open. */
function createStreams() {
  const encoder = new TextEncoder()
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  return {
    open(): Response {
      let own: ReadableStreamDefaultController<Uint8Array>
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller
          streams.add(controller)
        },
        cancel: () => void streams.delete(own),
      })
      return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
    },
    send({ event, data }: DeskStreamEvent): void {
      for (const stream of streams) {
        stream.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      }
    },
    cut(): void {
      for (const stream of streams) stream.close()
      streams.clear()
    },
  }
}
