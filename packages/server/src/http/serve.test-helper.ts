import { randomUUID } from 'node:crypto'
import { isProblem, openCaseResponse, type Problem, pathTo, type RouteName, routes } from '@presszero/wire'
import { afterEach, expect } from 'vitest'
import * as z from 'zod/mini'
import { silentLogger } from '../logger.js'
import { createPressZero, type PressZero } from '../press-zero.js'
import { memoryLog } from '../testing/index.js'

export const SHOP = 'https://shop.example'
const transport = {
  send: async () => ({ accepted: [], rejected: [], response: '250' }),
  close: async () => {},
}
let server: PressZero | undefined

export function serve(options: Partial<Parameters<typeof createPressZero>[0]> = {}) {
  server = createPressZero({
    company: {
      name: 'Shop',
      email: 'help@shop.example',
      topics: [{ id: 'order', labels: { en: 'An order' } }],
    },
    humans: [{ id: 'ann', name: 'Ann', email: 'ann@shop.example' }],
    log: memoryLog(),
    secret: 'a secret of at least thirty-two characters',
    baseUrl: 'https://contact.shop.example',
    origins: [SHOP],
    mail: { domain: 'reply.shop.example', transport },
    logger: silentLogger,
    ...options,
  })
  return server
}

afterEach(async () => {
  await server?.close()
  server = undefined
})

export interface Asked {
  params?: Record<string, string>
  /** With its question mark. */
  query?: string
  body?: unknown
  token?: string
  headers?: Record<string, string>
}

export function ask(
  to: PressZero,
  name: RouteName,
  { params, query = '', body, token, headers }: Asked = {},
): Promise<Response> {
  const { method } = routes[name]
  return to.fetch(
    new Request(`https://contact.shop.example${pathTo(name, params)}${query}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
    { remoteAddress: '203.0.113.9' },
  )
}

export async function open(to: PressZero, body: unknown = { wants: 'human' }, key = randomUUID()) {
  const response = await ask(to, 'openCase', { body, headers: { 'idempotency-key': key } })
  expect(response.status).toBe(201)
  return z.parse(openCaseResponse, await response.json())
}

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json()
  if (!isProblem(body)) throw new Error(`not a problem: ${JSON.stringify(body)}`)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.status).toBe(body.status)
  return body
}

/** Reads server-sent events one by one, passing over others. */
export function eventsOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  return {
    async next(name: string): Promise<{ id: string | undefined; data: unknown }> {
      for (;;) {
        const end = buffer.indexOf('\n\n')
        if (end === -1) {
          const chunk = await reader?.read()
          if (chunk === undefined || chunk.done) throw new Error(`the stream ended before "${name}"`)
          buffer += chunk.value
          continue
        }
        const lines = buffer.slice(0, end).split('\n')
        buffer = buffer.slice(end + 2)
        const field = (key: string) => lines.find(line => line.startsWith(`${key}: `))?.slice(key.length + 2)
        if (field('event') === name) return { id: field('id'), data: JSON.parse(field('data') ?? 'null') }
      }
    },
    close: () => reader?.cancel(),
  }
}
