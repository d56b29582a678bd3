import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { joinLine, openPanel, type Stage, startTalk } from '../stage.test-helper.js'

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

async function leaveNothing(): Promise<Stage> {
  const staged = await openPanel()
  await staged.user.click(await staged.screen.findByRole('button', { name: /Leave a message/ }))
  await staged.user.click(staged.screen.getByRole('button', { name: 'Send' }))
  return staged
}

/** What needs a layout (contrast, target size) is measured in a browser; here are names, roles and relations. */
test.each([
  ['the panel', () => openPanel()],
  ['the line', joinLine],
  ['the conversation', startTalk],
  ['a form with mistakes', leaveNothing],
])('axe finds nothing wrong with %s', async (_, reach) => {
  const { element } = await reach()
  const found = await axe.run(element, { rules: { 'color-contrast': { enabled: false } } })
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html)}`)).toEqual([])
  expect(found.passes.length).toBeGreaterThan(10)
})
