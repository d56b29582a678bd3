import { createHmac, createSign, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** What the providers do, for tests. */

export const NOW = Date.parse('2026-11-23T09:00:00Z')

/** With a byte that is no UTF-8: it must come through as it is. */
export const MAIL = Buffer.concat([
  Buffer.from('Return-Path: <bounces@example.com>\r\nFrom: ann@example.com\r\nSubject: Hello\r\n\r\nH'),
  Buffer.from([0xe9]),
  Buffer.from('llo & good+bye = 100 %\r\n'),
])

export interface Part {
  name: string
  value: Uint8Array | string
}

export function multipart(parts: readonly Part[], boundary = 'xYzZY') {
  const body = parts.flatMap(({ name, value }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  return {
    headers: new Headers({ 'content-type': `multipart/form-data; boundary=${boundary}` }),
    body: Buffer.concat([...body, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

export function urlEncoded(parts: readonly Part[]) {
  const encode = (value: Uint8Array | string) =>
    Buffer.from(value)
      .toString('latin1')
      .replace(/[^\w ]/g, one => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`)
      .replaceAll(' ', '+')
  return {
    headers: new Headers({ 'content-type': 'application/x-www-form-urlencoded' }),
    body: Buffer.from(parts.map(({ name, value }) => `${encode(name)}=${encode(value)}`).join('&')),
  }
}

export function basic(user: string, pass: string): string {
  return `Basic ${Buffer.from(`${user}:${pass}`).toString('base64')}`
}

export function mailgunSignature(key: string, { at = NOW, token = 'a'.repeat(50) } = {}): Part[] {
  const timestamp = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', key).update(`${timestamp}${token}`).digest('hex')
  return Object.entries({ timestamp, token, signature }).map(([name, value]) => ({ name, value }))
}

export function sendGridKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    pem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    signed(request: { headers: Headers; body: Buffer }, at = NOW) {
      const timestamp = String(Math.floor(at / 1000))
      const signature = sign('sha256', Buffer.concat([Buffer.from(timestamp), request.body]), privateKey)
      const headers = new Headers(request.headers)
      headers.set('X-Twilio-Email-Event-Webhook-Timestamp', timestamp)
      headers.set('X-Twilio-Email-Event-Webhook-Signature', signature.toString('base64'))
      return { ...request, headers }
    },
  }
}

export const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:mail'
export const CERTIFICATE_URL =
  'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem'

const rsaKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
let usualKeys: ReturnType<typeof rsaKeys> | undefined

/** Amazon SNS, or one who is not, with other keys. */
export function amazon({ validTo = NOW + 86_400_000, isFalse = false } = {}) {
  usualKeys ??= rsaKeys()
  const { publicKey, privateKey } = isFalse ? rsaKeys() : usualKeys
  const certificate = selfSigned(publicKey, privateKey, { from: NOW - 86_400_000, to: validTo })
  const fetched: string[] = []
  return {
    fetched,
    /** Answers with the certificate, or as told. */
    fetch: async (url: string, answer = new Response(certificate)) => {
      fetched.push(url)
      return answer
    },
    message(fields: Readonly<Record<string, string | undefined>> = {}, version: '1' | '2' = '2') {
      const unsigned: Record<string, string | undefined> = {
        ...{ Type: 'Notification', MessageId: '1', TopicArn: TOPIC, Timestamp: new Date(NOW).toISOString() },
        ...{ Message: 'Hello', SigningCertURL: CERTIFICATE_URL, SignatureVersion: version, ...fields },
      }
      const names =
        unsigned.Type === 'Notification'
          ? ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
          : ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type']
      const text = names.flatMap(name =>
        unsigned[name] === undefined ? [] : [`${name}\n${unsigned[name]}\n`],
      )
      const algorithm = version === '1' ? 'RSA-SHA1' : 'RSA-SHA256'
      const signature = createSign(algorithm).update(text.join('')).sign(privateKey, 'base64')
      return { ...unsigned, Signature: signature }
    },
  }
}

export function posted(message: unknown) {
  return {
    headers: new Headers({ 'content-type': 'text/plain; charset=UTF-8' }),
    body: Buffer.from(JSON.stringify(message)),
  }
}

/** The notification of a receipt rule. */
export function received(content: string | undefined, facts: object = {}): string {
  return JSON.stringify({
    notificationType: 'Received',
    mail: { source: 'bounces@example.com', destination: ['jo@example.com', 'r+1@reply.test'] },
    receipt: { recipients: ['r+1@reply.test'], action: { type: 'SNS', topicArn: TOPIC } },
    content,
    ...facts,
  })
}

/** A certificate (RFC 5280) by its bare bones, since Node makes none. */
function selfSigned(
  publicKey: KeyObject,
  privateKey: KeyObject,
  valid: { from: number; to: number },
): string {
  const der = (tag: number, ...contents: Uint8Array[]) => {
    const content = Buffer.concat(contents)
    const { length } = content
    const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
    return Buffer.concat([Buffer.from([tag, ...size]), content])
  }
  const time = (at: number) =>
    der(0x18, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`))
  const commonName = der(0x06, Buffer.from([0x55, 0x04, 0x03]))
  const name = der(0x30, der(0x31, der(0x30, commonName, der(0x0c, Buffer.from('sns.amazonaws.com')))))
  const sha256WithRsa = Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b])
  const algorithm = der(0x30, der(0x06, sha256WithRsa), der(0x05))
  const key = publicKey.export({ format: 'der', type: 'spki' })
  const validity = der(0x30, time(valid.from), time(valid.to))
  const facts = der(0x30, der(0x02, Buffer.from([1])), algorithm, name, validity, name, key)
  const signature = der(0x03, Buffer.from([0]), sign('sha256', facts, privateKey))
  const lines =
    der(0x30, facts, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
