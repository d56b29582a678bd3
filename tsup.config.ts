import { globSync, readFileSync, rmSync } from 'node:fs'
import { defineConfig } from 'tsup'

/**
 * The one bundler config: every package runs `tsup --config ../../tsup.config.ts` in its own folder.
 * Entries are read from the package's own `exports` and `bin`, so that what is declared and what is built
 * cannot drift apart. Declarations come from `tsc -b`.
 */
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const declared: string[] = Object.values<unknown>(manifest.exports ?? {})
  .flatMap(target =>
    typeof target === 'object' && target !== null ? [target as Record<string, string>] : [],
  )
  .flatMap(target => (target['@presszero/source'] ? [target['@presszero/source']] : []))
const commands = Object.values<string>(manifest.bin ?? {}).map(file =>
  file.replace('./dist/', './src/').replace(/\.js$/, '.ts'),
)
/**
 * A package with peers binds to a framework: one component and some hooks. It is built module by module, so that an app
 * that has the component on one page and a hook on another loads on each page only what that page uses.
 */
const isBinding = manifest.peerDependencies !== undefined
const sources = isBinding
  ? globSync('src/**/*.{ts,tsx}', { exclude: ['**/*.test.*', '**/*.test-*', 'src/testing/**'] })
  : [...declared, ...commands]

for (const stale of globSync('dist/**/*.{js,js.map}')) rmSync(stale)

export default defineConfig({
  entry: Object.fromEntries(
    sources.map(file => [file.replace(/^(\.\/)?src\//, '').replace(/\.tsx?$/, ''), file]),
  ),
  format: 'esm',
  target: 'es2023',
  platform: manifest.engines?.node ? 'node' : 'browser',
  bundle: !isBinding,
  splitting: !isBinding,
  sourcemap: true,
  // tsup would clean the declarations away too.
  clean: false,
  dts: false,
  treeshake: false,
  removeNodeProtocol: false,
})
