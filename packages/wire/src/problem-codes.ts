import type { Problem } from './problems.js'

/**
 * The closed list of problem codes and the HTTP status of each. A code is all that an interface needs to find its
 * words; `detail` is for developers.
 */
export const problemStatus = {
  'invalid-request': 400,
  unauthenticated: 401,
  'link-used': 401,
  'origin-not-allowed': 403,
  forbidden: 403,
  'case-not-found': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'version-conflict': 409,
  'case-taken': 409,
  'not-claimed': 409,
  'not-in-line': 409,
  'queue-closed': 409,
  'no-address': 409,
  resolved: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'key-reused': 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const

export type ProblemCode = keyof typeof problemStatus

/** Whether an unknown body is a problem of this API. Unknown codes of a newer server are not. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null || !('code' in value)) return false
  return typeof value.code === 'string' && Object.hasOwn(problemStatus, value.code)
}
