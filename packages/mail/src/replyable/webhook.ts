import { createHmac, randomUUID } from 'node:crypto'
import { MailError } from '../errors.js'

/** Where a Press Zero server takes what is told of mails, and the secret of its option `mail.notices`. */
export interface NoticeServer {
  /** Its public address, such as `https://contact.example.com`. */
  readonly url: string
  /** `whsec_` and at least 24 bytes in base64. */
  readonly secret: string
  /** Milliseconds that a mail waits for it at most; 2 000 where not given. */
  readonly timeout?: number
}

/** The answer of a server that will never take what it was told. */
export class NoticeRefused extends Error {
  override readonly name = 'NoticeRefused'
  readonly status: number

  constructor(status: number, text: string) {
    super(`The server answered ${status}: ${text.slice(0, 300)}`)
    this.status = status
  }
}

/** Posts a body, signed as a Standard Webhook. */
export type Post = (body: string, timeout: number) => Promise<void>

/**
 * @throws MailError `bad-option`
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function noticePoster({ url, secret }: NoticeServer): Post {
  const address = addressOf(url)
  const key = keyOf(secret)
  return async (body, timeout) => {
    const id = randomUUID()
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    const response = await fetch(address, {
      ...{ method: 'POST', body, signal: AbortSignal.timeout(timeout) },
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
    })
    const text = await response.text()
    if (response.ok) return
    if (isForNow(response.status)) throw new Error(`The server answered ${response.status}`)
    throw new NoticeRefused(response.status, text)
  }
}

function isForNow(status: number): boolean {
  return status >= 500 || status === 408 || status === 425 || status === 429
}

function addressOf(url: string): URL {
  if (URL.canParse(url) && /^https?:/i.test(url)) return new URL(`${url.replace(/\/+$/, '')}/v1/notices`)
  const remedy = 'give the public address of the server, such as "https://contact.example.com"'
  throw new MailError('bad-option', 'server.url', `server.url is "${url}": ${remedy}`)
}

function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  if (/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) && key.length >= 24) return key
  const remedy = 'give the server’s option mail.notices.secret: "whsec_" and at least 24 bytes in base64'
  throw new MailError('bad-option', 'server.secret', `server.secret is not of that form: ${remedy}`)
}
