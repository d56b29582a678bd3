import { basename, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './workspace.ts'

/** A file of a bundle: what it weighs on the wire, and which other files it brings along. */
export interface Chunk {
  /** Bytes after `gzip -9`. */
  gzip: number
  /** The module that the chunk was split off for, relative to the root of the repository. */
  entryPoint?: string
  imports: { path: string; kind: string }[]
}

export type Chunks = Record<string, Chunk>

/** Bundles a built entry as a page's own bundler would: minified, split at each `import()`. */
export async function bundle(entry: string, external: string[]): Promise<Chunks> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2023',
    platform: 'browser',
    external,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const contents = new Map(result.outputFiles.map(file => [relative(root, file.path), file.contents]))
  return Object.fromEntries(
    Object.entries(result.metafile.outputs).map(([path, output]) => {
      const { entryPoint, imports } = output
      const gzip = gzipSync(contents.get(path) ?? '', { level: 9 }).length
      return [path, entryPoint === undefined ? { gzip, imports } : { gzip, imports, entryPoint }]
    }),
  )
}

export interface Weight {
  /** The entry and all that it imports: loaded with the page. */
  eager: number
  /** All that `import()` can bring later, with one locale: the heaviest. */
  lazy: number
}

/** Adds up a bundle. Each chunk counts once, on the side on which it loads first. */
export function weigh(chunks: Chunks, entry: string): Weight {
  const start = Object.keys(chunks).find(path => chunks[path]?.entryPoint === entry)
  if (start === undefined) throw new Error(`The bundle has no chunk for ${entry}`)
  const eager = reach(chunks, [start], kind => kind === 'import-statement')
  const lazy = [...reach(chunks, [start], () => true)].filter(path => !eager.has(path))
  const size = (path: string) => chunks[path]?.gzip ?? 0
  const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + size(path), 0)
  const locales = lazy.filter(path => isLocale(chunks[path]?.entryPoint ?? ''))
  const others = lazy.filter(path => !locales.includes(path))
  return { eager: sum(eager), lazy: sum(others) + Math.max(0, ...locales.map(size)) }
}

function reach(chunks: Chunks, from: string[], follow: (kind: string) => boolean): Set<string> {
  const reached = new Set(from)
  for (const path of reached) {
    for (const next of chunks[path]?.imports ?? []) {
      if (next.path in chunks && follow(next.kind)) reached.add(next.path)
    }
  }
  return reached
}

/** A locale of `packages/text`: `locales/nl.ts`, or what its build makes of it: `nl-5XK2QWZA.js`. */
function isLocale(path: string): boolean {
  return (
    path.startsWith('packages/text/') && /^[a-z]{2}(-[A-Z]{2})?(-[A-Z0-9]{8})?\.[jt]s$/.test(basename(path))
  )
}
