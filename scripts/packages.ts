import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conclude, main } from './main.ts'
import { pack, type Tarball } from './pack.ts'
import { runTool } from './run.ts'
import { isTestFile, promisedFiles, readPackages } from './workspace.ts'

/** What is wrong with what is in a tarball, one sentence each. */
function wrongContents({ one, files }: Tarball): string[] {
  const missing = ['LICENSE', 'README.md', ...promisedFiles(one.manifest)].filter(
    file => !files.includes(file),
  )
  const stray = files.filter(file => isTestFile(file, one.manifest.exports) || file.endsWith('.tsbuildinfo'))
  return [
    ...missing.map(file => `the tarball lacks ${file}`),
    ...stray.map(file => `the tarball should not hold ${file}: leave it out in "files" of package.json`),
  ]
}

/**
 * The profile `esm-only` leaves out two ways of resolving: node10, which knows no `exports`, and `require` from
 * CommonJS. Node 24 and every bundler of today can `require` an ES module, so there is one format and nothing to mask.
 */
async function wrongTypes({ one, path }: Tarball): Promise<string[]> {
  const untyped = Object.keys(one.manifest.exports ?? {}).filter(entry => entry.endsWith('.css'))
  const exclude = untyped.length > 0 ? ['--exclude-entrypoints', ...untyped] : []
  const args = [path, '--profile', 'esm-only', '--no-color', '--no-emoji', ...exclude]
  const outcome = await runTool('attw', args)
  return outcome.ok ? [] : [`are-the-types-wrong:\n${outcome.output}`]
}

async function wrongManifest({ path }: Tarball): Promise<string[]> {
  const outcome = await runTool('publint', ['run', path, '--strict'], { env: { NO_COLOR: '1' } })
  return outcome.ok ? [] : [`publint:\n${outcome.output}`]
}

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'presszero-pack-'))
  try {
    const published = readPackages().filter(one => !one.manifest.private)
    const problems: string[] = []
    for (const one of published) {
      const tarball = await pack(one, folder)
      const checks = await Promise.all([wrongTypes(tarball), wrongManifest(tarball)])
      const found = [...wrongContents(tarball), ...checks.flat()]
      problems.push(...found.map(problem => `${one.manifest.name}: ${problem}`))
    }
    conclude(problems, `${published.length} tarballs are fit to be published`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
