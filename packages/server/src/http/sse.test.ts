import { expect, it } from 'vitest'
import { eventStream, type StreamEvent } from './sse.js'

/** A stream that sends these at once, before anybody reads, and what then comes of it. */
async function readAll(events: readonly StreamEvent[]): Promise<string> {
  let stopped = 0
  const response = eventStream(send => {
    queueMicrotask(() => {
      for (const event of events) send(event)
    })
    return () => stopped++
  })
  await new Promise(resolve => setImmediate(resolve))
  const text = stopped > 0 ? await response.text() : ''
  if (stopped === 0) await response.body?.cancel()
  expect(stopped).toBe(1)
  return text
}

it('a reader who does not keep up holds one megabyte of ours and no more, and is sent what was kept', async () => {
  const events = Array.from({ length: 500 }, (_, id) => ({ event: 'update', data: 'x'.repeat(10_000), id }))
  const text = await readAll(events)
  expect(text.length).toBeGreaterThan(1_000_000)
  expect(text.length).toBeLessThan(1_100_000)
  expect(text).toContain('id: 90\n')
})

it('one event may be larger than that, so that a long case can be seen', async () => {
  const text = await readAll([
    { event: 'snapshot', data: 'x'.repeat(3_000_000), id: 7 },
    { event: 'line', data: null },
  ])
  expect(text).toContain('id: 7\n')
  expect(text.length).toBeGreaterThan(3_000_000)
})
