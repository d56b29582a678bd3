import type { Clock } from '../readers/clock-port.js'
import type { TestTools } from './conformance/tools.js'

/** A clock and a way to let time pass on it, however that is done. */
export interface ClockUnderTest {
  clock: Clock
  /** Resolves when at least `ms` have passed, and what fell due was called back. */
  pass(ms: number): Promise<void>
}

/** Every promise of the `Clock` port as a test. `makeClock` makes a clock, and a way to let time pass on it, for each. */
export function clockConformance(
  name: string,
  makeClock: () => ClockUnderTest,
  { describe, it, expect }: TestTools,
): void {
  describe(name, () => {
    function holds(sentence: string, body: (test: ClockUnderTest) => Promise<void>): void {
      it(sentence, () => body(makeClock()))
    }

    holds('goes on', async ({ clock, pass }) => {
      const before = clock.now()
      await pass(20)
      expect(clock.now() - before >= 20).toBe(true)
    })

    holds('calls back once, and not before its time', async ({ clock, pass }) => {
      const calls: number[] = []
      const began = clock.now()
      clock.setTimer(() => calls.push(clock.now() - began), 30)
      expect(calls.length).toBe(0)
      await pass(90)
      expect(calls.length).toBe(1)
      // A timer of the machine counts in whole milliseconds of another clock than the wall's.
      expect((calls[0] ?? 0) >= 28).toBe(true)
    })

    holds('does not call back what was called off', async ({ clock, pass }) => {
      let calls = 0
      const callOff = clock.setTimer(() => calls++, 10)
      callOff()
      callOff()
      await pass(40)
      expect(calls).toBe(0)
    })

    holds(
      'calls back what falls due earlier first, whichever was asked for first',
      async ({ clock, pass }) => {
        const order: string[] = []
        clock.setTimer(() => order.push('later'), 40)
        clock.setTimer(() => order.push('sooner'), 10)
        await pass(120)
        expect(order).toEqual(['sooner', 'later'])
      },
    )

    holds(
      'takes a time that has passed for now, and does not call back within the call',
      async ({ clock, pass }) => {
        let calls = 0
        clock.setTimer(() => calls++, -5)
        expect(calls).toBe(0)
        await pass(20)
        expect(calls).toBe(1)
      },
    )

    holds(
      'waits for a time beyond the longest timer of the machine instead of calling back at once',
      async ({ clock, pass }) => {
        let calls = 0
        const callOff = clock.setTimer(() => calls++, 2 ** 40)
        await pass(20)
        callOff()
        expect(calls).toBe(0)
      },
    )
  })
}
