import { MailError } from '../errors.js'
import type { WebhookRefusal } from './types.js'

export function refuse(refused: WebhookRefusal['refused'], detail: string): WebhookRefusal {
  return { refused, detail }
}

const AHEAD_MS = 300_000

/** Whether a time is at most so old; clocks may differ by five minutes. */
export function isFresh(at: number, now: number, maxAge: number): boolean {
  return at <= now + AHEAD_MS && at >= now - maxAge - AHEAD_MS
}

/** @throws MailError `bad-option` */
export function badOption(field: string, remedy: string, cause?: unknown): MailError {
  return new MailError('bad-option', field, `${field}: ${remedy}`, { cause })
}

/** The name of a webhook. Throws `bad-option` where it cannot stand in a path. */
export function nameOf(given: string | undefined, provider: string): string {
  const name = given ?? provider
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(name))
    throw badOption('name', 'write lower-case letters, digits and "-", such as "postmark-eu"')
  return name
}
