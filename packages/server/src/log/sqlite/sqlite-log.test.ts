import { describe, expect, it } from 'vitest'
import { logConformance } from '../../testing/log-conformance.js'
import { sqliteLog } from './sqlite-log.js'
import { temporaryFolder } from './temporary-folder.test-helper.js'

const folder = temporaryFolder()
let logs = 0

logConformance('the log on SQLite', () => sqliteLog({ file: folder(`${++logs}.db`) }), {
  describe,
  it,
  expect,
})
