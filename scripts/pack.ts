import { mkdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { run } from './run.ts'
import type { Package } from './workspace.ts'

export interface Tarball {
  one: Package
  /** The file, absolute. */
  path: string
  /** The paths inside, such as `dist/index.js`. */
  files: string[]
}

/**
 * Packs a built package as it would be published: `workspace:` and `catalog:` ranges replaced, the LICENSE of the
 * repository added.
 * @param into a folder, absolute; made if missing
 */
export async function pack(one: Package, into: string): Promise<Tarball> {
  mkdirSync(into, { recursive: true })
  const outcome = await run('pnpm', ['pack', '--json', '--pack-destination', into], { cwd: one.dir })
  if (!outcome.ok) throw new Error(`${one.manifest.name} cannot be packed:\n${outcome.output}`)
  const start = outcome.output.indexOf('{\n')
  const packed: { filename: string; files: { path: string }[] } = JSON.parse(outcome.output.slice(start))
  const path = isAbsolute(packed.filename) ? packed.filename : join(into, packed.filename)
  return { one, path, files: packed.files.map(file => file.path) }
}
