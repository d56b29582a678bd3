import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

export interface ServeFolderOptions {
  /** Origins of servers that the page may ask, besides its own. */
  connect?: readonly string[]
}

export interface ServedFolder {
  readonly port: number
  /** `http://localhost:…`: another site than a server on `127.0.0.1`. */
  readonly origin: string
  close(): Promise<void>
}

/** What a page writes where the nonce of its scripts belongs; Vite does so with `html: { cspNonce }`. */
const noncePlace = 'CSP-NONCE'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/**
 * Serves the files of a folder on 127.0.0.1 under the strictest usual policy: scripts by nonce alone, styles from files
 * alone, Trusted Types. `CSP-NONCE` in a page stands for the nonce of that answer. A folder may be filled later.
 */
export async function serveFolder(
  folder: string,
  { connect = [] }: ServeFolderOptions = {},
): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const file = join(folder, path.endsWith('/') ? join(path, 'index.html') : path)
    const body = await readFile(file).catch(() => undefined)
    // Browsers ask for an icon unasked; that there is none is no fault of the page.
    if (body === undefined) return response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    const type = types[extname(file)] ?? 'application/octet-stream'
    if (!type.startsWith('text/html')) return response.writeHead(200, { 'content-type': type }).end(body)
    const nonce = randomBytes(16).toString('base64')
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': strictPolicy(nonce, connect),
    })
    response.end(body.toString('utf8').replaceAll(noncePlace, nonce))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    port,
    origin: `http://localhost:${port}`,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function strictPolicy(nonce: string, connect: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    ["form-action 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
