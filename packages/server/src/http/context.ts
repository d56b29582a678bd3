import type { Config } from '../config.js'
import type { Execute, Executed } from '../execute.js'
import type { Reading } from '../intake/reading/reading.js'
import type { Log } from '../log/port.js'
import { type Logger, tracedError } from '../logger.js'
import type { Clock } from '../readers/clock-port.js'
import { CaseNotFound, type Live } from '../readers/live.js'
import type { WaitReader } from '../readers/wait.js'
import type { Signals } from '../signals.js'
import { sha256, type Tokens } from '../tokens.js'
import type { Turns } from '../turns.js'
import { clientAddress, networkOf } from './guard/client.js'
import type { RateLimiter, RateName } from './guard/limits.js'
import type { Inbound } from './inbound.js'
import { ProblemResponse } from './problems.js'

/** What the routes stand on. */
export interface House {
  config: Config
  log: Log
  execute: Execute
  live: Live
  inbound: Inbound
  reading: Reading
  wait: WaitReader
  signals: Signals
  clock: Clock
  logger: Logger
  tokens: Tokens
  limiter: RateLimiter
  /** By the id of a queue: what is told of it from elsewhere is taken one after the other. */
  turns: Turns
}

/** What a platform's adapter may know beyond the request itself. */
export interface RequestFacts {
  remoteAddress?: string
}

/** The client's address or network, for counting only: from a trusted proxy's header where one is configured. */
export function clientOf(house: House, request: Request, facts: RequestFacts): string {
  const { clientAddressHeader } = house.config
  const forwarded = clientAddressHeader === undefined ? null : request.headers.get(clientAddressHeader)
  return networkOf(clientAddress(forwarded, facts.remoteAddress))
}

/** Counts a request, or refuses it with the time after which another makes sense. */
export function limit(house: House, name: RateName, key: string): void {
  const allowance = house.limiter.take(name, key, house.clock.now())
  if (!allowance.allowed) throw new ProblemResponse('too-many-requests', { retryAfter: allowance.retryAfter })
}

function bearerOf(request: Request): string {
  const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined)
    throw new ProblemResponse('unauthenticated', { detail: 'Send the token as "Authorization: Bearer …".' })
  return token
}

/** The case of the path, if the bearer's token opens exactly that one. Token A never opens case B (ASVS 5, 8.2.2). */
export async function authorisedCase(house: House, request: Request, caseId: string): Promise<string> {
  const owned = await house.log.views.caseByToken(sha256(bearerOf(request)))
  if (owned === undefined)
    throw new ProblemResponse('unauthenticated', { detail: 'This token is not known here.' })
  if (owned !== caseId) throw new ProblemResponse('case-not-found')
  return owned
}

/** The signed-in human of the desk. */
export async function authorisedHuman(
  house: House,
  request: Request,
): Promise<{ humanId: string; tokenHash: string }> {
  const tokenHash = sha256(bearerOf(request))
  const session = await house.log.views.session(tokenHash)
  const known = house.config.humans.some(one => one.id === session?.humanId)
  if (session === undefined || !known || session.expiresAt <= house.clock.now())
    throw new ProblemResponse('unauthenticated', { detail: 'Sign in again.' })
  return { humanId: session.humanId, tokenHash }
}

/** The outcome of a command, or its problem as an answer. */
export function done(executed: Executed): Extract<Executed, { caseId: string }> {
  if ('problem' in executed) throw new ProblemResponse(executed.problem, { detail: executed.detail })
  return executed
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

/** What a failure is answered with. One that is nobody’s fault but ours is told to the log of the server only. */
export function problemResponse(house: House, error: unknown): Response {
  if (error instanceof ProblemResponse) return error.toResponse()
  if (error instanceof CaseNotFound) return new ProblemResponse('case-not-found').toResponse()
  house.logger.error('A request failed', {
    error: tracedError(error),
  })
  return new ProblemResponse('internal').toResponse()
}
