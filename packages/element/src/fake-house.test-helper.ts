import type { ContactState } from '@presszero/core'

type Case = NonNullable<ContactState['case']>
type Contact = NonNullable<ContactState['contact']>
type Now = NonNullable<ContactState['now']>
type Message = Case['messages'][number]
type Line = NonNullable<Case['line']>

export interface FakeHouse {
  /** Answers the API's visitor routes, in memory. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** What was asked, as `GET /v1/now`. */
  readonly requests: string[]
  /** The case of the only visitor. */
  readonly view: Case | null
  now: Now
  contact: Contact
  /** Whether every request fails as it does without a network. */
  offline: boolean
  /** Refuses the next message with this problem code. */
  refuse: string | undefined
  setLine(line: Line | null): void
  /** The visitor was silent for too long. */
  abandonLine(): void
  humanJoins(name: string): void
  humanWrites(text: string, quoted?: string): void
  humanTypes(typing: boolean): void
  resolve(reason: string): void
  bounce(): void
}

const id = () => crypto.randomUUID()

const shop: Contact = {
  name: 'Lumen & Loom',
  phones: [{ number: '+32 2 555 01 23' }],
  email: 'help@lumen.test',
  hours: {
    timeZone: 'Europe/Brussels',
    weekly: {
      mon: [['09:00', '17:30']],
      tue: [['09:00', '17:30']],
      wed: [['09:00', '17:30']],
      thu: [['09:00', '20:00']],
      fri: [['09:00', '17:30']],
    },
  },
  people: [{ name: 'An' }, { name: 'Mehmet' }, { name: 'Sofie' }],
  topics: [
    { id: 'order', labels: { en: 'My order', nl: 'Mijn bestelling' } },
    { id: 'returns', labels: { en: 'A return', nl: 'Een retour' } },
    { id: 'other', labels: { en: 'Something else', nl: 'Iets anders' } },
  ],
  writesFrom: 'lumen.test',
}

function rangeOf(
  position: number,
  fromMinutes: number,
  toMinutes: number,
  revised = false,
): Line['announcement'] {
  return { kind: 'range', fromMinutes, toMinutes, confidence: 0.8, position, revised, simulated: true }
}

export function lineAt(position: number, fromMinutes: number, toMinutes: number, revised = false): Line {
  return {
    queue: 'general',
    position,
    joinedAt: new Date().toISOString(),
    away: false,
    announcement: rangeOf(position, fromMinutes, toMinutes, revised),
  }
}

/** A server of one case, for tests and for looking at the panel. */
export function fakeHouse(): FakeHouse {
  const encoder = new TextEncoder()
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const write = (text: string) => {
    for (const stream of streams) stream.enqueue(encoder.encode(text))
  }
  const send = (event: string, data: unknown, version?: number) =>
    write(
      `${version === undefined ? '' : `id: ${version}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
    )

  let view: Case | null = null
  const change = (edit: (before: Case) => Case) => {
    if (!view) throw new Error('There is no case yet.')
    view = { ...edit(view), version: view.version + 1 }
    return view
  }
  const addMessage = (message: Message) => {
    const { version } = change(before => ({ ...before, messages: [...before.messages, message] }))
    send('update', { type: 'message', version, message }, version)
    return version
  }
  const messageOf = (author: Message['author'], text: string, quoted?: string): Message => ({
    id: id(),
    at: new Date().toISOString(),
    author,
    channel: 'web',
    text,
    ...(quoted === undefined ? {} : { quoted }),
  })

  const openCase = (request: { wants: string; topic?: string; text?: string; email?: string }) => {
    view ??= {
      id: id(),
      reference: 'PZ-7K3M-92QD',
      version: 1,
      status: request.wants === 'human' ? 'waiting' : 'open',
      topic: request.topic ?? 'other',
      locale: 'en',
      openedAt: new Date().toISOString(),
      human: null,
      email: request.email ? emailOf(request.email) : null,
      messages: request.text ? [messageOf({ kind: 'customer' }, request.text)] : [],
      pledges: [],
      line: null,
      simulated: true,
    }
    if (request.wants === 'human') view = { ...view, status: 'waiting', line: lineAt(3, 2, 5) }
    return { case: view, token: 'a-token-of-this-case' }
  }

  const live = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        streams.add(controller)
        send('snapshot', view, view?.version)
        if (view?.line) send('line', view.line)
      },
    })

  const house: FakeHouse = {
    requests: [],
    get view() {
      return view
    },
    now: {
      at: new Date().toISOString(),
      open: true,
      humansOn: 2,
      announcement: rangeOf(3, 2, 5),
      simulated: true,
    },
    contact: shop,
    offline: false,
    refuse: undefined,
    async fetch(input, init) {
      const request =
        input instanceof Request ? input : new Request(new URL(String(input), 'http://shop.test'), init)
      const path = new URL(request.url).pathname
      if (house.offline) throw new TypeError('Failed to fetch')
      house.requests.push(`${request.method} ${path}`)
      const route = path.replace(/^.*\/v1\//, '').replace(/^cases\/[^/]+/, 'case')
      const body = request.method === 'POST' || request.method === 'PUT' ? await readBody(request) : {}
      return answer(`${request.method} ${route}`, body)
    },
    setLine(line) {
      change(before => ({ ...before, line }))
      send('line', line)
    },
    abandonLine() {
      const leftLine = { why: 'abandoned', at: new Date().toISOString() } as const
      const { version } = change(before => ({ ...before, status: 'open', line: null, leftLine }))
      send('update', { type: 'status', version, status: 'open', human: null, leftLine }, version)
    },
    humanJoins(name) {
      const { version } = change(before => ({ ...before, status: 'with-human', human: { name }, line: null }))
      send('line', null)
      send('update', { type: 'status', version, status: 'with-human', human: { name } }, version)
    },
    humanWrites(text, quoted) {
      addMessage(messageOf({ kind: 'human', name: view?.human?.name ?? 'An' }, text, quoted))
    },
    humanTypes: typing => send('typing', { by: 'human', typing }),
    resolve(reason) {
      const at = new Date().toISOString()
      const { version } = change(before => ({ ...before, status: 'resolved', resolution: { at, reason } }))
      send('update', { type: 'resolved', version, at, reason }, version)
    },
    bounce() {
      const { version, email } = change(before => ({
        ...before,
        email: before.email && { ...before.email, delivery: 'bounced', reason: 'unknown-user' },
      }))
      send('update', { type: 'email', version, email }, version)
    },
  }

  function answer(route: string, body: Record<string, string>): Response {
    if (route === 'GET now') return Response.json(house.now)
    if (route === 'GET contact') return Response.json(house.contact)
    if (route === 'POST cases') return Response.json(openCase({ wants: 'mail', ...body }), { status: 201 })
    if (route === 'GET case') return Response.json(view)
    if (route === 'GET case/live') {
      return new Response(live(), { headers: { 'content-type': 'text/event-stream' } })
    }
    if (route === 'POST case/messages') return postMessage(body)
    if (route === 'PUT case/line') {
      const line = lineAt(3, 2, 5)
      change(({ leftLine: _, ...before }) => ({ ...before, status: 'waiting', line }))
      return Response.json({ line })
    }
    if (route === 'DELETE case/line') {
      change(before => ({ ...before, status: 'open', line: null }))
      return new Response(null, { status: 204 })
    }
    if (route === 'PUT case/email') {
      const email = emailOf(body.email ?? '')
      change(before => ({ ...before, email }))
      return Response.json({ email })
    }
    if (route === 'POST case/signals') return new Response(null, { status: 204 })
    return Response.json({ type: '', title: 'Not found', status: 404, code: 'not-found' }, { status: 404 })
  }

  function postMessage({ id: messageId, text }: Record<string, string>): Response {
    if (house.refuse) {
      const problem = { type: '', title: 'Refused', status: 413, code: house.refuse }
      return Response.json(problem, { status: problem.status })
    }
    const message = { ...messageOf({ kind: 'customer' }, text ?? ''), id: messageId ?? id() }
    if (view?.status === 'resolved') change(before => ({ ...before, status: 'open' }))
    return Response.json({ message, version: addMessage(message) })
  }

  return house
}

function emailOf(address: string): NonNullable<Case['email']> {
  return { address, writesFrom: 'help+r4c7@lumen.test', delivery: 'queued' }
}

async function readBody(request: Request): Promise<Record<string, string>> {
  return JSON.parse((await request.text()) || '{}')
}
