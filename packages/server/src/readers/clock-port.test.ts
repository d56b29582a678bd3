import { describe, expect, it } from 'vitest'
import { clockConformance } from '../testing/clock-conformance.js'
import { systemClock } from './clock-port.js'
import { manualClock } from './manual-clock.js'

const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

clockConformance('the clock of the machine', () => ({ clock: systemClock, pass: wait }), {
  describe,
  it,
  expect,
})

clockConformance(
  'the clock that tests turn',
  () => {
    const clock = manualClock(1_000_000)
    return { clock, pass: clock.advance }
  },
  { describe, it, expect },
)
