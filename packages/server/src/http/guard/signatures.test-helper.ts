import { createHmac } from 'node:crypto'

/** The headers of a Standard Webhook, as another system signs it. `at`: milliseconds since the epoch. */
export function signedHeaders(body: string, { id, at, key }: { id: string; at: number; key: Buffer }) {
  const timestamp = `${Math.floor(at / 1000)}`
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
