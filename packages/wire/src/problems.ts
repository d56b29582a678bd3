import * as z from 'zod/mini'
import { type ProblemCode, problemStatus } from './problem-codes.js'

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
