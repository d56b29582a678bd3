import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const ownFolder = new URL('../public/', import.meta.url)
const script = new URL(import.meta.resolve('@presszero/element/browser/press-zero.js'))
const sheet = new URL(import.meta.resolve('@presszero/element/press-zero.css'))

/** Files that pages link: the shop's own, and those of the element, which pages elsewhere may load, too. */
export const files = {
  own: (name: string) => answer(new URL(name, ownFolder), name, {}),

  pressZero: (name: string) =>
    answer(name === 'press-zero.css' ? sheet : new URL(name, script), name, {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
}

async function answer(file: URL, name: string, headers: Record<string, string>): Promise<Response> {
  const type = types[extname(name)]
  const body = type && /^[\w.-]+$/.test(name) ? await read(file) : undefined
  if (type === undefined || body === undefined) return new Response('Not found', { status: 404 })
  // The name of a file with a hash in it changes with its content.
  const cache = /-[A-Z0-9]{8}\.js$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(body, { headers: { ...headers, 'content-type': type, 'cache-control': cache } })
}

async function read(file: URL): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return undefined
  }
}
