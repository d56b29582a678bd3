import type { X509Certificate } from 'node:crypto'
import { asObject, asText, asTexts, type JsonObject, readJsonObject } from '../json.js'
import { badOption, isFresh, nameOf, refuse } from './checks.js'
import {
  certificateStore,
  type Fetch,
  fetchText,
  isSignedBy,
  type SnsMessage,
  snsMessage,
  snsUrl,
} from './sns.js'
import type { MailWebhook, WebhookAnswer, WebhookOptions, WebhookRefusal } from './types.js'

export interface SesOptions extends WebhookOptions {
  /** The ARNs of the SNS topics that SES publishes received mail to. */
  readonly topics: readonly string[]
  /** Milliseconds for which a message counts; 2 hours where not given, since SNS tries for one. */
  readonly maxAge?: number
  /**
   * Reads an object of S3, for mails above 150 kB: the receipt rule then has the S3 action, which tells the topic. SES
   * refuses such mails where the rule has the SNS action.
   */
  readonly readObject?: (object: { readonly bucket: string; readonly key: string }) => Promise<Uint8Array>
  /** For certificates and the confirmation; the global one where not given. */
  readonly fetch?: Fetch
}

const CERTIFICATE = /^\/SimpleNotificationService-[0-9a-f]{16,64}\.pem$/
/** A message of SNS has 256 kB at most, with room for how it is written down. */
const MOST_BYTES = 1024 * 1024
const TWO_HOURS_MS = 2 * 3_600_000
const ARN = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w.-]+$/

/**
 * Amazon SES by a receipt rule with the SNS action, encoding Base64, and an HTTPS subscription to that topic, which is
 * confirmed when it asks for it; or by a rule with the S3 action that tells the topic, and `readObject`. Messages of SNS
 * are signed as a whole. SNS tries again after 5xx, for an hour.
 *
 * @throws MailError `bad-option`
 * @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 */
export function ses(options: SesOptions): MailWebhook {
  const { name, topics, maxAge = TWO_HOURS_MS, readObject, fetch = globalThis.fetch } = options
  if (topics.length === 0 || !topics.every(topic => ARN.test(topic)))
    throw badOption(
      'topics',
      'write the ARNs of SNS topics, such as "arn:aws:sns:eu-west-1:123456789012:mail"',
    )
  const certificateAt = certificateStore(fetch)

  async function check(message: SnsMessage, now: number): Promise<WebhookRefusal | undefined> {
    const url = snsUrl(message.SigningCertURL)
    if (url === undefined || !CERTIFICATE.test(url.pathname))
      return refuse(
        'unauthenticated',
        'SigningCertURL is none of Amazon SNS; switch raw message delivery off.',
      )
    if (!topics.includes(message.TopicArn ?? ''))
      return refuse('forbidden', 'TopicArn is none of those in the option topics.')
    if (!isFresh(Date.parse(message.Timestamp ?? ''), now, maxAge))
      return refuse('forbidden', 'The message is too old, or from the future: set the clock.')
    let certificate: X509Certificate
    try {
      certificate = await certificateAt(url)
    } catch {
      return refuse('later', 'The certificate of Amazon SNS could not be fetched.')
    }
    const isValid = Date.parse(certificate.validFrom) <= now && now <= Date.parse(certificate.validTo)
    return isValid && isSignedBy(certificate, message)
      ? undefined
      : refuse('unauthenticated', 'The signature does not fit this message.')
  }

  async function confirm(message: SnsMessage): Promise<WebhookAnswer> {
    const url = snsUrl(message.SubscribeURL)
    if (url === undefined) return refuse('forbidden', 'SubscribeURL is none of Amazon SNS.')
    try {
      await fetchText(fetch, url)
      return { mails: [] }
    } catch {
      return refuse('later', 'The subscription could not be confirmed.')
    }
  }

  return {
    name: nameOf(name, 'ses'),
    bodyBytes: MOST_BYTES,
    async receive({ body }, now) {
      const message = snsMessage(readJsonObject(body))
      const refusal = await check(message, now)
      if (refusal) return refusal
      if (message.Type === 'SubscriptionConfirmation') return confirm(message)
      return message.Type === 'Notification' ? mailIn(message.Message ?? '', readObject) : { mails: [] }
    },
  }
}

const NO_MAIL =
  'Give the receipt rule an action of type SNS with encoding Base64, or type S3 with the option readObject.'

/** What SES publishes. SES also tries the topic out with a text that is no JSON: it brings no mail. */
async function mailIn(published: string, readObject: SesOptions['readObject']): Promise<WebhookAnswer> {
  const notification = readJsonObject(published)
  if (notification === undefined) return { mails: [] }
  if (notification.notificationType !== 'Received') return refuse('unreadable', NO_MAIL)
  const envelope = envelopeOf(notification)
  const content = asText(notification.content)
  if (content) return { mails: [{ envelope, raw: bytesOf(content) }] }
  const object = objectOf(notification)
  if (object === undefined || readObject === undefined) return refuse('unreadable', NO_MAIL)
  try {
    return { mails: [{ envelope, raw: await readObject(object) }] }
  } catch (error) {
    return refuse(
      'later',
      `The mail could not be read from S3: ${error instanceof Error ? error.message : error}`,
    )
  }
}

function envelopeOf({ mail, receipt }: JsonObject) {
  const recipients = asTexts(asObject(receipt)?.recipients)
  const told = asObject(mail)
  return {
    from: asText(told?.source) ?? '',
    to: recipients.length > 0 ? recipients : asTexts(told?.destination),
  }
}

/** In Base64, or as text, as the receipt rule says. */
function bytesOf(content: string): Uint8Array {
  const isBase64 = /^[A-Za-z0-9+/=\s]*$/.test(content.slice(0, 200))
  return Buffer.from(content, isBase64 ? 'base64' : 'utf8')
}

function objectOf({ receipt }: JsonObject): { bucket: string; key: string } | undefined {
  const action = asObject(asObject(receipt)?.action)
  const [bucket, key] = [asText(action?.bucketName), asText(action?.objectKey)]
  return action?.type === 'S3' && bucket && key ? { bucket, key } : undefined
}
