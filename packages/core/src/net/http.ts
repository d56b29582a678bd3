import type { Problem, RouteName } from '@presszero/wire'
import { headers, isProblem, pathTo, routes } from '@presszero/wire/plain'
import ky, { isHTTPError, isTimeoutError } from 'ky'
import { NetworkError, ProblemError } from './errors.js'

export interface HttpOptions {
  /** Where the server is: an absolute URL, or a path on the page's own origin (`''` is the origin itself). */
  server: string
  fetch?: typeof fetch
  /** How long one try may take, in milliseconds. Default 15 s. */
  timeoutMs?: number
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
 * One call of the API, by the name of its route. GET, PUT and DELETE are tried three times; POST once, since only its
 * sender knows whether a repeat is harmless.
 * @throws {ProblemError} when the server refuses
 * @throws {NetworkError} when no answer of the API came
 */
export type Http = <Answer>(route: RouteName, options?: RequestOptions) => Promise<Answer>

export function createHttp({ server, fetch, timeoutMs = 15_000 }: HttpOptions): Http {
  const api = ky.create({
    timeout: timeoutMs,
    retry: { limit: 2, methods: ['get', 'put', 'delete'], jitter: true, maxRetryAfter: 5000 },
    credentials: 'omit',
    ...(fetch ? { fetch } : {}),
  })
  return async (route, { token, json, idempotencyKey, signal, parameters } = {}) => {
    try {
      const response = await api(urlOf(server, route, parameters), {
        method: routes[route].method,
        headers: {
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...(idempotencyKey === undefined ? {} : { [headers.idempotencyKey]: idempotencyKey }),
        },
        ...(json === undefined ? {} : { json }),
        ...(signal ? { signal } : {}),
      })
      const body = await response.text()
      return JSON.parse(body === '' ? 'null' : body)
    } catch (error) {
      if (signal?.aborted) throw error
      throw understood(error)
    }
  }
}

/** The full address of a route on a server. */
export function urlOf(
  server: string,
  route: RouteName,
  parameters?: Readonly<Record<string, string>>,
): string {
  return server.replace(/\/+$/, '') + pathTo(route, parameters)
}

function understood(error: unknown): Error {
  if (isTimeoutError(error)) return new NetworkError('timeout', { cause: error })
  if (isHTTPError(error)) return refusal(error.response, error.data)
  return new NetworkError(error instanceof SyntaxError ? 'unreadable' : 'offline', { cause: error })
}

/** What a response other than 2xx means. A gateway in between answers without a problem of ours. */
export function refusal(response: Response, body: unknown): ProblemError | NetworkError {
  if (isProblem(body)) return new ProblemError(withRetryAfter(body, response))
  return new NetworkError(response.status >= 500 ? 'offline' : 'unreadable')
}

function withRetryAfter(problem: Problem, response: Response): Problem {
  const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10)
  return problem.retryAfter !== undefined || Number.isNaN(seconds)
    ? problem
    : { ...problem, retryAfter: seconds }
}
