import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../../../scripts/run.ts'
import { root } from '../../../../scripts/workspace.ts'

/** A project in a folder of its own, outside the workspace. */
export interface Project {
  readonly dir: string
  /** Runs a script of its package.json, and fails with what it printed. */
  script(name: string, env?: Record<string, string>): Promise<void>
  /** Runs its `build` and puts what it wrote into `into`, a folder of the project. */
  build(into: string, env: Record<string, string>): Promise<string>
}

export interface ProjectOptions {
  /** The example that it is a copy of, such as `react`. */
  example: string
  dir: string
  /** The tarballs by the names of their packages. */
  tarballs: ReadonlyMap<string, string>
}

const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock']
const threeMinutes = 180_000

/** Copies an example and installs what it names, our packages from the tarballs and the rest from the registry. */
export async function makeProject({ example, dir, tarballs }: ProjectOptions): Promise<Project> {
  const source = join(root, 'examples', example)
  await mkdir(dir, { recursive: true })
  await cp(source, dir, { recursive: true, filter: path => !/(node_modules|dist(-server)?)$/.test(path) })
  const manifest = join(dir, 'package.json')
  const catalog = await readFile(join(root, 'pnpm-workspace.yaml'), 'utf8')
  await writeFile(manifest, publishedManifest(await readFile(manifest, 'utf8'), tarballs, catalog))
  await npm(dir, [...install, '--prefix', dir])
  const script: Project['script'] = (name, env) => npm(dir, ['run', name], env)
  return {
    dir,
    script,
    async build(into, env) {
      await script('build', env)
      const built = join(dir, into)
      await rename(join(dir, 'dist'), built)
      return built
    },
  }
}

/** As somebody outside the workspace would write it: tarballs for ours, also below others', ranges for the rest. */
function publishedManifest(text: string, tarballs: ReadonlyMap<string, string>, catalog: string): string {
  const manifest: Record<string, unknown> & { dependencies: Ranges; devDependencies: Ranges } =
    JSON.parse(text)
  const files = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]))
  const resolve = (ranges: Ranges) =>
    Object.fromEntries(
      Object.entries(ranges).map(([name, range]) => [
        name,
        files[name] ?? (range === 'catalog:' ? catalogRange(name, catalog) : range),
      ]),
    )
  return JSON.stringify({
    ...manifest,
    dependencies: resolve(manifest.dependencies),
    devDependencies: resolve(manifest.devDependencies),
    overrides: files,
  })
}

type Ranges = Record<string, string>

function catalogRange(name: string, catalog: string): string {
  const range = new RegExp(`^ {2}"?${name}"?: (.+)$`, 'm').exec(catalog)?.[1]
  if (range === undefined) throw new Error(`${name} is not in the catalog of pnpm-workspace.yaml`)
  return range
}

async function npm(dir: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const { ok, output } = await run('npm', args, { cwd: dir, env, limit: threeMinutes })
  if (!ok) throw new Error(`npm ${args.join(' ')} in ${dir} failed:\n${output}`)
}
