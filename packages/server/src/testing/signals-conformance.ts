import { LEFT_AFTER_MS, type Signal, type Signals } from '../signals.js'
import type { TestTools } from './conformance/tools.js'

const START = 1_000_000

/**
 * Every promise of the `Signals` port as a test. `makeSignals` makes new ones for each, as of a process that began at the
 * moment handed to it.
 *
 * ```ts
 * signalsConformance('my signals', startedAt => mySignals({ startedAt }), { describe, it, expect })
 * ```
 */
export function signalsConformance(
  name: string,
  makeSignals: (startedAt: number) => Promise<Signals> | Signals,
  { describe, it, expect }: TestTools,
): void {
  describe(name, () => {
    function holds(sentence: string, body: (signals: Signals) => Promise<void> | void): void {
      it(sentence, async () => body(await makeSignals(START)))
    }

    holds('knows when somebody was last heard', signals => {
      signals.seen('case:a', START + 1)
      signals.seen('case:a', START + 20_000)
      expect(signals.lastSeen('case:a')).toBe(START + 20_000)
      expect(signals.heardAt('case:a')).toBe(START + 20_000)
    })

    holds(
      'grants whoever was not heard yet the grace of a restart, and does not take it for certain',
      signals => {
        expect(signals.lastSeen('case:a')).toBe(START)
        expect(signals.heardAt('case:a')).toBe(undefined)
      },
    )

    holds('keeps one from another', signals => {
      signals.seen('case:a', START + 1)
      signals.seen('human:a', START + 2)
      expect(signals.heardAt('case:a')).toBe(START + 1)
      expect(signals.heardAt('human:a')).toBe(START + 2)
      expect(signals.heardAt('case:b')).toBe(undefined)
    })

    holds('remembers everybody for as long as they may hold a place', signals => {
      signals.seen('case:a', START + 1)
      signals.seen('case:b', START + LEFT_AFTER_MS)
      expect(signals.heardAt('case:a')).toBe(START + 1)
    })

    holds('tells each listener what it hears, in order', signals => {
      const first: Signal[] = []
      const second: Signal[] = []
      signals.subscribe(signal => first.push(signal))
      signals.subscribe(signal => second.push(signal))
      signals.seen('case:a', START + 1)
      signals.typing('human:ann', true, 'a')
      signals.typing('case:a', false)
      expect(first).toEqual([
        { kind: 'seen', who: 'case:a', at: START + 1 },
        { kind: 'typing', who: 'human:ann', typing: true, about: 'a' },
        { kind: 'typing', who: 'case:a', typing: false },
      ])
      expect(second).toEqual(first)
    })

    holds('tells a listener nothing after it has stopped', signals => {
      const heard: Signal[] = []
      const stop = signals.subscribe(signal => heard.push(signal))
      stop()
      signals.seen('case:a', START + 1)
      expect(heard).toEqual([])
    })
  })
}
