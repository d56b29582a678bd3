import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The root of the repository, absolute. */
export const root = dirname(import.meta.dirname)

/** The fields of a package.json that the scripts read. */
export interface Manifest {
  name: string
  version: string
  private?: boolean
  exports?: Record<string, string | Record<string, string>>
  bin?: Record<string, string>
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

export interface Package {
  /** The folder's name: `wire`. */
  id: string
  /** The folder, absolute. */
  dir: string
  manifest: Manifest
  /** The ids of the packages of ours that it depends on. */
  needs: string[]
}

export function readManifest(dir: string): Manifest {
  const file = join(dir, 'package.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON: ${cause instanceof Error ? cause.message : cause}`)
  }
}

/** The packages of `packages/`, each after the ones that it depends on. */
export function readPackages(from = root): Package[] {
  const dirs = globSync('packages/*/package.json', { cwd: from }).map(file => join(from, dirname(file)))
  const manifests = dirs.map(dir => ({ dir, manifest: readManifest(dir) }))
  const idOf = new Map(
    manifests.map(({ dir, manifest }) => [manifest.name, dir.slice(dirname(dir).length + 1)]),
  )
  const packages = manifests.map(({ dir, manifest }) => ({
    id: idOf.get(manifest.name) ?? manifest.name,
    dir,
    manifest,
    needs: dependencyNames(manifest).flatMap(name => idOf.get(name) ?? []),
  }))
  return inDependencyOrder(packages)
}

/** What is installed or expected along with the package; what only its tests need is left out. */
export function dependencyNames(manifest: Manifest): string[] {
  return Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
}

/** @throws Error that names the circle, if there is one */
export function inDependencyOrder<T extends { id: string; needs: string[] }>(packages: T[]): T[] {
  const byId = new Map(packages.map(one => [one.id, one]))
  const ordered = new Set<T>()
  const visit = (one: T, path: string[]) => {
    if (ordered.has(one)) return
    if (path.includes(one.id)) {
      throw new Error(
        `The packages form a circle: ${[...path.slice(path.indexOf(one.id)), one.id].join(' → ')}`,
      )
    }
    for (const need of one.needs.toSorted()) {
      const needed = byId.get(need)
      if (needed) visit(needed, [...path, one.id])
    }
    ordered.add(one)
  }
  for (const one of packages.toSorted((a, b) => a.id.localeCompare(b.id))) visit(one, [])
  return [...ordered]
}

/** The files that `exports` and `bin` promise, relative to the package: `dist/index.js`, `src/index.ts`. */
export function promisedFiles(manifest: Manifest): string[] {
  const targets = Object.values(manifest.exports ?? {}).flatMap(target =>
    typeof target === 'string' ? [target] : Object.values(target),
  )
  const files = [...targets, ...Object.values(manifest.bin ?? {})].filter(file => !file.includes('*'))
  return [...new Set(files.map(file => file.replace('./', '')))]
}

export function missingFiles(one: Package): string[] {
  return promisedFiles(one.manifest).filter(file => !existsSync(join(one.dir, file)))
}

/**
 * Whether a file of a package is there for its tests: tests themselves (`x.test.ts`, `x.test-d.ts`), what helps them
 * (`x.test-helper.ts`, or `src/testing/` where `exports` do not offer it to others), and benchmarks.
 */
export function isTestFile(path: string, exports: Manifest['exports'] = {}): boolean {
  if (path.startsWith('src/testing/') && !Object.hasOwn(exports, './testing')) return true
  return /\.test(-\w+)?\.tsx?$|^(test|bench)\//.test(path)
}
