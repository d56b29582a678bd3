import { readFile } from 'node:fs/promises'

/** The same folder from `src/` as from `dist/`, since both lie directly in the package. */
const folder = new URL('../public/', import.meta.url)

const types = {
  'mailbox.css': 'text/css; charset=utf-8',
  'mail.css': 'text/css; charset=utf-8',
  'mailbox.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const

/** A file that the mailbox's pages link; undefined for any other name. */
export async function publicFile(name: string): Promise<Response | undefined> {
  if (!isPublic(name)) return undefined
  const body = await readFile(new URL(name, folder), 'utf8')
  return new Response(body, { headers: { 'content-type': types[name], 'cache-control': 'no-cache' } })
}

function isPublic(name: string): name is keyof typeof types {
  return Object.hasOwn(types, name)
}
