import type { Problem, ProblemCode } from '@presszero/wire'

/** Why no answer of the API came: no network, too slow, or something else answered in its place. */
export type NetworkReason = 'offline' | 'timeout' | 'unreadable'

/** The server refused, and said why with a code of the wire's closed list. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail ?? problem.title}`)
    this.problem = problem
  }
}

export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  readonly reason: NetworkReason

  constructor(reason: NetworkReason, options?: ErrorOptions) {
    super(`No answer from the server: ${reason}.`, options)
    this.reason = reason
  }
}

/** What went wrong, as data that can be stored, shown and compared: the words are the text package's. */
export interface Trouble {
  code: ProblemCode | NetworkReason
  /** Seconds after which another try makes sense. */
  retryAfter?: number
  /** For `invalid-request`: the names of the fields. */
  fields?: readonly string[]
}

/** The trouble that an error stands for. What is neither of our two errors is a fault of ours, and is thrown on. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof NetworkError) return { code: error.reason }
  if (!(error instanceof ProblemError)) throw error
  const { code, retryAfter, errors } = error.problem
  return {
    code,
    retryAfter,
    fields: errors?.map(({ field }) => field),
  }
}

const transient: ReadonlySet<Trouble['code']> = new Set([
  'offline',
  'timeout',
  'too-many-requests',
  'unavailable',
  'internal',
  'version-conflict',
])

/** Whether the same request may well succeed later, without anybody changing anything. */
export function isTransient({ code }: Trouble): boolean {
  return transient.has(code)
}
