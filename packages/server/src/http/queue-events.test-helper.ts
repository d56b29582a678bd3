import { type QueueEvent, queueEventsResponse } from '@presszero/wire'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import type { PressZero } from '../press-zero.js'
import { manualClock } from '../readers/manual-clock.js'
import { memoryLog } from '../testing/index.js'
import { signedHeaders } from './guard/signatures.test-helper.js'
import { ask, serve } from './serve.test-helper.js'

const KEY = Buffer.alloc(32, 7)
export const secret = `whsec_${KEY.toString('base64')}`
export const START = Date.parse('2026-11-23T10:00:00Z')
export const iso = (at: number) => new Date(at).toISOString()

export function house() {
  const [clock, log] = [manualClock(START), memoryLog()]
  const queues = [{ id: 'phone', events: { secret }, prior: { serviceSeconds: 120 } }, { id: 'desk' }]
  return { clock, log, to: serve({ clock, log, queues }) }
}

interface Sent {
  id?: string
  queue?: string
  at?: number
  signWith?: Buffer
}

export function send(
  to: PressZero,
  events: unknown,
  { id = 'msg_1', queue = 'phone', at = START, signWith = KEY }: Sent = {},
) {
  const body = JSON.stringify({ events })
  return to.fetch(
    new Request(`https://contact.shop.example/v1/queues/${queue}/events`, {
      method: 'POST',
      headers: signedHeaders(body, { id, at, key: signWith }),
      body,
    }),
    { remoteAddress: '203.0.113.9' },
  )
}

export async function resultsOf(response: Response) {
  expect(response.status).toBe(200)
  const { results } = z.parse(queueEventsResponse, await response.json())
  return results.map(({ id, status, reason }) => [id, reason ?? status])
}

export const staffed = (id: string, agents: number, at = START): QueueEvent => ({
  type: 'staffed',
  id,
  agents,
  at: iso(at),
})
export const joined = (contact: string, at = START): QueueEvent => ({
  ...{ type: 'joined', id: `${contact} joined`, contact, at: iso(at) },
})
export const answered = (contact: string, at = START): QueueEvent => ({
  ...{ type: 'answered', id: `${contact} answered`, contact, at: iso(at), agent: 'Mia' },
})

export const now = async (to: PressZero) => (await ask(to, 'now')).json()
