import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { asText, asTexts, readJsonObject } from '../json.js'
import { badOption, isFresh, nameOf, refuse } from './checks.js'
import { readForm, textOf } from './form.js'
import type { MailWebhook, WebhookOptions } from './types.js'

export interface SendGridOptions extends WebhookOptions {
  /** The public key of the security policy that the parse webhook has, in base64 or PEM. */
  readonly publicKey: string
  /** Milliseconds for which a request counts; 3 days where not given, since SendGrid tries for that long. */
  readonly maxAge?: number
}

const SIGNATURE = 'x-twilio-email-event-webhook-signature'
const TIMESTAMP = 'x-twilio-email-event-webhook-timestamp'
const THREE_DAYS_MS = 3 * 86_400_000

/**
 * SendGrid's Inbound Parse with "POST the raw, full MIME message" and a security policy with a signature: ECDSA over the
 * timestamp and the whole body. It tries again after 5xx, for three days.
 *
 * @throws MailError `bad-option`
 * @see https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/securing-your-parse-webhooks
 */
export function sendgrid({ name, publicKey, maxAge = THREE_DAYS_MS }: SendGridOptions): MailWebhook {
  const key = keyOf(publicKey)
  return {
    name: nameOf(name, 'sendgrid'),
    admit: headers =>
      headers.has(SIGNATURE) && headers.has(TIMESTAMP)
        ? undefined
        : refuse('unauthenticated', 'Give the parse webhook a security policy with a signature at SendGrid.'),
    async receive({ headers, body }, now) {
      const timestamp = headers.get(TIMESTAMP) ?? ''
      const signature = Buffer.from(headers.get(SIGNATURE) ?? '', 'base64')
      if (!verify('sha256', Buffer.concat([Buffer.from(timestamp), body]), key, signature))
        return refuse('unauthenticated', 'The signature does not fit this body and the option publicKey.')
      if (!isFresh(1000 * Number(timestamp), now, maxAge))
        return refuse('forbidden', 'The request is too old, or from the future: set the clock.')
      const form = await readForm(headers, body)
      const raw = form?.get('email')
      if (form === undefined || !raw?.byteLength)
        return refuse('unreadable', 'Switch on "POST the raw, full MIME message" for this host at SendGrid.')
      const told = readJsonObject(textOf(form, 'envelope'))
      const address = textOf(form, 'sender_ip')
      const envelope = { from: asText(told?.from) ?? '', to: asTexts(told?.to) }
      return { mails: [{ envelope: { ...envelope, ...(address && { remote: { address } }) }, raw }] }
    },
  }
}

function keyOf(publicKey: string): KeyObject {
  const remedy = 'write the public key that SendGrid gave for the security policy'
  try {
    const key = publicKey.includes('BEGIN')
      ? createPublicKey(publicKey)
      : createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType === 'ec') return key
  } catch (cause) {
    throw badOption('publicKey', remedy, cause)
  }
  throw badOption('publicKey', remedy)
}
