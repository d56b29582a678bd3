import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type App, type Component, createApp, createSSRApp, h, nextTick } from 'vue'
import { renderToString } from 'vue/server-renderer'
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
let app: App | undefined

beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'))
})
afterEach(() => {
  app?.unmount()
  app = undefined
  place.remove()
  vi.restoreAllMocks()
})

function show(component: Component, props: Record<string, unknown>): Element {
  app = createApp({ render: () => h(component, props) })
  app.mount(place)
  const element = place.firstElementChild
  if (!element) throw new Error('Nothing was rendered.')
  return element
}

describe('<PressZero>', () => {
  test('renders phone, mail and a form on the server, in the language that was asked for', async () => {
    const page = createSSRApp({ render: () => h(PressZero, { server: '/help', locale: 'nl', tree }) })
    const html = await renderToString(page)
    expect(html).toContain('<press-zero server="/help" locale="nl">')
    expect(html).toContain('href="tel:+3225550123"')
    expect(html).toContain('action="/help/v1/contact-form"')
    expect(html).toContain('Praat met een mens')
  })

  test('hydrates what the server rendered without a word of complaint', async () => {
    const complain = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
    const page = { render: () => h(PressZero, { locale: 'nl', contact, tree, class: 'contact' }) }
    place.innerHTML = await renderToString(createSSRApp(page))
    const link = place.querySelector('a')
    app = createSSRApp(page)
    app.mount(place)
    await nextTick()
    for (const spy of complain) expect(spy).not.toHaveBeenCalled()
    expect(place.querySelector('a')).toBe(link)
  })

  test('hands the contact to the element, and leaves out what was not given', () => {
    const element = show(PressZero, { contact, theme: 'dark' })
    expect(Reflect.get(element, 'contact')).toEqual(contact)
    expect(element.outerHTML).toBe('<press-zero theme="dark"></press-zero>')
  })

  test('emits what the element tells', () => {
    const [onOpen, onCase] = [vi.fn(), vi.fn()]
    const element = show(PressZero, { onOpen, onCase })
    element.dispatchEvent(new CustomEvent('press-zero-open'))
    element.dispatchEvent(new CustomEvent('press-zero-case', { detail: { reference: 'PZ-7K3M-92QD' } }))
    expect(onOpen).toHaveBeenCalledOnce()
    expect(onCase).toHaveBeenCalledWith('PZ-7K3M-92QD')
  })
})

test('<PressZeroMail> renders its element with the words of the page', async () => {
  const page = createSSRApp({ render: () => h(PressZeroMail, { server: '/help', text: 'Tell me' }) })
  expect(await renderToString(page)).toBe('<press-zero-mail server="/help" text="Tell me"></press-zero-mail>')
})
