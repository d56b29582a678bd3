import { expect, it } from 'vitest'
import { createTurns } from './turns.js'

it('does things of one key one after the other, also when one fails, and others meanwhile', async () => {
  const turns = createTurns()
  const done: string[] = []
  const first = turns.take('a', async () => {
    await new Promise(resolve => setImmediate(resolve))
    done.push('first')
    throw new Error('in vain')
  })
  const second = turns.take('a', async () => done.push('second'))
  const other = turns.take('b', async () => done.push('other'))
  await expect(first).rejects.toThrow('in vain')
  await Promise.all([second, other])
  expect(done).toEqual(['other', 'first', 'second'])
})
