import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { stage } from './stage.test-helper.js'

/** happy-dom lays nothing out, so that nothing ever comes into view. */
class InView {
  readonly #seen: IntersectionObserverCallback
  constructor(seen: IntersectionObserverCallback) {
    this.#seen = seen
  }
  observe() {
    Reflect.apply(this.#seen, undefined, [[{ isIntersecting: true }]])
  }
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', InView)
})
afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

const withWords = '<press-zero-mail server="/help" text="Tell me when the lamp is back."></press-zero-mail>'

describe('<press-zero-mail>', () => {
  test('is a labelled field that browsers can fill in, and asks nothing before it is touched', async () => {
    const { screen, house } = await stage(withWords)
    const field = await screen.findByRole('textbox', { name: 'Your email address' })
    expect(field.getAttribute('autocomplete')).toBe('email')
    expect(house.requests).toEqual([])
  })

  test('gives the address with the words of the page, and says which address will write', async () => {
    const { screen, house, user } = await stage(withWords)
    await user.type(
      await screen.findByRole('textbox', { name: 'Your email address' }),
      'an@example.org{Enter}',
    )
    await screen.findByText(/We write to you from help\+r4c7@lumen\.test/)
    expect(house.view?.messages[0]?.text).toBe('Tell me when the lamp is back.')
  })

  test('says what is wrong with an address, at the field', async () => {
    const { screen, user } = await stage(withWords)
    const field = await screen.findByRole('textbox', { name: 'Your email address' })
    await user.type(field, 'an at example{Enter}')
    await screen.findByText('Please give an email address such as name@example.com.')
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  test('asks about a typing error, and can be told that there is none', async () => {
    const { screen, house, user } = await stage(withWords)
    await user.type(await screen.findByRole('textbox', { name: 'Your email address' }), 'an@gmial.com{Enter}')
    await user.click(await screen.findByRole('button', { name: 'No, keep mine' }))
    await screen.findByText(/Answers go to an@gmial\.com/)
    expect(house.view?.email?.address).toBe('an@gmial.com')
  })

  test('asks for a message where the page gives no words', async () => {
    const { screen } = await stage('<press-zero-mail server="/help"></press-zero-mail>')
    expect(await screen.findByRole('textbox', { name: 'Your message' })).toBeTruthy()
  })
})
