import { act, StrictMode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PressZero, PressZeroMail } from './index.js'
import { fallbackTree } from './server.js'

const contact = {
  name: 'Lumen & Loom',
  phones: [{ number: '+32 2 555 01 23' }],
  email: 'help@lumen.test',
  topics: [{ id: 'order', labels: { en: 'My order' } }],
}
const tree = fallbackTree(contact, { locale: 'nl', server: '/help' })

let place: HTMLElement
let root: Root | undefined

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  place = document.body.appendChild(document.createElement('main'))
})
afterEach(async () => {
  await act(async () => root?.unmount())
  root = undefined
  place.remove()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function show(content: React.ReactNode): Promise<Element> {
  root = createRoot(place)
  await act(async () => root?.render(content))
  const element = place.firstElementChild
  if (!element) throw new Error('Nothing was rendered.')
  return element
}

describe('<PressZero>', () => {
  test('renders phone, mail and a form on the server, in the language that was asked for', () => {
    const html = renderToString(<PressZero server="/help" locale="nl" tree={tree} />)
    expect(html).toContain('<press-zero server="/help" locale="nl">')
    expect(html).toContain('href="tel:+3225550123"')
    expect(html).toContain('action="/help/v1/contact-form"')
    expect(html).toContain('Praat met een mens')
  })

  test('hydrates what the server rendered without a word of complaint', async () => {
    const complain = vi.spyOn(console, 'error')
    const app = <PressZero locale="nl" contact={contact} tree={tree} className="contact" />
    place.innerHTML = renderToString(app)
    const link = place.querySelector('a')
    await act(async () => {
      root = hydrateRoot(place, app)
    })
    expect(complain).not.toHaveBeenCalled()
    expect(place.querySelector('a')).toBe(link)
  })

  test('hands the contact to the element, and leaves out what was not given', async () => {
    const element = await show(<PressZero contact={contact} theme="dark" />)
    expect(Reflect.get(element, 'contact')).toBe(contact)
    expect(element.outerHTML).toBe('<press-zero theme="dark"></press-zero>')
  })

  test('calls the latest listeners', async () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const element = await show(<PressZero onCase={first} />)
    await act(async () => root?.render(<PressZero onCase={second} />))
    element.dispatchEvent(new CustomEvent('press-zero-case', { detail: { reference: 'PZ-7K3M-92QD' } }))
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledWith('PZ-7K3M-92QD')
  })

  test('survives strict mode', async () => {
    const onOpen = vi.fn()
    const element = await show(
      <StrictMode>
        <PressZero onOpen={onOpen} />
      </StrictMode>,
    )
    element.dispatchEvent(new CustomEvent('press-zero-open'))
    expect(onOpen).toHaveBeenCalledOnce()
  })
})

test('<PressZeroMail> renders its element with the words of the page', () => {
  const html = renderToString(<PressZeroMail server="/help" text="Tell me" />)
  expect(html).toBe('<press-zero-mail server="/help" text="Tell me"></press-zero-mail>')
})
