import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { RequestFacts } from '../http/context.js'

/** The port is taken: by another program, or by a server that still runs. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse'
  readonly port: number
  constructor(port: number, options: ErrorOptions) {
    super(`Port ${port} is in use. Stop the program that uses it, or choose another port.`, options)
    this.port = port
  }
}

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

type Fetch = (request: Request, facts?: RequestFacts) => Promise<Response> | Response

/**
 * Serves a `fetch` function on Node's HTTP server. Port 0 takes a free one. Closing ends open live streams.
 * Throws `PortInUse`.
 */
export function listen(
  handler: { fetch: Fetch },
  { port, hostname = '127.0.0.1' }: { port: number; hostname?: string },
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: adapt(handler.fetch), port, hostname, overrideGlobalObjects: false },
      (info: AddressInfo) =>
        resolve({
          port: info.port,
          close: () =>
            new Promise(closed => {
              server.close(() => closed())
              if ('closeAllConnections' in server) server.closeAllConnections()
            }),
        }),
    )
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port, { cause: error }) : error),
    )
  })
}

interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string | undefined } }
}

function adapt(fetch: Fetch) {
  return (request: Request, env: NodeBindings) => {
    const remoteAddress = env.incoming?.socket?.remoteAddress
    return fetch(request, remoteAddress === undefined ? {} : { remoteAddress })
  }
}
