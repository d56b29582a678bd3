import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

interface StaticFile {
  body: Uint8Array<ArrayBuffer>
  type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** Mails are shown in frames that inherit it: their own pictures are `data:` addresses, their styles attributes. */
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'"

/** Answers a path under `/desk`, or nothing where there is no such file. */
export type DeskFiles = (path: string) => Promise<Response | undefined>

/** The desk's built files, read once when first asked for. Only what was read is ever answered. */
export function deskFiles(directory: string): DeskFiles {
  let reading: ReturnType<typeof readAll> | undefined
  return async path => {
    reading ??= readAll(directory)
    const name = path.replace(/^\/desk\/?/, '') || 'index.html'
    const file = (await reading).get(name)
    if (file === undefined) return undefined
    return new Response(file.body, {
      headers: {
        'content-type': file.type,
        'content-security-policy': POLICY,
        // The name of a file with a hash in it changes with its content.
        'cache-control': /[-.][A-Za-z0-9_]{8,}\.\w+$/.test(name)
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      },
    })
  }
}

async function readAll(directory: string): Promise<ReadonlyMap<string, StaticFile>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const read = entries.flatMap(entry => {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) return []
    const path = join(entry.parentPath, entry.name)
    const name = relative(directory, path).split(sep).join('/')
    return [readFile(path).then(body => [name, { body: new Uint8Array(body), type }] as const)]
  })
  return new Map(await Promise.all(read))
}
