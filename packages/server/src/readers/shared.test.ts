import { expect, it } from 'vitest'
import { createShared } from './shared.js'

it('one reading answers all who asked before it began, and nobody who asked after', async () => {
  let value = 0
  let readings = 0
  const ask = createShared(async () => {
    readings++
    const seen = value
    await new Promise(resolve => setImmediate(resolve))
    return seen
  })
  const early = [ask()]
  value = 1
  early.push(...Array.from({ length: 10 }, ask))
  expect(await Promise.all(early)).toEqual([0, ...Array.from({ length: 10 }, () => 1)])
  expect(readings).toBe(2)
  value = 2
  expect(await ask()).toBe(2)
})

it('a reading that fails fails those it was for, and the next one is made', async () => {
  let fails = true
  const ask = createShared(async () => {
    if (fails) throw new Error('not now')
    return 'read'
  })
  const [first, second] = [ask(), ask()]
  await expect(first).rejects.toThrow('not now')
  await expect(second).rejects.toThrow('not now')
  fails = false
  expect(await ask()).toBe('read')
})
