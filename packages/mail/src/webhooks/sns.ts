import { verify, X509Certificate } from 'node:crypto'
import type { JsonObject } from '../json.js'

/** A message of Amazon SNS as it is posted: its fields, all of them texts. */
export type SnsMessage = Readonly<Partial<Record<SnsField, string>>>

const FIELDS = [
  ...['Type', 'Message', 'MessageId', 'Subject', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn'],
  ...['Signature', 'SignatureVersion', 'SigningCertURL'],
] as const
type SnsField = (typeof FIELDS)[number]

/** What is signed, in this order, by the type of the message. */
const OF_NOTIFICATION: readonly SnsField[] = [
  'Message',
  'MessageId',
  'Subject',
  'Timestamp',
  'TopicArn',
  'Type',
]
const OF_CONFIRMATION: readonly SnsField[] = [
  ...(['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const),
]
const SIGNED: ReadonlyMap<string | undefined, readonly SnsField[]> = new Map([
  ['Notification', OF_NOTIFICATION],
  ['SubscriptionConfirmation', OF_CONFIRMATION],
  ['UnsubscribeConfirmation', OF_CONFIRMATION],
])
const ALGORITHMS: ReadonlyMap<string | undefined, string> = new Map([
  ['1', 'RSA-SHA1'],
  ['2', 'RSA-SHA256'],
])

export function snsMessage(json: JsonObject | undefined): SnsMessage {
  return Object.fromEntries(
    FIELDS.flatMap(field => {
      const value = json?.[field]
      return typeof value === 'string' ? [[field, value]] : []
    }),
  )
}

/** By region: `sns.s3-us-west-2.amazonaws.com`, say, would be anybody's bucket of files. */
const HOST = /^sns\.[a-z]{2}(?:-[a-z]+){1,3}-\d\.amazonaws\.com(?:\.cn)?$/

/** An address at which only Amazon SNS answers; undefined where it may be another's. */
export function snsUrl(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
  return isPlain && HOST.test(url.hostname) ? url : undefined
}

/**
 * Whether a message is signed with the key of this certificate.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
export function isSignedBy(certificate: X509Certificate, message: SnsMessage): boolean {
  const fields = SIGNED.get(message.Type)
  const algorithm = ALGORITHMS.get(message.SignatureVersion)
  if (fields === undefined || algorithm === undefined) return false
  const text = fields.flatMap(field => {
    const value = message[field]
    return value === undefined ? [] : [`${field}\n${value}\n`]
  })
  const signature = Buffer.from(message.Signature ?? '', 'base64')
  return verify(algorithm, Buffer.from(text.join('')), certificate.publicKey, signature)
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const MOST_CERTIFICATES = 20
const MOST_BYTES = 65_536
const WITHIN_MS = 10_000

/** Gets an address of Amazon as text. Rejects where it does not answer as it should. */
export async function fetchText(fetch: Fetch, url: URL): Promise<string> {
  const response = await fetch(url.href, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) })
  if (!response.ok) throw new Error(`${url.hostname} answered with ${response.status}`)
  const text = await response.text()
  if (text.length > MOST_BYTES) throw new Error(`${url.hostname} answered with ${text.length} characters`)
  return text
}

/** The certificates that messages name, each fetched once. Rejects where one cannot be had. */
export function certificateStore(fetch: Fetch): (url: URL) => Promise<X509Certificate> {
  const known = new Map<string, Promise<X509Certificate>>()
  return url => {
    const before = known.get(url.href)
    if (before !== undefined) return before
    const fetched = fetchText(fetch, url).then(text => new X509Certificate(text))
    const [oldest] = known.size >= MOST_CERTIFICATES ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    known.set(url.href, fetched)
    fetched.catch(() => known.delete(url.href))
    return fetched
  }
}
