import { configure, within } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'
import { type FakeHouse, fakeHouse } from './fake-house.test-helper.js'
import './define.js'

configure({
  // The first panel is compiled while it is waited for.
  asyncUtilTimeout: 10_000,
  // A shadow root cannot be printed: the sentence alone has to do.
  getElementError: message => new Error(message ?? 'Not found'),
  // What is said to a screen reader, and what the launcher repeats, is looked for by role.
  defaultIgnore: 'script, style, [role=status] *, .note',
})
// Every browser has it; happy-dom has not.
globalThis.reportError ??= error => console.error(error)

/** What a page holds where the server has written the fallback. */
export const fallback = `
  <details class="press-zero-fallback" data-range="about {from}–{to} min" data-up-to="up to {to} min"
    data-opens="opens {time}" data-simulated="(simulated)">
    <summary>Talk to a person</summary>
    <div class="press-zero-contact"><a href="tel:+3225550123">+32 2 555 01 23</a></div>
  </details>`

export interface Stage {
  house: FakeHouse
  element: HTMLElement
  /** Finds things within the element's shadow root, as people do: by role and name. */
  screen: ReturnType<typeof within>
  user: ReturnType<typeof userEvent.setup>
}

/** A page with one element on it and a server that answers. */
export async function stage(html: string): Promise<Stage> {
  const house = fakeHouse()
  vi.stubGlobal('fetch', house.fetch)
  // Parsed first and then inserted, as a browser does: an element is connected with its children.
  const page = document.createElement('main')
  page.innerHTML = html
  document.body.replaceChildren(page)
  const element = document.body.querySelector<HTMLElement>('press-zero, press-zero-mail')
  if (!element) throw new Error('The page has no element of ours.')
  await vi.waitFor(() => {
    if (!element.shadowRoot?.firstElementChild) throw new Error('Not painted yet.')
  })
  return { house, element, screen: screenOf(element), user: userEvent.setup() }
}

/** Testing Library asks for an element; of a shadow root it uses what both have. */
function screenOf(element: HTMLElement): ReturnType<typeof within> {
  const root: unknown = element.shadowRoot
  return within(root as HTMLElement)
}

/** A page with a server of its own, after the press of the launcher. */
export async function openPanel(attributes = ''): Promise<Stage> {
  const staged = await stage(`<press-zero server="/help" ${attributes}>${fallback}</press-zero>`)
  await staged.user.click(staged.screen.getByRole('button', { name: /Talk to a person/ }))
  await staged.screen.findByRole('dialog')
  return staged
}

/** The panel of somebody who has asked for a person and is number 3. */
export async function joinLine(): Promise<Stage> {
  const staged = await openPanel()
  await staged.user.click(await staged.screen.findByRole('button', { name: /Talk to a person now/ }))
  await staged.screen.findByText('You are number 3.')
  return staged
}

/** The panel of somebody who talks with Mehmet. */
export async function startTalk(): Promise<Stage> {
  const staged = await joinLine()
  staged.house.humanJoins('Mehmet')
  await staged.screen.findByText('Mehmet is with you')
  return staged
}
