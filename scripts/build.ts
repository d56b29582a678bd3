import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from './main.ts'
import { run, runTool, secondsSince } from './run.ts'
import { missingFiles, type Package, readPackages, root } from './workspace.ts'

/** Bundles that run at a time: more than the cores of a small machine would only wait for each other. */
const atOnce = 2
const sharedBuild = 'tsup --config ../../tsup.config.ts'
const sharedInputs = ['tsup.config.ts', 'tsconfig.base.json', 'pnpm-lock.yaml']
const stamps = join(root, 'node_modules', '.cache', 'presszero-build')

export interface BuildOptions {
  /** Called with one line of progress at a time. */
  log: (line: string) => void
}

/**
 * Builds what has changed: declarations with `tsc -b`, JavaScript with each package's `build` script.
 * @throws Error whose message is the output of everything that failed
 */
export async function buildAll({ log }: BuildOptions): Promise<void> {
  const start = performance.now()
  const packages = readPackages()
  const failures: string[] = []
  const fail = (what: string, output: string) => {
    log(`${what}: failed`)
    failures.push(`${what} failed:\n${output}`)
  }

  const declarations = await runTool('tsc', ['-b', '--pretty', 'false'])
  if (declarations.ok) log(`declarations: built in ${secondsSince(start)}`)
  else fail('declarations (tsc -b)', declarations.output)

  const hashes = hashAll(packages)
  const slot = limit(atOnce)
  const done = new Map<string, Promise<void>>()
  for (const one of packages) {
    const needed = Promise.all(one.needs.map(id => done.get(id)))
    done.set(
      one.id,
      needed.then(() => slot(() => buildOne(one, hashes.get(one.id) ?? '', { log, fail }))),
    )
  }
  await Promise.all(done.values())
  if (failures.length > 0) throw new Error(failures.join('\n\n'))
  log(`all packages are built (${secondsSince(start)})`)
}

interface Reporter extends BuildOptions {
  fail: (what: string, output: string) => void
}

async function buildOne(one: Package, hash: string, { log, fail }: Reporter): Promise<void> {
  if (readStamp(one) === hash && missingFiles(one).length === 0)
    return log(`${one.manifest.name}: up to date`)
  const start = performance.now()
  const outcome = await run(process.execPath, ['--run', 'build'], { cwd: one.dir })
  if (!outcome.ok) return fail(one.manifest.name, outcome.output)
  const missing = missingFiles(one)
  if (missing.length > 0) {
    return fail(
      one.manifest.name,
      `package.json promises files that the build did not write: ${missing.join(', ')}`,
    )
  }
  writeStamp(one, hash)
  log(`${one.manifest.name}: built in ${secondsSince(start)}`)
}

/**
 * A hash for each package over all that its bundle is made from. The shared bundler leaves other packages
 * of ours outside; a package with a build of its own may take them in, so that their hashes count too.
 */
function hashAll(packages: Package[]): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const one of packages) {
    const hash = createHash('sha256')
    for (const file of sharedInputs) hash.update(readFileSync(join(root, file)))
    for (const file of inputFiles(one)) hash.update(file).update(readFileSync(join(one.dir, file)))
    if (!isShared(one.manifest.scripts?.build)) {
      for (const id of one.needs) hash.update(hashes.get(id) ?? '')
    }
    hashes.set(one.id, hash.digest('hex'))
  }
  return hashes
}

/** Whether a build is the shared one alone: with another step after it, it may take in what it imports. */
function isShared(build = ''): boolean {
  return build.startsWith(sharedBuild) && !build.includes('&&')
}

function inputFiles(one: Package): string[] {
  const exclude = ['dist/**', 'node_modules/**', '**/*.test.{ts,tsx}', '**/*.test-d.{ts,tsx}', '*.md']
  return globSync('**/*', { cwd: one.dir, exclude })
    .filter(file => statSync(join(one.dir, file)).isFile())
    .toSorted()
}

function readStamp(one: Package): string | undefined {
  try {
    return readFileSync(join(stamps, one.id), 'utf8')
  } catch {
    return undefined
  }
}

function writeStamp(one: Package, hash: string): void {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, one.id), hash)
}

/** A gate that lets `count` tasks run at a time, first come, first served. */
function limit(count: number): (task: () => Promise<void>) => Promise<void> {
  let free = count
  const queue: (() => void)[] = []
  return async task => {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => queue.push(resolve))
    try {
      await task()
    } finally {
      const next = queue.shift()
      if (next) next()
      else free += 1
    }
  }
}

if (import.meta.main) await main(() => buildAll({ log: line => console.log(line) }))
