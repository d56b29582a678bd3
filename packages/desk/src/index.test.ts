// @vitest-environment node
import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deskDirectory } from './index.js'

describe('the folder of the desk', () => {
  it('is dist/app of this package, absolute', () => {
    expect(isAbsolute(deskDirectory)).toBe(true)
    expect(deskDirectory.endsWith(join('dist', 'app'))).toBe(true)
    expect(existsSync(join(dirname(dirname(deskDirectory)), 'package.json'))).toBe(true)
  })
})
