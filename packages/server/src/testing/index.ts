export type { Expectation, TestTools } from './conformance/tools.js'
export { logConformance } from './log-conformance.js'
export { memoryLog } from './memory-log.js'
