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

/**
 * What loads with an entry, in bytes, with one locale (the heaviest). Every `import()` counts too, as code may run it at
 * once; but for the modules `later`, which wait until somebody acts.
 */
export function weightOf(chunks: Chunks, entry: string, later: string[]): number {
  return sum(chunks, reach(chunks, entry, later))
}

/** What a module of `later` adds to what is there already, in bytes, with one locale. */
export function weightAdded(chunks: Chunks, entry: string, later: string[], module: string): number {
  const there = reach(chunks, entry, later)
  const added = [...reach(chunks, module, [])].filter(path => !there.has(path))
  return sum(chunks, added)
}

function reach(chunks: Chunks, module: string, later: string[]): Set<string> {
  const start = Object.keys(chunks).find(path => chunks[path]?.entryPoint === module)
  if (start === undefined) throw new Error(`The bundle has no chunk for ${module}`)
  const reached = new Set([start])
  for (const path of reached) {
    for (const { path: next, kind } of chunks[path]?.imports ?? []) {
      const waits = kind === 'dynamic-import' && later.includes(chunks[next]?.entryPoint ?? '')
      if (next in chunks && !waits) reached.add(next)
    }
  }
  return reached
}

function sum(chunks: Chunks, paths: Iterable<string>): number {
  const total = (group: string[] = []) => group.reduce((bytes, path) => bytes + (chunks[path]?.gzip ?? 0), 0)
  const byLocale = Object.groupBy(paths, path => localeOf(chunks[path]?.entryPoint ?? '') ?? '')
  const { '': common, ...locales } = byLocale
  return total(common) + Math.max(0, ...Object.values(locales).map(total))
}

/** The locale that a module of `packages/text` belongs to: `nl` for `locales/nl.ts` and `locales/nl/panel.ts`. */
function localeOf(path: string): string | undefined {
  return /^packages\/text\/src\/locales\/([a-z]{2}(?:-[A-Z]{2})?)(?:\/|\.ts$)/.exec(path)?.[1]
}
