import type { Problem } from '@presszero/wire'
import { headers, pathOf, type Route } from '@presszero/wire/plain'
import { follow } from '../abort.js'
import { type Clock, nap, systemClock } from '../clock.js'
import { isTransient, NetworkError, ProblemError, troubleOf } from './errors.js'

export interface HttpOptions {
  /** Where the server is: an absolute URL, or a path on the page's own origin (`''` is the origin itself). */
  server: string
  fetch?: typeof fetch
  /** How long one try may take, in milliseconds. Default 15 s. */
  timeoutMs?: number
  clock?: Clock
}

export interface RequestOptions {
  /** Sent as `Authorization: Bearer`. */
  token?: string
  json?: unknown
  idempotencyKey?: string
  signal?: AbortSignal
  /** The values for the path: `{ case: id }`. */
  parameters?: Readonly<Record<string, string>>
}

/**
 * One call of the API: `http(visitorRoutes.now)`. GET, PUT and DELETE are tried three times; POST once, since only its
 * sender knows whether a repeat is harmless. Rejects with the signal's reason if it is aborted.
 * @throws {ProblemError} when the server refuses
 * @throws {NetworkError} when no answer of the API came
 */
export type Http = <Answer>(route: Route, options?: RequestOptions) => Promise<Answer>

const mostTries = 3
const firstPauseMs = 400
/** A server that asks for more patience than this is not asked again in the same call. */
const longestPauseMs = 5000

export function createHttp(http: HttpOptions): Http {
  const { server, clock = systemClock } = http
  return async (route, options = {}) => {
    const url = urlOf(server, route, options.parameters)
    const { method } = route
    for (let tries = 1; ; tries++) {
      try {
        return await call(url, method, http, options)
      } catch (error) {
        options.signal?.throwIfAborted()
        const trouble = troubleOf(error)
        const pauseMs = trouble.retryAfter
          ? trouble.retryAfter * 1000
          : firstPauseMs * tries * (1 + Math.random())
        if (method === 'POST' || tries >= mostTries || !isTransient(trouble) || pauseMs > longestPauseMs)
          throw error
        await nap(clock, pauseMs, options.signal)
      }
    }
  }
}

/** The full address of a route on a server. */
export function urlOf(server: string, route: Route, parameters?: Readonly<Record<string, string>>): string {
  return server.replace(/\/+$/, '') + pathOf(route, parameters)
}

/** The headers of a request: nothing that is `undefined`, and never a cookie. */
export function headersOf(
  token: string | undefined,
  more: Readonly<Record<string, string | undefined>>,
): Headers {
  const all = new Headers(token === undefined ? {} : { Authorization: `Bearer ${token}` })
  for (const [name, value] of Object.entries(more)) if (value !== undefined) all.set(name, value)
  return all
}

/** One try. */
async function call(
  url: string,
  method: string,
  { fetch: send = (...request) => fetch(...request), clock = systemClock, timeoutMs = 15_000 }: HttpOptions,
  { token, json, idempotencyKey, signal }: RequestOptions,
) {
  const life = follow(signal)
  let reason: 'offline' | 'timeout' = 'offline'
  const cancelTimeout = clock.after(timeoutMs, () => {
    reason = 'timeout'
    life.abort()
  })
  try {
    const response = await send(url, {
      method,
      headers: headersOf(token, {
        [headers.idempotencyKey]: idempotencyKey,
        'Content-Type': json === undefined ? undefined : 'application/json',
      }),
      body: json === undefined ? null : JSON.stringify(json),
      credentials: 'omit',
      signal: life.signal,
    })
    const text = await response.text()
    const body = parse(text)
    if (!response.ok) throw refusal(response, body)
    if (body === undefined && text !== '') throw new NetworkError('unreadable')
    return body
  } catch (cause) {
    if (cause instanceof ProblemError || cause instanceof NetworkError) throw cause
    throw new NetworkError(reason, { cause })
  } finally {
    cancelTimeout()
    life.release()
  }
}

function parse(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a response other than 2xx means. A gateway in between answers without a problem of ours. */
export function refusal(response: Response, body: unknown): ProblemError | NetworkError {
  if (isProblem(body)) return new ProblemError(withRetryAfter(body, response))
  return new NetworkError(response.status >= 500 ? 'offline' : 'unreadable')
}

/** A code that only a newer server knows is carried on: it is put into words as a fault of ours. */
function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
}

function withRetryAfter(problem: Problem, response: Response): Problem {
  const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10)
  return problem.retryAfter !== undefined || Number.isNaN(seconds)
    ? problem
    : { ...problem, retryAfter: seconds }
}
