import { expect, it } from 'vitest'
import { group } from './group.js'

/** A group that notes what it was given, and succeeds with it. */
function noted() {
  const runs: number[][] = []
  const grouped = group<number, number>(async items => {
    runs.push([...items])
    return items.map(value => ({ status: 'fulfilled', value }))
  })
  return { runs, grouped }
}

it('what is added in one turn runs together, in order', async () => {
  const { runs, grouped } = noted()
  expect(await Promise.all([1, 2, 3].map(grouped.add))).toEqual([1, 2, 3])
  expect(runs).toEqual([[1, 2, 3]])
})

it('what is added while one group runs makes up the next', async () => {
  const runs: number[][] = []
  const late: Promise<number>[] = []
  const grouped = group<number, number>(async items => {
    runs.push([...items])
    if (runs.length === 1) late.push(grouped.add(2), grouped.add(3))
    return items.map(value => ({ status: 'fulfilled', value }))
  })
  await grouped.add(1)
  await Promise.all(late)
  expect(runs).toEqual([[1], [2, 3]])
})

it('a group holds at most 256, and the rest follow', async () => {
  const { runs, grouped } = noted()
  await Promise.all(Array.from({ length: 300 }, (_, index) => grouped.add(index)))
  expect(runs.map(({ length }) => length)).toEqual([256, 44])
})

it('one outcome fails one, a failed run fails all of its group and none of the next', async () => {
  let runs = 0
  const grouped = group<number, number>(async items => {
    if (runs++ === 0) throw new Error('disk')
    return items.map(value =>
      value === 3 ? { status: 'rejected', reason: new Error('three') } : { status: 'fulfilled', value },
    )
  })
  const first = await Promise.allSettled([1, 2].map(grouped.add))
  expect(first).toMatchObject(first.map(() => ({ status: 'rejected', reason: { message: 'disk' } })))
  const second = await Promise.allSettled([2, 3].map(grouped.add))
  expect(second).toMatchObject([{ value: 2 }, { reason: { message: 'three' } }])
})

it('idle waits for everything that was added', async () => {
  const { runs, grouped } = noted()
  await grouped.idle()
  const added = Array.from({ length: 300 }, (_, index) => grouped.add(index))
  await grouped.idle()
  expect(runs.length).toBe(2)
  await Promise.all(added)
})
