import type { ProblemCode } from '../input.js'
import type { LocaleText } from '../locales/tags.js'
import { inDuration } from './duration.js'
import type { Formats } from './formats.js'

/** What both the visitor's and the desk's catalogue know of problems. */
export interface ProblemText extends LocaleText {
  readonly problem: Readonly<Record<ProblemCode, string>>
  tryAgain(when: string): string
  readonly tryAgainLater: string
}

export interface ProblemLike {
  /** A code that this version does not know is worded as `internal`. */
  readonly code: string
  /** Seconds. */
  readonly retryAfter?: number | undefined
}

/** What went wrong, as a sentence that says what to do. */
export function phraseProblem(problem: ProblemLike, to: Formats & { readonly text: ProblemText }): string {
  const { text } = to
  const code = isKnown(problem.code, text) ? problem.code : 'internal'
  if (code !== 'too-many-requests' && code !== 'unavailable') return text.problem[code]
  const again =
    problem.retryAfter === undefined ? text.tryAgainLater : text.tryAgain(inDuration(problem.retryAfter, to))
  return `${text.problem[code]} ${again}`
}

function isKnown(code: string, text: ProblemText): code is ProblemCode {
  return Object.hasOwn(text.problem, code)
}
