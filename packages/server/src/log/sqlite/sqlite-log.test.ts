import { describe, expect, it, vi } from 'vitest'
import { logConformance } from '../../testing/log-conformance.js'
import { sqliteLog } from './sqlite-log.js'
import { temporaryFolder } from './temporary-folder.test-helper.js'

// Disks differ, and these tests wait for theirs.
vi.setConfig({ testTimeout: 30_000 })

const folder = temporaryFolder()
let logs = 0

logConformance('the log on SQLite', () => sqliteLog({ file: folder(`${++logs}.db`) }), {
  describe,
  it,
  expect,
})
