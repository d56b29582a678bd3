import { type Problem, type ProblemCode, problemStatus } from '@presszero/wire'
import type { z } from 'zod'

export interface ProblemFacts {
  detail?: string
  errors?: readonly { field: string; remedy: string }[]
  /** Seconds. */
  retryAfter?: number
}

const titles: Readonly<Record<ProblemCode, string>> = {
  'invalid-request': 'The request is not valid',
  unauthenticated: 'A valid token is needed',
  'link-used': 'This sign-in link is not valid any more',
  'origin-not-allowed': 'This site may not call this server',
  forbidden: 'This is not allowed',
  'case-not-found': 'There is no such case',
  'not-found': 'There is nothing at this address',
  'method-not-allowed': 'This address does not take that method',
  'version-conflict': 'Somebody else changed this at the same moment',
  'case-taken': 'Another person has this case',
  'not-claimed': 'Claim the case first',
  'not-in-line': 'This case is not in the line',
  'queue-closed': 'The line is closed now',
  'no-address': 'There is no mail address on this case',
  resolved: 'This case is resolved',
  'too-large': 'The request is too large',
  'unsupported-media-type': 'This type of content is not taken here',
  'key-reused': 'This idempotency key was used for another request',
  'too-many-requests': 'Too many requests',
  internal: 'Something went wrong here',
  unavailable: 'This is not available now',
}

/** Thrown by handlers, answered as RFC 9457 problem details. */
export class ProblemResponse extends Error {
  override readonly name = 'ProblemResponse'
  readonly code: ProblemCode
  readonly facts: ProblemFacts
  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(facts.detail ?? titles[code])
    this.code = code
    this.facts = facts
  }

  toProblem(): Problem {
    const { detail, errors, retryAfter } = this.facts
    return {
      type: `https://presszero.dev/problems/${this.code}`,
      title: titles[this.code],
      status: problemStatus[this.code],
      code: this.code,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors: [...errors] }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    }
  }

  toResponse(): Response {
    const { retryAfter } = this.facts
    return new Response(JSON.stringify(this.toProblem()), {
      status: problemStatus[this.code],
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter)) }),
      },
    })
  }
}

/** What is wrong with a body, field by field, with what to write instead. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): { field: string; remedy: string }[] {
  return issues.map(issue => ({ field: issue.path.join('.') || 'body', remedy: remedyFor(issue) }))
}

function remedyFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `write a value of type ${issue.expected}`
  if (issue.code === 'invalid_value')
    return `write one of ${issue.values.map(value => JSON.stringify(value)).join(', ')}`
  if (issue.code === 'too_big') return `write at most ${issue.maximum} characters`
  if (issue.code === 'too_small') return `write at least ${issue.minimum} characters`
  if (issue.code === 'invalid_format')
    return issue.pattern === '/\\S/'
      ? 'write something'
      : `write a valid ${issue.format === 'regex' ? 'value' : issue.format}`
  return issue.message
}
