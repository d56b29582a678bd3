import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { fakeHouse } from './fake-house.test-helper.js'
import { ann, caseOf, waitingCase } from './samples.test-helper.js'
import { openDesk, openPage, type Stage } from './stage.test-helper.js'

/** Colours need a browser that paints: they are measured there. */
const options = { rules: { 'color-contrast': { enabled: false } } }

async function violations(): Promise<string[]> {
  const found = await axe.run(document, options)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const busy = () => {
  const house = fakeHouse([
    waitingCase(1, 3, { customer: { name: 'Ingrid' } }),
    caseOf({
      customer: { name: 'Jonas' },
      claimedBy: ann.id,
      human: { name: ann.name },
      status: 'with-human',
    }),
  ])
  house.me = { ...house.me, presence: 'on' }
  return house
}

const states: Record<string, () => Promise<Stage>> = {
  'the door': () => openPage(fakeHouse()),
  'a link that was used': () => openPage(fakeHouse(), '#a-secret-that-was-used'),
  'the empty board': () => openDesk(fakeHouse()),
  'the busy board': () => openDesk(busy()),
  'an open case': async () => {
    const stage = await openDesk(busy())
    await stage.user.click(stage.screen.getByRole('link', { name: /Jonas/ }))
    await stage.screen.findByRole('log')
    return stage
  },
  'a case being resolved': async () => {
    const stage = await openDesk(busy())
    await stage.user.click(stage.screen.getByRole('link', { name: /Jonas/ }))
    await stage.user.click(await stage.screen.findByRole('button', { name: 'Resolve' }))
    return stage
  },
  'the keys': async () => {
    const stage = await openDesk(busy())
    await stage.user.keyboard('?')
    await stage.screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    return stage
  },
}

describe('to assistive technology', () => {
  it.each(Object.keys(states))('%s has no fault that axe knows', async name => {
    await states[name]?.()
    expect(await violations()).toEqual([])
  })
})
