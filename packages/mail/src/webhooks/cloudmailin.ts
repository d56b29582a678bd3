import { nameOf, refuse } from './checks.js'
import { type BasicCredentials, basicCheck } from './credentials.js'
import { type FormFields, readForm, textOf } from './form.js'
import type { MailWebhook, WebhookOptions } from './types.js'

export interface CloudMailinOptions extends WebhookOptions {
  /** What only CloudMailin is told, in the address of the webhook. */
  readonly auth: BasicCredentials
}

/**
 * CloudMailin with the "Raw" format. CloudMailin signs nothing: whoever knows the credentials is believed, so let it use
 * HTTPS. It passes a refusal (4xx) on to the sender, and asks the sending server to try again after a failure (5xx).
 *
 * @throws MailError `bad-option`
 * @see https://docs.cloudmailin.com/http_post_formats/raw/
 */
export function cloudmailin({ name, auth }: CloudMailinOptions): MailWebhook {
  const check = basicCheck(auth)
  return {
    name: nameOf(name, 'cloudmailin'),
    admit: check,
    async receive({ headers, body }) {
      const refusal = check(headers)
      if (refusal) return refusal
      const form = await readForm(headers, body)
      const raw = form?.get('message')
      if (form === undefined || !raw?.byteLength)
        return refuse('unreadable', 'Choose the "Raw" format for this address at CloudMailin.')
      return { mails: [{ envelope: envelopeOf(form), raw }] }
    },
  }
}

function envelopeOf(form: FormFields) {
  const listed = [...form.keys()]
    .filter(name => /^envelope\[recipients\]\[\d*\]$/.test(name))
    .map(name => textOf(form, name))
  const to = listed.length > 0 ? listed : [textOf(form, 'envelope[to]')]
  const [address, helo] = [textOf(form, 'envelope[remote_ip]'), textOf(form, 'envelope[helo_domain]')]
  return {
    from: textOf(form, 'envelope[from]'),
    to: to.filter(Boolean),
    ...(address && { remote: { address, ...(helo && { helo }) } }),
  }
}
