import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { main } from './main.ts'
import { run } from './run.ts'
import { root } from './workspace.ts'

/**
 * What Chromium is started with, here and in the journeys: no window, no sandbox (root in a container has none),
 * and nothing that talks to the network by itself.
 */
export const launchFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export interface FindOptions {
  /** Told what is about to be downloaded or installed, and what came of it. */
  log?: (line: string) => void
}

/**
 * The path of a Chromium that starts: `PRESSZERO_CHROMIUM` or `CHROME_PATH`, one that is installed, one that
 * Playwright downloads, or (as root on Debian or Ubuntu) one from the distribution's packages.
 * @throws Error that says what to install
 */
export async function findBrowser({ log = () => {} }: FindOptions = {}): Promise<string> {
  for (const ways of [fromEnvironment, installed, downloaded]) {
    const found = await firstThatStarts(await ways())
    if (found) return found
  }
  return (await download(log)) ?? (await installPackage(log)) ?? giveUp()
}

function fromEnvironment(): string[] {
  return ['PRESSZERO_CHROMIUM', 'CHROME_PATH'].flatMap(name => {
    const path = process.env[name]
    if (path && !existsSync(path)) throw new Error(`No browser at ${path}: correct or unset ${name}.`)
    return path ? [path] : []
  })
}

function installed(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = commands.flatMap(command => folders.map(folder => join(folder, command)))
  return [...onPath, ...applications].filter(path => existsSync(path))
}

/** Playwright's own download, if an earlier run left one. The folder is asked of Playwright, not guessed. */
async function downloaded(): Promise<string[]> {
  const plan = await playwright('install', '--dry-run', 'chromium-headless-shell')
  const folder = /Install location:\s+(\S.*chromium_headless_shell\S*)/.exec(plan.output)?.[1]
  return folder ? globSync(join(folder, '*', '{chrome-headless-shell,headless_shell}')) : []
}

async function download(log: (line: string) => void): Promise<string | undefined> {
  log('no Chromium found: downloading one with Playwright (about 110 MB)')
  const outcome = await playwright('install', 'chromium-headless-shell')
  if (!outcome.ok) log(`the download failed: ${reason(outcome.output)}`)
  const found = await firstThatStarts(await downloaded())
  if (outcome.ok && !found) log('the downloaded Chromium does not start here: libraries are missing')
  return found
}

async function installPackage(log: (line: string) => void): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  log('installing chromium with apt-get')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-q'], { env })
  if (!updated.ok) log(`apt-get update failed: ${reason(updated.output)}`)
  const outcome = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
  })
  if (!outcome.ok) log(`apt-get install chromium failed: ${reason(outcome.output)}`)
  return firstThatStarts(installed())
}

function giveUp(): never {
  throw new Error(
    'No Chromium can be found or fetched. Install Chrome or Chromium, or point CHROME_PATH at one.',
  )
}

/** A browser whose libraries are missing fails already when asked for its version. */
async function firstThatStarts(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    if ((await run(path, ['--version'])).ok) return path
  }
  return undefined
}

function playwright(...args: string[]) {
  return run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), ...args])
}

/** The first line that says what went wrong, without the stack trace below it. */
function reason(output: string): string {
  const lines = output.trim().split('\n')
  return (lines.find(line => /^E: |error/i.test(line)) ?? lines.at(-1) ?? '').trim()
}

if (import.meta.main) {
  await main(async () => console.log(await findBrowser({ log: line => console.error(line) })))
}
