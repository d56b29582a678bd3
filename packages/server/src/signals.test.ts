import { describe, expect, it } from 'vitest'
import { LEFT_AFTER_MS, memorySignals } from './signals.js'
import { signalsConformance } from './testing/signals-conformance.js'

signalsConformance('signals of one process', memorySignals, { describe, it, expect })

it('whoever was not heard for so long that they have left is forgotten', () => {
  const signals = memorySignals(0)
  signals.seen('case:a', 1_000)
  signals.seen('case:b', 2_000)
  signals.seen('case:a', 3_000)
  signals.seen('case:c', 2_001 + LEFT_AFTER_MS)
  expect(signals.heardAt('case:b')).toBeUndefined()
  expect(signals.heardAt('case:a')).toBe(3_000)
  expect(signals.lastSeen('case:b')).toBe(0)
})
