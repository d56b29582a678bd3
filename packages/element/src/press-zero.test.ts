import { afterEach, describe, expect, test, vi } from 'vitest'
import { fallback, openPanel, stage } from './stage.test-helper.js'

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

describe('before the act', () => {
  test('the launcher says what the fallback said, and that it opens a dialog', async () => {
    const { screen } = await stage(`<press-zero>${fallback}</press-zero>`)
    const launcher = screen.getByRole('button', { name: 'Talk to a person' })
    expect(launcher.getAttribute('aria-haspopup')).toBe('dialog')
    expect(launcher.getAttribute('aria-expanded')).toBe('false')
  })

  test('the attribute label wins over the fallback, also later', async () => {
    const { screen, element } = await stage(`<press-zero label="Spreek iemand">${fallback}</press-zero>`)
    expect(screen.getByRole('button', { name: 'Spreek iemand' })).toBeTruthy()
    element.setAttribute('label', 'Praat met ons')
    expect(screen.getByRole('button', { name: 'Praat met ons' })).toBeTruthy()
  })

  test('a server of the same site is asked for the wait, and a simulation is labelled', async () => {
    const { screen, house } = await stage(`<press-zero server="/help">${fallback}</press-zero>`)
    await screen.findByRole('button', { name: 'Talk to a person about 2–5 min (simulated)' })
    expect(house.requests).toEqual(['GET /help/v1/now'])
  })

  test('no server of another site is asked, and nothing is stored', async () => {
    const opened = vi.fn()
    vi.stubGlobal('indexedDB', { open: opened, databases: async () => [] })
    const { house } = await stage(`<press-zero server="https://other.example">${fallback}</press-zero>`)
    await new Promise(resolve => setTimeout(resolve))
    expect(house.requests).toEqual([])
    expect(opened).not.toHaveBeenCalled()
    expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(['', 0, 0])
  })

  test('a fallback that somebody is filling in is left alone until it is closed', async () => {
    const element = document.createElement('press-zero')
    element.innerHTML = fallback.replace('<details', '<details open')
    document.body.append(element)
    const details = element.querySelector('details')
    expect(element.shadowRoot).toBeNull()
    details?.removeAttribute('open')
    details?.dispatchEvent(new Event('toggle'))
    expect(element.shadowRoot?.querySelector('button')).toBeTruthy()
  })
})

describe('the act', () => {
  test('opens a labelled dialog, moves the focus into it, and tells the page', async () => {
    const told: string[] = []
    document.addEventListener('press-zero-open', () => told.push('open'), { once: true })
    const { screen, element } = await openPanel()
    const dialog = await screen.findByRole('dialog', { name: 'Contact Lumen & Loom' })
    expect(dialog.contains(element.shadowRoot?.activeElement ?? null)).toBe(true)
    expect(told).toEqual(['open'])
  })

  test('Escape closes it, and the focus returns to the launcher', async () => {
    const { screen, element, user } = await openPanel()
    const launcher = screen.getByRole('button', { name: /Talk to a person about/ })
    expect(launcher.getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(element.shadowRoot?.activeElement).toBe(launcher)
    expect(launcher.getAttribute('aria-expanded')).toBe('false')
  })

  test('a panel that is closed and opened again is the same panel', async () => {
    const { screen, user } = await openPanel()
    await user.click(screen.getByRole('radio', { name: 'My order' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('button', { name: /Talk to a person/ }))
    expect(screen.getByRole('radio', { name: 'My order' })).toHaveProperty('checked', true)
  })

  test('a contact that cannot be used leaves the person with the fallback, open', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const details = '<details><summary>Talk to a person</summary>Come by: Main Street 1</details>'
    const { element, screen, user } = await stage(`<press-zero name="Lumen">${details}</press-zero>`)
    await user.click(screen.getByRole('button', { name: 'Talk to a person' }))
    await vi.waitFor(() => expect(element.querySelector('details')?.open).toBe(true))
    expect(element.shadowRoot?.querySelector('slot')).toBeTruthy()
    expect(reported).toHaveBeenCalledWith(
      expect.objectContaining({ message: expect.stringContaining('no way to a human') }),
    )
  })
})

describe('static mode', () => {
  const attributes = `name="Lumen" phone="+32 2 555 01 23" email="help@lumen.test"`

  test('offers phone and mail from attributes, without a single request', async () => {
    const { screen, house, user } = await stage(`<press-zero ${attributes}></press-zero>`)
    await user.click(screen.getByRole('button', { name: 'Talk to a person' }))
    await screen.findByRole('dialog', { name: 'Contact Lumen' })
    expect(screen.getByRole('link', { name: /Phone/ })).toHaveProperty('href', 'tel:+3225550123')
    expect(screen.getByRole('link', { name: /Email/ })).toHaveProperty('href', 'mailto:help@lumen.test')
    expect(house.requests).toEqual([])
  })

  test('takes a whole contact from a JSON child', async () => {
    const json = JSON.stringify({ name: 'Weber', phones: [{ number: '112' }], people: [{ name: 'Ida' }] })
    const { screen, user } = await stage(
      `<press-zero><script type="application/json">${json}</script></press-zero>`,
    )
    await user.click(screen.getByRole('button', { name: 'Talk to a person' }))
    await screen.findByRole('dialog', { name: 'Contact Weber' })
    expect(screen.getByText(/Ida/)).toBeTruthy()
  })

  test('a contact set as a property later is taken over', async () => {
    const { element, screen, user } = await stage(`<press-zero ${attributes}></press-zero>`)
    await user.click(screen.getByRole('button', { name: 'Talk to a person' }))
    await screen.findByRole('dialog', { name: 'Contact Lumen' })
    Reflect.set(element, 'contact', { name: 'Loom', email: 'hello@loom.test' })
    await screen.findByRole('dialog', { name: 'Contact Loom' })
  })
})
