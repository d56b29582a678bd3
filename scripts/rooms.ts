import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Import, readImports } from './imports.ts'
import { isTestFile, type Manifest, type Package } from './workspace.ts'

export interface Room {
  /** The packages of ours (by folder) that it may import. */
  mayImport: string[]
  /** Whether its code may name `document`. */
  dom: boolean
  /** Built into files that need no install: what its code imports may be a development dependency. */
  bundled?: boolean
  /** Entries that a page loads before anything happens, each with the modules that may be loaded along with it. */
  lean?: Record<string, string[]>
}

/** Who may import whom. A package that is not here may not exist. */
export const rooms: Record<string, Room> = {
  wire: { mayImport: [], dom: false },
  text: { mayImport: [], dom: false },
  wait: { mayImport: [], dom: false },
  mail: { mayImport: [], dom: false },
  core: { mayImport: ['wire', 'text'], dom: false, lean: { 'src/launcher/index.ts': [] } },
  element: {
    mayImport: ['core', 'text'],
    dom: true,
    lean: { 'src/define.ts': ['@presszero/core/launcher'] },
  },
  react: { mayImport: ['core', 'element', 'text'], dom: true },
  vue: { mayImport: ['core', 'element', 'text'], dom: true },
  desk: { mayImport: ['wire', 'text', 'core'], dom: true, bundled: true },
  server: { mayImport: ['wire', 'text', 'wait', 'mail'], dom: false },
  presszero: { mayImport: ['server', 'desk', 'wait', 'mail', 'text'], dom: false },
}

export interface SourceFile {
  /** Relative to the package: `src/index.ts`. */
  path: string
  /** Tests and benchmarks, which are not shipped. */
  test: boolean
  imports: Import[]
  /** `/// <reference lib="dom" />` and the like. */
  libs: string[]
}

/** What a package says about itself in its three places: the code, package.json and tsconfig.json. */
export interface Facts {
  id: string
  manifest: Manifest
  files: SourceFile[]
  references: string[]
  libs: string[]
}

export function readFacts(one: Package): Facts {
  const tsconfig = readTsconfig(join(one.dir, 'tsconfig.json'))
  return {
    id: one.id,
    manifest: one.manifest,
    files: globSync('{src,bench,test}/**/*.{ts,tsx}', { cwd: one.dir })
      .toSorted()
      .map(path => readSource(path, readFileSync(join(one.dir, path), 'utf8'), one.manifest.exports)),
    references: (tsconfig.references ?? []).map(reference => basename(reference.path)),
    libs: tsconfig.compilerOptions?.lib ?? [],
  }
}

export function readSource(path: string, code: string, exports?: Manifest['exports']): SourceFile {
  return {
    path,
    test: isTestFile(path, exports),
    imports: readImports(path, code),
    libs: [...code.matchAll(/^\/\/\/ *<reference +lib="([^"]+)"/gm)].map(match => match[1] ?? ''),
  }
}

interface Tsconfig {
  compilerOptions?: { lib?: string[] }
  references?: { path: string }[]
}

function readTsconfig(file: string): Tsconfig {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file} cannot be read (plain JSON, no comments): ${cause}`)
  }
}
