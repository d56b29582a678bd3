import { createHmac, timingSafeEqual } from 'node:crypto'
import { ProblemResponse } from '../problems.js'

/** A request that is older, or newer, may be one that somebody sends again. */
const TOLERANCE_MS = 5 * 60_000
const PREFIX = 'whsec_'

/** Whether this is a secret of Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
export function isWebhookSecret(secret: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret)) return false
  const { length } = keyOf(secret)
  return length >= 24 && length <= 64
}

/**
 * Checks the signature of a Standard Webhook and returns its id. Answers `unauthenticated` where a header is missing, the
 * time is more than five minutes off, or no signature of the list is right.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function verifyWebhook(
  headers: Headers,
  body: string,
  { secret, now }: { secret: string; now: number },
): string {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    name => headers.get(name) ?? '',
  )
  if (!id || !timestamp || !signatures)
    throw refusal('Send the headers webhook-id, webhook-timestamp and webhook-signature.')
  if (id.length > 256) throw refusal('The webhook-id may have 256 characters at most.')
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now - 1000 * Number(timestamp)) > TOLERANCE_MS)
    throw refusal('The webhook-timestamp, in seconds, is not within five minutes of now.')
  const expected = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest()
  const isRight = signatures.split(' ').some(signature => isSame(signature, expected))
  if (!isRight) throw refusal('The webhook-signature does not fit this body, id and timestamp.')
  return id
}

function isSame(signature: string, expected: Buffer): boolean {
  const [version, given = ''] = signature.split(',', 2)
  const bytes = Buffer.from(given, 'base64')
  return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected)
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), 'base64')
}

function refusal(detail: string): ProblemResponse {
  return new ProblemResponse('unauthenticated', { detail })
}
