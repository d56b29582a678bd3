/** Every way in which this package refuses; a closed list, so that a caller can decide by code. */
export type MailErrorCode =
  | 'bad-option'
  | 'bad-header-value'
  | 'unanswerable-sender'
  | 'too-large'
  | 'too-many-parts'
  | 'too-deep'
  | 'headers-too-large'
  | 'unreadable'

/** An input that this package refuses. `field` names what to mend, the message says how. */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly code: MailErrorCode
  readonly field: string

  constructor(code: MailErrorCode, field: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.field = field
  }
}

/** Whether `error` is one of this package's refusals, optionally one with the given code. */
export function isMailError(error: unknown, code?: MailErrorCode): error is MailError {
  return error instanceof MailError && (code === undefined || error.code === code)
}
