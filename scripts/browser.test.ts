import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findBrowser } from './browser.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'presszero-browser-'))
  vi.stubEnv('PRESSZERO_CHROMIUM', undefined)
  vi.stubEnv('CHROME_PATH', undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function program(path: string, exitCode: number): string {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, `#!/bin/sh\nexit ${exitCode}\n`)
  chmodSync(file, 0o755)
  return file
}

test('the browser that CHROME_PATH names is taken before any other', async () => {
  program('bin/chromium', 0)
  vi.stubEnv('PATH', join(folder, 'bin'))
  const named = program('my-chrome', 0)
  vi.stubEnv('CHROME_PATH', named)
  expect(await findBrowser()).toBe(named)
})

test('a CHROME_PATH that leads nowhere is an error that says so', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome')
  await expect(findBrowser()).rejects.toThrow('No browser at /nowhere/chrome: correct or unset CHROME_PATH.')
})

test('an installed browser that does not start is passed over', async () => {
  program('broken/google-chrome', 127)
  const working = program('good/chromium', 0)
  vi.stubEnv('PATH', [join(folder, 'broken'), join(folder, 'good')].join(delimiter))
  expect(await findBrowser()).toBe(working)
})
