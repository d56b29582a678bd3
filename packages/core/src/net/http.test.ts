import { visitorRoutes } from '@presszero/wire/plain'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../testing/manual-clock.js'
import { NetworkError, ProblemError } from './errors.js'
import { createHttp } from './http.js'

const server = 'https://help.shop.test/'

type Answer = (request: Request) => Response | Promise<Response>

function answering(...answers: Answer[]) {
  const requests: Request[] = []
  const clock = manualClock()
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    requests.push(request)
    const answer = answers[Math.min(requests.length, answers.length) - 1]
    if (!answer) throw new TypeError('Failed to fetch')
    return answer(request)
  }
  return { requests, clock, http: createHttp({ server, fetch, clock }) }
}

const problem =
  (status: number, code: string, headers: Record<string, string> = {}) =>
  () =>
    Response.json(
      { type: '', title: 'No', status, code },
      { status, headers: { 'content-type': 'application/problem+json', ...headers } },
    )

describe('a call of the API', () => {
  it('goes to the address of its route, with the token and the key in headers and no cookies', async () => {
    const { http, requests } = answering(() => Response.json({ ok: true }))
    const options = { parameters: { case: 'c1' }, token: 'secret', idempotencyKey: 'k', json: { text: 'Hi' } }
    expect(await http(visitorRoutes.postMessage, options)).toEqual({ ok: true })
    const [request] = requests
    expect(request?.url).toBe('https://help.shop.test/v1/cases/c1/messages')
    expect(request?.method).toBe('POST')
    expect(request?.headers.get('authorization')).toBe('Bearer secret')
    expect(request?.headers.get('idempotency-key')).toBe('k')
    expect(request?.credentials).toBe('omit')
    expect(await request?.json()).toEqual({ text: 'Hi' })
  })

  it('carries the problem when the server refuses', async () => {
    const { http } = answering(problem(429, 'too-many-requests', { 'Retry-After': '7' }))
    const error = await http(visitorRoutes.openCase, { json: {} }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({ problem: { code: 'too-many-requests', retryAfter: 7 } })
  })

  it('says why when no answer of the API came', async () => {
    const slow = ({ signal }: Request) =>
      new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const html = (status: number) => () => new Response('<h1>Hello</h1>', { status })
    const reasonOf = async (...answers: Answer[]) => {
      const { http, clock } = answering(...answers)
      const asked = http(visitorRoutes.openCase, { json: {} }).catch((caught: unknown) => caught)
      await clock.advance(15_000)
      const error = await asked
      return error instanceof NetworkError ? error.reason : error
    }
    expect(await reasonOf()).toBe('offline')
    expect(await reasonOf(html(502))).toBe('offline')
    expect(await reasonOf(html(404))).toBe('unreadable')
    expect(await reasonOf(html(200))).toBe('unreadable')
    expect(await reasonOf(slow)).toBe('timeout')
  })

  it('is tried again by itself only where a repeat is harmless', async () => {
    const reading = answering(problem(503, 'unavailable'), () => Response.json('fine'))
    const asked = reading.http(visitorRoutes.now)
    await reading.clock.advance(1000)
    expect(await asked).toBe('fine')
    const writing = answering(problem(503, 'unavailable'), () => Response.json('fine'))
    await expect(writing.http(visitorRoutes.openCase, { json: {} })).rejects.toThrow(ProblemError)
    expect(writing.requests).toHaveLength(1)
  })
})
