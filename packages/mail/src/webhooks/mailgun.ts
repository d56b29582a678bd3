import { createHash, createHmac } from 'node:crypto'
import { addressesIn } from '../read/addresses.js'
import { isSame } from '../same-text.js'
import { badOption, isFresh, nameOf, refuse } from './checks.js'
import { type FormFields, readForm, textOf } from './form.js'
import type { MailWebhook, WebhookOptions } from './types.js'

export interface MailgunOptions extends WebhookOptions {
  /** The HTTP webhook signing key, of "API security" at Mailgun. */
  readonly signingKey: string
  /** Milliseconds for which a request counts; 8 hours where not given, since Mailgun tries for that long. */
  readonly maxAge?: number
}

const EIGHT_HOURS_MS = 8 * 3_600_000
const MOST_TOKENS = 100_000

/**
 * Mailgun's routes: `forward("https://…/v1/inbound/mailgun-mime")`, where the address must end in `mime` for the mail to
 * come as it is; hence the name. The signature, HMAC-SHA-256 of timestamp and token, does not cover the mail: so a
 * token is good for one mail, which may come again, and for no other. It tries again for 8 hours, signed as before.
 *
 * @throws MailError `bad-option`
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 */
export function mailgun({ name, signingKey, maxAge = EIGHT_HOURS_MS }: MailgunOptions): MailWebhook {
  if (!signingKey) throw badOption('signingKey', 'write the HTTP webhook signing key that Mailgun shows')
  const known = nameOf(name, 'mailgun-mime')
  if (!known.endsWith('mime')) throw badOption('name', 'write one that ends in "mime": Mailgun goes by it')
  const isFirstUse = tokenMemory()
  return {
    name: known,
    async receive({ headers, body }, now) {
      const form = await readForm(headers, body)
      if (form === undefined || !isSigned(form, signingKey))
        return refuse('unauthenticated', 'The signature does not fit the option signingKey.')
      if (!isFresh(1000 * Number(textOf(form, 'timestamp')), now, maxAge))
        return refuse('forbidden', 'The request is too old, or from the future: set the clock.')
      const raw = form.get('body-mime')
      if (!raw?.byteLength)
        return refuse(
          'unreadable',
          'End the address of the route in "mime", so that Mailgun posts the mail as it is.',
        )
      const recipient = textOf(form, 'recipient')
      const content = createHash('sha256').update(recipient).update(raw).digest('hex')
      if (!isFirstUse(textOf(form, 'token'), content))
        return refuse('forbidden', 'This token was used for another mail.')
      const [from = '', ...to] = [textOf(form, 'sender'), ...addressesIn([recipient]).map(one => one.address)]
      return { mails: [{ envelope: { from, to }, raw }] }
    },
  }
}

/** By the account's own key, or by that of the parent of a subaccount. */
function isSigned(form: FormFields, signingKey: string): boolean {
  const [timestamp, token] = [textOf(form, 'timestamp'), textOf(form, 'token')]
  if (!/^\d{1,12}$/.test(timestamp) || token === '') return false
  const right = createHmac('sha256', signingKey).update(`${timestamp}${token}`).digest('hex')
  const given = [textOf(form, 'signature'), textOf(form, 'parent-signature')]
  return given.filter(one => isSame(one.toLowerCase(), right)).length > 0
}

/** What each token was used for; the oldest are forgotten when there are too many. */
function tokenMemory(): (token: string, content: string) => boolean {
  const used = new Map<string, string>()
  return (token, content) => {
    const before = used.get(token)
    if (before !== undefined) return before === content
    used.set(token, content)
    const [oldest] = used.size > MOST_TOKENS ? used.keys() : []
    if (oldest !== undefined) used.delete(oldest)
    return true
  }
}
