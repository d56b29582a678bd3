import { headers as named } from '@presszero/wire'
import { ProblemResponse } from '../problems.js'
import { isListed } from './origins.js'

const METHODS = 'GET, POST, PUT, DELETE'
const REQUEST_HEADERS = ['Authorization', 'Content-Type', named.idempotencyKey, named.lastEventId].join(', ')
const EXPOSED_HEADERS = 'Retry-After, RateLimit'
const PREFLIGHT_SECONDS = '600'

/** Who may call from a browser: the server's own origin and the configured sites. No cookies, so no credentials. */
export function createCors(baseUrl: string, origins: readonly string[]) {
  const allowed = [new URL(baseUrl).origin, ...origins]

  /** The origin of a cross-origin request, `undefined` without one; refuses an origin that is not on the list. */
  function originOf(request: Request): string | undefined {
    const origin = request.headers.get('origin')
    if (origin === null || (origin === 'null' && isNavigation(request))) return undefined
    if (isListed(origin, allowed) || origin === new URL(request.url).origin) return origin
    throw new ProblemResponse('origin-not-allowed', {
      detail: `Add "${origin}" to the option origins of createPressZero if pages there may call this server.`,
    })
  }

  return {
    originOf,
    preflight(request: Request): Response {
      const origin = originOf(request)
      return new Response(null, {
        status: 204,
        headers: {
          ...(origin === undefined ? {} : { 'access-control-allow-origin': origin }),
          'access-control-allow-methods': METHODS,
          'access-control-allow-headers': REQUEST_HEADERS,
          'access-control-max-age': PREFLIGHT_SECONDS,
          vary: 'Origin',
        },
      })
    },
    allow(response: Response, origin: string | undefined): void {
      response.headers.append('vary', 'Origin')
      if (origin === undefined) return
      response.headers.set('access-control-allow-origin', origin)
      response.headers.set('access-control-expose-headers', EXPOSED_HEADERS)
    },
  }
}

/**
 * A form that is posted from a page with `Referrer-Policy: no-referrer`, as our own pages are, does not say where it
 * comes from. The answer is shown to the person; no script of that page can read it.
 */
function isNavigation(request: Request): boolean {
  return request.headers.get('sec-fetch-mode') === 'navigate'
}
