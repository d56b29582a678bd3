import { relative } from 'node:path'
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

/**
 * Bundles an entry as a page's own bundler would: minified, split at each `import()`. It reads the sources, of which
 * the built files are a mere translation, because they tell which chunk is which locale.
 */
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
    conditions: ['@presszero/source'],
    external,
    legalComments: 'none',
    logLevel: 'silent',
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
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((total, path) => total + (chunks[path]?.gzip ?? 0), 0)
  const byLocale = Object.groupBy(lazy, path => localeOf(chunks[path]?.entryPoint ?? '') ?? '')
  const { '': common = [], ...locales } = byLocale
  return {
    eager: sum(eager),
    lazy: sum(common) + Math.max(0, ...Object.values(locales).map(paths => sum(paths ?? []))),
  }
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

/** The locale that a module of `packages/text` belongs to: `nl` for `locales/nl.ts` and `locales/nl/panel.ts`. */
function localeOf(path: string): string | undefined {
  return /^packages\/text\/src\/locales\/([a-z]{2}(?:-[A-Z]{2})?)(?:\/|\.ts$)/.exec(path)?.[1]
}
