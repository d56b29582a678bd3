import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isTestFile, readManifest, root } from './workspace.ts'

/** Prints the lines of code per folder: source, and tests with benchmarks. Blank lines count, generated files do not. */

const folders = [
  ...globSync('{packages,examples}/*/package.json', { cwd: root }).map(dirname).toSorted(),
  'scripts',
]
const exclude = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.nuxt/**', '**/.output/**']

function countLines(folder: string): { source: number; test: number } {
  const count = { source: 0, test: 0 }
  const exports = folder === 'scripts' ? {} : readManifest(join(root, folder)).exports
  for (const file of globSync('**/*.{ts,tsx,vue,js,css,html}', { cwd: join(root, folder), exclude })) {
    const lines = readFileSync(join(root, folder, file), 'utf8').split('\n').length - 1
    count[isTestFile(file, exports) ? 'test' : 'source'] += lines
  }
  return count
}

const row = (name: string, source: string | number, test: string | number) =>
  console.log(name.padEnd(24), String(source).padStart(8), String(test).padStart(8))

row('', 'source', 'test')
const total = { source: 0, test: 0 }
for (const folder of folders) {
  const { source, test } = countLines(folder)
  total.source += source
  total.test += test
  row(folder, source, test)
}
row('total', total.source, total.test)
