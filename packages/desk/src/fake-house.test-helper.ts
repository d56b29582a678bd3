import {
  type CaseUpdate,
  type Contact,
  type DeskBoard,
  type DeskCase,
  type DeskHuman,
  type DeskItem,
  type DeskStreamEvent,
  type Message,
  type Problem,
  type ProblemCode,
  problemStatus,
} from '@presszero/wire'
import { deskRoutes, pathOf, type Route, visitorRoutes } from '@presszero/wire/plain'

const shop: Contact = {
  name: 'Lumen & Oak',
  phones: [{ number: '+32 2 555 01 23' }],
  email: 'help@lumen-oak.test',
  people: [{ name: 'Ann' }],
  topics: [
    { id: 'order', labels: { en: 'An order', nl: 'Een bestelling' } },
    { id: 'return', labels: { en: 'A return', nl: 'Een retour' } },
  ],
}

export const ann: DeskHuman = {
  id: 'ann',
  name: 'Ann Peeters',
  role: 'Orders and returns',
  email: 'ann@lumen-oak.test',
  presence: 'off',
  queues: ['general'],
}

export const link = 'a-secret-of-one-time-0123456789'
const token = 'a-token-of-this-session'

/** So many minutes ago, as an instant. */
export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}

export function messageOf(
  kind: Message['author']['kind'],
  text: string,
  more: Partial<Message> = {},
): Message {
  const name = kind === 'human' ? { name: ann.name } : {}
  return { id: crypto.randomUUID(), at: ago(0), author: { kind, ...name }, channel: 'web', text, ...more }
}

let references = 0

type CaseChange = Partial<Omit<DeskCase, 'customer'>> & { customer?: Partial<DeskCase['customer']> }

/** A case of the desk: somebody who left a message on the site, unless told otherwise. */
export function caseOf({ customer, ...more }: CaseChange = {}): DeskCase {
  references += 1
  return {
    id: crypto.randomUUID(),
    reference: `PZ-7K3M-92${String.fromCharCode(65 + (references % 8))}${references % 10}`,
    version: 1,
    status: 'open',
    topic: 'order',
    locale: 'en',
    openedAt: ago(12),
    human: null,
    email: null,
    messages: [messageOf('customer', 'Where is my order?')],
    pledges: [],
    line: null,
    queue: 'general',
    channel: 'web',
    customer: { onPage: false, ...customer },
    claimedBy: null,
    ...more,
  }
}

/** Somebody in the line. */
export function waitingCase(position: number, minutes: number, more: CaseChange = {}): DeskCase {
  return caseOf({
    status: 'waiting',
    line: {
      queue: 'general',
      position,
      joinedAt: ago(minutes),
      away: false,
      announcement: {
        kind: 'range',
        fromMinutes: 2,
        toMinutes: 5,
        confidence: 0.8,
        position,
        revised: false,
      },
    },
    ...more,
  })
}

export interface FakeHouse {
  /** Answers the desk's routes, in memory. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** What was asked, as `POST /v1/desk/sign-in`. */
  readonly requests: string[]
  readonly cases: DeskCase[]
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
  customerTypes(id: string, typing: boolean): void
  /** The customer comes to the page, or goes silent there. */
  customerMoves(id: string, onPage: boolean): void
  change(id: string, more: Partial<DeskCase>): DeskCase
  update(id: string, update: CaseUpdate): void
}

/** A server of one desk, for tests and for looking at it. */
export function fakeHouse(cases: DeskCase[] = []): FakeHouse {
  const encoder = new TextEncoder()
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const send = ({ event, data }: DeskStreamEvent) => {
    for (const stream of streams) {
      stream.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
    }
  }
  const find = (id: string | undefined) => house.cases.find(view => view.id === id)

  const board = (): DeskBoard => {
    const rows = (holds: (view: DeskCase) => boolean) => house.cases.filter(holds).map(itemOf)
    const waiting = rows(({ status }) => status === 'waiting')
    return {
      me: house.me,
      humansOn: [
        ...(house.me.presence === 'on' ? [{ id: house.me.id, name: house.me.name }] : []),
        ...house.others,
      ],
      queues: [
        {
          id: 'general',
          waiting: waiting.length,
          open: true,
          announcement: {
            kind: 'range',
            fromMinutes: 2,
            toMinutes: 5,
            confidence: 0.8,
            position: 3,
            revised: false,
          },
        },
      ],
      line: waiting,
      mine: rows(({ claimedBy, status }) => claimedBy === house.me.id && status !== 'resolved'),
      unclaimed: rows(({ claimedBy, status }) => claimedBy === null && status === 'open'),
      recent: rows(() => true),
    }
  }

  const live = () => {
    let own: ReadableStreamDefaultController<Uint8Array>
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        own = controller
        streams.add(controller)
        send({ event: 'board', data: board() })
      },
      cancel: () => void streams.delete(own),
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
  }

  const house: FakeHouse = {
    requests: [],
    cases,
    me: { ...ann },
    others: [],
    offline: false,
    refusals: new Map(),
    cut() {
      for (const stream of streams) stream.close()
      streams.clear()
    },
    tellBoard: () => send({ event: 'board', data: board() }),
    arrive(view) {
      house.cases.push(view)
      house.tellBoard()
    },
    customerWrites(id, text) {
      const message = messageOf('customer', text)
      const view = find(id)
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
      const body: unknown = JSON.parse((await request.text()) || '{}')
      return answer(found.route, found.id, fieldsOf(body))
    },
  }

  function answer(route: Route, id: string | undefined, body: Record<string, string>): Response {
    switch (route) {
      case visitorRoutes.contact:
        return Response.json(shop)
      case deskRoutes.deskSignIn:
        return new Response(null, { status: 202 })
      case deskRoutes.deskOpenSession:
        return body.secret === link
          ? Response.json({ token, human: house.me }, { status: 201 })
          : problem('link-used')
      case deskRoutes.deskLive:
        return live()
      case deskRoutes.deskPresence:
        house.me = { ...house.me, presence: body.presence === 'on' ? 'on' : 'off' }
        house.tellBoard()
        return Response.json(house.me)
      case deskRoutes.deskSignal:
      case deskRoutes.deskCloseSession:
        return new Response(null, { status: 204 })
      default: {
        const view = find(id)
        return view ? onCase(route, view, body) : problem('case-not-found')
      }
    }
  }

  function onCase(route: Route, view: DeskCase, body: Record<string, string>): Response {
    const { id, claimedBy } = view
    const human = { name: house.me.name }
    if (route === deskRoutes.deskCase) return Response.json(view)
    if (route === deskRoutes.deskClaim) {
      if (claimedBy !== null) return problem('case-taken')
      return Response.json(
        house.change(id, { claimedBy: house.me.id, human, status: 'with-human', line: null }),
      )
    }
    if (route === deskRoutes.deskReply) {
      if (claimedBy !== house.me.id) return problem('not-claimed')
      const message = messageOf('human', body.text ?? '', body.id ? { id: body.id } : {})
      const isKnown = view.messages.some(one => one.id === message.id)
      return Response.json(isKnown ? view : house.change(id, { messages: [...view.messages, message] }))
    }
    if (route === deskRoutes.deskRelease) {
      return Response.json(house.change(id, { claimedBy: null, human: null, status: 'open' }))
    }
    if (route === deskRoutes.deskForward) return Response.json(house.change(id, {}))
    const resolution = { at: ago(0), reason: body.reason ?? '' }
    return Response.json(house.change(id, { status: 'resolved', resolution }))
  }

  return house
}

function itemOf(view: DeskCase): DeskItem {
  const last = view.messages.at(-1)
  const { line, claimedBy, human, customer, pledges } = view
  return {
    id: view.id,
    reference: view.reference,
    version: view.version,
    status: view.status,
    topic: view.topic,
    queue: view.queue,
    channel: view.channel,
    customer: {
      ...(customer.name ? { name: customer.name } : {}),
      ...(customer.email ? { email: customer.email.address } : {}),
    },
    openedAt: view.openedAt,
    lastMessage: last ? { at: last.at, author: last.author.kind, excerpt: last.text.slice(0, 140) } : null,
    waiting: line && { since: line.joinedAt, position: line.position, away: line.away },
    human: claimedBy && human ? { id: claimedBy, name: human.name } : null,
    pledge: pledges.findLast(({ outcome }) => outcome === 'open') ?? null,
    ...(view.simulated ? { simulated: true } : {}),
  }
}

const known: readonly Route[] = [visitorRoutes.contact, ...Object.values(deskRoutes)]

function routeOf(method: string, path: string): { route: Route; id: string | undefined } | undefined {
  const id = /^\/v1\/desk\/cases\/([^/]+)/.exec(path)?.[1]
  const route = known.find(one => one.method === method && pathOf(one, { case: id ?? '-' }) === path)
  return route && { route, id }
}

function problem(code: ProblemCode): Response {
  const status = problemStatus[code]
  const body: Problem = { type: `https://presszero.dev/problems/${code}`, title: code, status, code }
  return Response.json(body, { status })
}

/** The texts of a body, by name. */
function fieldsOf(body: unknown): Record<string, string> {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
