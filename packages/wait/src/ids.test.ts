import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readId, writeId } from './ids.js'

test('an id in a snapshot is read back as it was, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uuid(),
        fc.string(),
        fc.string().map(text => `~${text}`),
      ),
      id => {
        expect(readId(writeId(id))).toBe(id)
      },
    ),
  )
})

test('a UUID takes two thirds of its length', () => {
  expect(writeId('0f8fad5b-d9cb-469f-a165-70867728950e')).toHaveLength(25)
  expect(readId(writeId('00000000-0000-0000-0000-000000000000'))).toBe('00000000-0000-0000-0000-000000000000')
  expect(readId(writeId('ffffffff-ffff-ffff-ffff-ffffffffffff'))).toBe('ffffffff-ffff-ffff-ffff-ffffffffffff')
})
