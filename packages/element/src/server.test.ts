// @vitest-environment node
import { expect, test } from 'vitest'

test('both entries can be imported where there is no document', async () => {
  expect(globalThis.document).toBeUndefined()
  const { PressZeroElement, PressZeroMailElement } = await import('./index.js')
  await import('./define.js')
  expect([PressZeroElement.name, PressZeroMailElement.name]).toEqual([
    'PressZeroElement',
    'PressZeroMailElement',
  ])
})
