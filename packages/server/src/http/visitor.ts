import { randomUUID } from 'node:crypto'
import {
  type Contact,
  giveEmailRequest,
  headers,
  openCaseRequest,
  postMessageRequest,
  signalRequest,
} from '@presszero/wire'
import { OTHER_TOPIC, queueOf } from '../config.js'
import { sha256 } from '../tokens.js'
import { readJson } from './body.js'
import { authorisedCase, done, type House, json, limit } from './context.js'
import { ProblemResponse } from './problems.js'
import { eventStream } from './sse.js'

/** All that is needed to reach the company, and what may be written about. */
export function contactOf({ config }: House): Contact {
  const { company, mail } = config
  return { ...company, ...(mail === undefined ? {} : { writesFrom: mail.domain }) }
}

/** The state of the house, for the launcher: personal to nobody. */
export async function readNow(house: House): Promise<Response> {
  const response = json(await house.wait.now(house.clock.now()))
  response.headers.set('cache-control', 'public, max-age=5')
  return response
}

/** Opens a case. The idempotency key makes a repeat answer as the first did, token included. */
export async function openCase(house: House, request: Request): Promise<Response> {
  const key = idempotencyKey(request)
  const body = await readJson(request, openCaseRequest)
  checkWants(house, body.wants, body)
  const caseId = randomUUID()
  const asked = JSON.stringify(body)
  const executed = done(
    await house.execute(
      undefined,
      {
        type: 'open-case',
        ...body,
        ...routed(house, body.topic),
        ...(body.text === undefined ? {} : { messageId: randomUUID() }),
        ...(body.email === undefined ? {} : { address: body.email }),
        ...(body.page === undefined ? {} : { page: withoutQuery(body.page) }),
        channel: 'web',
        tokenHash: sha256(house.tokens.ofCase(caseId, key, asked)),
      },
      { once: `open:${sha256(key)}`, newCaseId: caseId },
    ),
  )
  const token = house.tokens.ofCase(executed.caseId, key, asked)
  if ((await house.log.views.caseByToken(sha256(token))) !== executed.caseId)
    throw new ProblemResponse('key-reused', { detail: 'Use a new Idempotency-Key for another request.' })
  if (body.wants === 'human') house.signals.seen(`case:${executed.caseId}`, house.clock.now())
  return json({ case: await house.live.view(executed.caseId), token }, 201)
}

export async function readCase(house: House, request: Request, given: string): Promise<Response> {
  const caseId = await authorisedCase(house, request, given)
  limit(house, 'read', caseId)
  return json(await house.live.view(caseId))
}

/** A person has a few tabs open; one who opens more than this of one case holds memory for nothing. */
const MOST_STREAMS = 20

/** The live stream of a case: resumes after `Last-Event-ID`, begins with a snapshot without one. */
export async function liveCase(house: House, request: Request, given: string): Promise<Response> {
  const caseId = await authorisedCase(house, request, given)
  limit(house, 'stream', caseId)
  if (house.live.followers(caseId) >= MOST_STREAMS)
    throw new ProblemResponse('too-many-requests', {
      retryAfter: 30,
      detail: 'Close other pages of this case.',
    })
  const after = lastEventId(request)
  house.signals.seen(`case:${caseId}`, house.clock.now())
  return eventStream(send => house.live.subscribe(caseId, after, send))
}

export async function postMessage(house: House, request: Request, given: string): Promise<Response> {
  const caseId = await authorisedCase(house, request, given)
  limit(house, 'write', caseId)
  const { id, text } = await readJson(request, postMessageRequest)
  house.signals.seen(`case:${caseId}`, house.clock.now())
  const { state } = done(
    await house.execute(
      caseId,
      { type: 'add-message', messageId: id, text },
      { once: `message:${caseId}:${id}` },
    ),
  )
  const view = await house.live.view(caseId)
  const message = view.messages.find(one => one.id === id)
  if (message === undefined) throw new ProblemResponse('internal')
  return json({ message, version: state.version }, 201)
}

export async function joinLine(house: House, request: Request, given: string): Promise<Response> {
  const caseId = await authorisedCase(house, request, given)
  limit(house, 'write', caseId)
  house.signals.seen(`case:${caseId}`, house.clock.now())
  done(await house.execute(caseId, { type: 'join-line' }))
  const line = await house.live.line(caseId)
  if (line === null) throw new ProblemResponse('not-in-line', { detail: 'A person has this case already.' })
  return json({ line })
}

export async function leaveLine(house: House, request: Request, given: string): Promise<Response> {
  const caseId = await authorisedCase(house, request, given)
  limit(house, 'write', caseId)
  done(await house.execute(caseId, { type: 'leave-line', why: 'left' }))
  return new Response(null, { status: 204 })
}

export async function giveEmail(house: House, request: Request, given: string): Promise<Response> {
  const caseId = await authorisedCase(house, request, given)
  limit(house, 'write', caseId)
  const { email, name } = await readJson(request, giveEmailRequest)
  needMail(house)
  done(
    await house.execute(caseId, {
      type: 'give-address',
      address: email,
      ...(name === undefined ? {} : { name }),
    }),
  )
  const view = await house.live.view(caseId)
  return json({ email: view.email })
}

export async function signal(house: House, request: Request, given: string): Promise<Response> {
  const caseId = await authorisedCase(house, request, given)
  limit(house, 'read', caseId)
  const { kind } = await readJson(request, signalRequest)
  const who = `case:${caseId}`
  house.signals.seen(who, house.clock.now())
  if (kind !== 'here') house.signals.typing(who, kind === 'typing', caseId)
  return new Response(null, { status: 204 })
}

/** The topic as known here ("something else" is always one) and the queue that it is routed to. */
export function routed({ config }: House, topic = OTHER_TOPIC): { topic: string; queue: string } {
  const known = topic === OTHER_TOPIC || config.company.topics.some(one => one.id === topic)
  if (known) return { topic, queue: queueOf(config, topic) }
  const listed = [...config.company.topics.map(one => one.id), OTHER_TOPIC].join(', ')
  throw new ProblemResponse('invalid-request', {
    errors: [{ field: 'topic', remedy: `write one of: ${listed}` }],
  })
}

export function needMail({ config }: House): void {
  if (config.mail === undefined)
    throw new ProblemResponse('unavailable', {
      detail: 'This server has no mail: set the option mail of createPressZero.',
    })
}

function checkWants(
  house: House,
  wants: 'human' | 'mail',
  body: { email?: string | undefined; text?: string | undefined },
): void {
  if (wants === 'human') return
  needMail(house)
  const errors = [
    ...(body.email === undefined
      ? [{ field: 'email', remedy: 'write the address that the answer goes to' }]
      : []),
    ...(body.text === undefined ? [{ field: 'text', remedy: 'write the message' }] : []),
  ]
  if (errors.length > 0) throw new ProblemResponse('invalid-request', { errors })
}

function idempotencyKey(request: Request): string {
  const key = request.headers.get(headers.idempotencyKey)
  if (key !== null && /^[\x21-\x7e]{16,100}$/.test(key)) return key
  throw new ProblemResponse('invalid-request', {
    errors: [
      {
        field: headers.idempotencyKey,
        remedy: 'send this header with 16 to 100 random characters, such as a UUID',
      },
    ],
  })
}

function lastEventId(request: Request): number | undefined {
  const given = request.headers.get(headers.lastEventId)
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : undefined
}

function withoutQuery(page: string): string {
  return page.replace(/[?#].*$/s, '')
}
