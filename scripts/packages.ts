import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pack, type Tarball } from './pack.ts'
import { runTool } from './run.ts'
import { promisedFiles, readPackages } from './workspace.ts'

/** What is wrong with what is in a tarball, one sentence each. */
function wrongContents({ one, files }: Tarball): string[] {
  const promised = promisedFiles(one.manifest).map(file => file.replace('./', ''))
  const sources = Object.values(one.manifest.exports ?? {}).flatMap(target =>
    typeof target === 'string' ? [] : [target['@presszero/source']?.replace('./', '') ?? []].flat(),
  )
  const missing = ['LICENSE', 'README.md', 'package.json', ...promised, ...sources].filter(
    file => !files.includes(file),
  )
  const stray = files.filter(file => /\.test(-d)?\.tsx?$|\.tsbuildinfo$/.test(file))
  return [
    ...missing.map(file => `the tarball lacks ${file}`),
    ...stray.map(file => `the tarball should not hold ${file}: leave it out in "files" of package.json`),
  ]
}

/**
 * The profile `esm-only` leaves out two ways of resolving: node10, which knows no `exports`, and `require` from
 * CommonJS. Node 24 and every bundler of today can `require` an ES module, so there is one format and nothing to mask.
 */
async function wrongTypes({ path }: Tarball): Promise<string[]> {
  const outcome = await runTool('attw', [
    path,
    '--profile',
    'esm-only',
    '--no-color',
    '--no-emoji',
    '--quiet',
  ])
  return outcome.ok ? [] : [`are-the-types-wrong:\n${outcome.output}`]
}

async function wrongManifest({ path }: Tarball): Promise<string[]> {
  const outcome = await runTool('publint', ['run', path, '--strict'], { env: { NO_COLOR: '1' } })
  return outcome.ok ? [] : [`publint:\n${outcome.output}`]
}

const folder = mkdtempSync(join(tmpdir(), 'presszero-pack-'))
try {
  const published = readPackages().filter(one => !one.manifest.private)
  for (const one of published) {
    const tarball = await pack(one, folder)
    const checks = await Promise.all([wrongTypes(tarball), wrongManifest(tarball)])
    const problems = [...wrongContents(tarball), ...checks.flat()]
    for (const problem of problems) console.error(`${one.manifest.name}: ${problem}`)
    if (problems.length > 0) process.exitCode = 1
  }
  if (!process.exitCode) console.log(`${published.length} tarballs are fit to be published`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
