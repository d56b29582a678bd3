import { describe, expect, it } from 'vitest'
import { manualClock, settle } from '../testing/manual-clock.js'
import { ProblemError } from './errors.js'
import { type Connection, openStream } from './stream.js'

type Event = { event: string; data: unknown }

/** A server whose connections are written to and cut by hand. */
function listening(options: { lastEventId?: string } = {}) {
  const clock = manualClock()
  const stop = new AbortController()
  const requests: Request[] = []
  const connections: { send(text: string): void; cut(): void }[] = []
  const events: [Event, string | undefined][] = []
  const states: Connection[] = []
  const world = {
    clock,
    stop,
    requests,
    connections,
    events,
    states,
    refusal: undefined as Response | undefined,
    done: Promise.resolve<unknown>(undefined),
  }
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    requests.push(request)
    if (world.refusal) return world.refusal
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        connections.push({
          send: text => controller.enqueue(new TextEncoder().encode(text)),
          cut: () => controller.close(),
        })
        request.signal.addEventListener('abort', () => controller.error(new Error('aborted')))
      },
    })
    return new Response(body)
  }
  world.done = openStream<Event>('https://help.shop.test/live', {
    token: 'secret',
    signal: stop.signal,
    clock,
    fetch,
    onEvent: (event, id) => events.push([event, id]),
    onConnection: state => states.push(state),
    ...options,
  }).catch((error: unknown) => error)
  return world
}

describe('a stream', () => {
  it('carries the token in a header and hands on each event', async () => {
    const world = listening()
    await settle()
    world.connections[0]?.send('event: update\nid: 4\ndata: {"a":1}\n\n')
    await settle()
    expect(world.requests[0]?.headers.get('authorization')).toBe('Bearer secret')
    expect(world.requests[0]?.url).not.toContain('secret')
    expect(world.events).toEqual([[{ event: 'update', data: { a: 1 } }, '4']])
    world.stop.abort()
    await world.done
    expect(world.states).toEqual(['connecting', 'live'])
  })

  it('resumes after the last event when the connection is cut', async () => {
    const world = listening()
    await settle()
    world.connections[0]?.send('event: update\nid: 4\ndata: 1\n\nevent: line\ndata: 2\n\n')
    world.connections[0]?.cut()
    await world.clock.advance(1000)
    expect(world.requests.map(({ headers }) => headers.get('last-event-id'))).toEqual([null, '4'])
    expect(world.states).toEqual(['connecting', 'live', 'offline', 'live'])
    world.stop.abort()
  })

  it('takes a silent connection for dead, and comments for life', async () => {
    const world = listening()
    for (let turn = 0; turn < 5; turn++) {
      await world.clock.advance(15_000)
      world.connections[0]?.send(':\n\n')
      await settle()
    }
    expect(world.requests).toHaveLength(1)
    await world.clock.advance(45_000)
    expect(world.requests).toHaveLength(2)
    world.stop.abort()
  })

  it('ends with the problem when the server refuses for good', async () => {
    const world = listening()
    world.refusal = Response.json(
      { type: '', title: 'Gone', status: 404, code: 'case-not-found' },
      { status: 404 },
    )
    await settle()
    world.connections[0]?.cut()
    await world.clock.advance(1000)
    expect(await world.done).toBeInstanceOf(ProblemError)
  })

  it('asks less and less often of a server that is down', async () => {
    const world = listening()
    world.refusal = new Response('', { status: 502 })
    await settle()
    world.connections[0]?.cut()
    await world.clock.advance(300_000)
    expect(world.requests.length).toBeGreaterThan(8)
    expect(world.requests.length).toBeLessThan(30)
    world.stop.abort()
    await world.done
  })

  it('does nothing more once it is stopped', async () => {
    const world = listening({ lastEventId: '9' })
    await settle()
    world.stop.abort()
    expect(await world.done).toBeUndefined()
    await world.clock.advance(60_000)
    expect(world.requests).toHaveLength(1)
    expect(world.requests[0]?.headers.get('last-event-id')).toBe('9')
  })
})
