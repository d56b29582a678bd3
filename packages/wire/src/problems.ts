import * as z from 'zod/mini'

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

const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]

/** RFC 9457 problem details, `application/problem+json`. `type` is `https://presszero.dev/problems/<code>`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  detail: z.optional(z.string()),
  /** For `invalid-request`: which field, and what to do about it. */
  errors: z.optional(z.array(z.object({ field: z.string(), remedy: z.string() }))),
  /** For `too-many-requests` and `unavailable`: seconds after which another try makes sense. */
  retryAfter: z.optional(z.number()),
})

export type Problem = z.infer<typeof problem>

/** Whether an unknown body is a problem of this API. Unknown codes of a newer server are not. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null || !('code' in value)) return false
  return typeof value.code === 'string' && Object.hasOwn(problemStatus, value.code)
}
