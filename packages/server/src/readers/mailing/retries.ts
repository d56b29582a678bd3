import { isMailError, isTransportError } from '@presszero/mail'
import type { MailOutcome } from '../../case/commands.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const FIRST_DELAYS = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR]
const LATER_DELAY = 4 * HOUR
/** With these, the last try is some three days after the first. */
const MOST_ATTEMPTS = 22

/** How long to wait after an attempt that was refused for the time being, counted from 1; undefined: give up. */
export function delayAfter(attempt: number): number | undefined {
  return attempt >= MOST_ATTEMPTS ? undefined : (FIRST_DELAYS[attempt - 1] ?? LATER_DELAY)
}

/** What an attempt that failed means for its mail. What is not a refusal of a mail server is taken to pass. */
export function outcomeOfFailure(error: unknown, attempt: number, now: number): MailOutcome {
  if (isTransportError(error) && error.kind === 'permanent') {
    return { kind: 'failed', reason: reasonOf(error.code) }
  }
  // What cannot be written today cannot be written in three days either: those who answer see it at once.
  if (isMailError(error)) return { kind: 'failed', reason: 'undefined' }
  const delay = delayAfter(attempt)
  if (delay === undefined) return { kind: 'failed', reason: 'expired' }
  const reason = isTransportError(error) ? reasonOf(error.code) : 'system'
  return { kind: 'deferred', attempt, retryAt: now + delay, reason }
}

/** What is told of a failure: not its message, in which mail servers repeat the addresses that were used. */
export function failureOf(error: unknown): string {
  if (isTransportError(error)) return `${error.kind}, SMTP code ${error.code}`
  if (isMailError(error)) return `${error.code}: ${error.field}`
  return error instanceof Error ? error.name : typeof error
}

/** The reasons of `@presszero/mail`, from the SMTP reply code (RFC 5321, 4.2.3). */
function reasonOf(code: number): string {
  if (code === 0) return 'network'
  if (code === 450 || code === 550 || code === 551 || code === 553) return 'unknown-user'
  if (code === 452 || code === 552) return 'mailbox-full'
  if (code === 421 || code === 451) return 'system'
  return code === 554 ? 'policy' : 'undefined'
}
