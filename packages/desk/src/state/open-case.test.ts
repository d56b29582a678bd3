import type { DeskCase } from '@presszero/wire'
import { describe, expect, it } from 'vitest'
import { caseOf } from '../samples.test-helper.js'
import { createCaseKeeper } from './open-case.js'

describe('where the customer of the open case is', () => {
  const view = caseOf({ customer: { name: 'Jonas', onPage: false } })
  const seenIn = (keeper: ReturnType<typeof createCaseKeeper>) => keeper.$case.get()?.view?.customer

  it('follows what is heard, and leaves the rest as it was', async () => {
    const keeper = createCaseKeeper(async () => view)
    await keeper.open(view.id)
    keeper.customer(view.id, true)
    expect(seenIn(keeper)).toEqual({ name: 'Jonas', onPage: true })
    keeper.customer(caseOf().id, false)
    expect(seenIn(keeper)?.onPage).toBe(true)
  })

  it('is not taken back by an answer that was on its way when they came', async () => {
    let answer = (_: DeskCase) => {}
    const keeper = createCaseKeeper(() => new Promise<DeskCase>(resolve => (answer = resolve)))
    const opening = keeper.open(view.id)
    keeper.customer(view.id, true)
    answer(view)
    await opening
    expect(seenIn(keeper)?.onPage).toBe(true)
  })

  it('is what the server says when the case is read anew', async () => {
    const keeper = createCaseKeeper(async () => view)
    await keeper.open(view.id)
    keeper.customer(view.id, true)
    await keeper.refresh()
    expect(seenIn(keeper)?.onPage).toBe(false)
  })
})
