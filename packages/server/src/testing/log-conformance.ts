import type { Log } from '../log/port.js'
import { appending } from './conformance/appending.js'
import { erasing } from './conformance/erasing.js'
import { histories } from './conformance/histories.js'
import { reading } from './conformance/reading.js'
import type { TestTools } from './conformance/tools.js'
import { views } from './conformance/views.js'

/**
 * Every promise of the `Log` port as a test. `makeLog` makes a new, empty log for each; it is closed after it.
 *
 * ```ts
 * logConformance('my log', () => myLog({ … }), { describe, it, expect })
 * ```
 */
export function logConformance(
  name: string,
  makeLog: () => Promise<Log> | Log,
  { describe, it, expect }: TestTools,
): void {
  function holds(sentence: string, body: (log: Log) => Promise<void>): void {
    it(sentence, async () => {
      const log = await makeLog()
      try {
        await body(log)
      } finally {
        await log.close()
      }
    })
  }

  describe(name, () => {
    for (const part of [appending, reading, erasing, views]) part({ holds, expect })
    histories({ holds, expect }, makeLog)
  })
}
