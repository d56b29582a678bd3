import { describe, expect, it } from 'vitest'
import { logConformance } from './log-conformance.js'
import { memoryLog } from './memory-log.js'

logConformance('the log in memory', memoryLog, { describe, it, expect })
