import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the tests of one file, removed after them. Returns how to name a file in it. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'press-zero-log-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return name => join(folder, name)
}
