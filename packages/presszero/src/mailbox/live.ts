import type { MailStore } from './store.js'

/** Tells over server-sent events that a mail came; what came is asked for apart. */
export function liveMails(store: MailStore): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(':\n\n'))
      stop = store.subscribe(() => controller.enqueue(encoder.encode('event: mail\ndata: {}\n\n')))
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
