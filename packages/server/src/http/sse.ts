/** One event of a live stream. Without an id it is latest-only: never replayed. */
export interface StreamEvent {
  event: string
  data: unknown
  id?: number
}

/** A comment this often tells a reader that the stream lives, and proxies not to end it. */
const KEEP_ALIVE_MS = 15_000
/** Bytes. A reader that lets this much pile up is too slow: its stream ends and it resumes where it was. */
const MAX_PENDING = 1_000_000

/**
 * A server-sent events response (WHATWG HTML, 9.2). `connect` is given the way to send and returns the way to stop;
 * it is stopped when the reader goes away, or within 15 s of `isAllowed` saying that they may not read any more.
 */
export function eventStream(
  connect: (send: (event: StreamEvent) => void) => () => void,
  isAllowed: () => Promise<boolean> = async () => true,
): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (text: string) => {
          if ((controller.desiredSize ?? 0) <= -MAX_PENDING) end()
          else controller.enqueue(encoder.encode(text))
        }
        const check = async () => {
          const allowed = await isAllowed().catch(() => true)
          if (ended) return
          if (allowed) write(':\n\n')
          else end()
        }
        const keepAlive = setInterval(() => void check(), KEEP_ALIVE_MS)
        keepAlive.unref()
        let ended = false
        let disconnect = () => {}
        const end = () => {
          if (ended) return
          ended = true
          stop()
          controller.close()
        }
        stop = () => {
          ended = true
          clearInterval(keepAlive)
          disconnect()
        }
        write('retry: 1000\n\n')
        disconnect = connect(event => {
          if (!ended) write(format(event))
        })
        if (ended) disconnect()
      },
      cancel: () => stop(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}

function format({ event, data, id }: StreamEvent): string {
  const lines = [
    `event: ${event}`,
    ...(id === undefined ? [] : [`id: ${id}`]),
    `data: ${JSON.stringify(data)}`,
  ]
  return `${lines.join('\n')}\n\n`
}
