import { envelopeInHeaders } from '../arrival/envelope.js'
import { asText, readJsonObject } from '../json.js'
import { nameOf, refuse } from './checks.js'
import { type BasicCredentials, basicCheck, headerCheck } from './credentials.js'
import type { MailWebhook, WebhookOptions } from './types.js'

export interface PostmarkOptions extends WebhookOptions {
  /** What only Postmark is told, as a user and password in the address of the webhook, or as a header of its own. */
  readonly auth: BasicCredentials | { readonly header: string; readonly value: string }
}

/** Postmark posts each attachment twice: in the mail as it came, and beside it. */
const MOST_BYTES = 80 * 1024 * 1024

/**
 * Postmark's inbound webhook, with "Include raw email content in JSON payload". Postmark signs nothing: whoever knows the
 * credentials is believed, so let it use HTTPS. It tries ten times within 10.5 hours.
 *
 * @throws MailError `bad-option`
 * @see https://postmarkapp.com/developer/webhooks/inbound-webhook
 */
export function postmark({ name, auth }: PostmarkOptions): MailWebhook {
  const check = 'user' in auth ? basicCheck(auth) : headerCheck(auth.header, auth.value)
  return {
    name: nameOf(name, 'postmark'),
    bodyBytes: MOST_BYTES,
    admit: check,
    async receive({ headers, body }) {
      const refusal = check(headers)
      if (refusal) return refusal
      const json = readJsonObject(body)
      const mail = asText(json?.RawEmail)
      if (!mail)
        return refuse(
          'unreadable',
          'Switch on "Include raw email content in JSON payload" for this stream at Postmark.',
        )
      const raw = Buffer.from(mail)
      const recipient = asText(json?.OriginalRecipient)
      const envelope = envelopeInHeaders(raw)
      return { mails: [{ envelope: { ...envelope, to: recipient ? [recipient] : envelope.to }, raw }] }
    },
  }
}
