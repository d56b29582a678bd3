import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heap } from './heap.js'

test('what comes first is taken first, however adding and taking alternate', () => {
  const step = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant('take' as const))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), steps => {
      const heap = new Heap<number>((one, other) => one > other)
      const sorted: number[] = []
      for (const one of steps) {
        if (one === 'take') {
          expect(heap.first).toBe(sorted[0])
          expect(heap.take()).toBe(sorted.shift())
        } else {
          heap.add(one)
          sorted.push(one)
          sorted.sort((a, b) => a - b)
        }
      }
    }),
  )
})
