import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { shopApp } from './app.ts'

export interface ShopOptions {
  /** 0 takes a free one. */
  port: number
}

export interface Shop {
  /** The shop's origin, such as `http://127.0.0.1:4101`. */
  readonly url: string
  /** Points the pages at a Press Zero server, such as `http://127.0.0.1:4100`. Until then they say how to write and call. */
  useServer(server: string): void
  close(): Promise<void>
}

/** Serves the shop on 127.0.0.1. Rejects with the error of `listen`, as where the port is in use (`EADDRINUSE`). */
export function startShop({ port }: ShopOptions): Promise<Shop> {
  let server: string | undefined
  const app = shopApp(() => server)
  return new Promise((resolve, reject) => {
    const http = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${info.port}`,
        useServer(url) {
          server = url
        },
        close: () =>
          new Promise(closed => {
            http.close(() => closed())
            if ('closeAllConnections' in http) http.closeAllConnections()
          }),
      }),
    )
    http.on('error', reject)
  })
}
