import { afterEach, expect, test, vi } from 'vitest'
import '../define.js'
import { readOptions } from './options.js'

afterEach(() => vi.unstubAllGlobals())

function read(attributes: string, children = '') {
  const page = document.createElement('main')
  page.innerHTML = `<press-zero ${attributes}>${children}</press-zero>`
  const element = page.querySelector('press-zero')
  if (!element) throw new Error('no element')
  return readOptions(element)
}

test('attributes make a contact', () => {
  expect(read(`name="Lumen" phone="112" email="a@b.test"`).contact).toEqual({
    name: 'Lumen',
    phones: [{ number: '112' }],
    email: 'a@b.test',
  })
})

test('without any there is no contact, and without a server none is set', () => {
  expect(read('')).toEqual({ locale: 'en' })
})

test('an empty server is the page’s own origin', () => {
  expect(read('server=""').server).toBe('')
})

test('the language is the attribute, or that of the page around', () => {
  expect(read('locale="nl-BE"').locale).toBe('nl-BE')
  const page = document.createElement('main')
  page.innerHTML = '<div lang="fr"><press-zero></press-zero></div>'
  expect(page.querySelector('press-zero')?.language).toBe('fr')
})

test('hours that are not JSON are reported by name and left out; the rest stays', () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  expect(read(`name="Lumen" phone="112" hours="9 to 5"`).contact).toEqual({
    name: 'Lumen',
    phones: [{ number: '112' }],
  })
  expect(reported.mock.calls[0]?.[0].message).toContain('the attribute hours is not JSON')
})

test('a JSON child wins over attributes', () => {
  const script = '<script type="application/json">{"name":"Loom"}</script>'
  expect(read('name="Lumen"', script).contact).toEqual({ name: 'Loom' })
})

const links = `<details data-name="Lumen">
  <summary>Talk to a person</summary>
  <a href="tel:+3225550123">+32 (0)2 555 01 23</a> <a href="tel:+3225550199">Deliveries</a>
  <a href="tel:">Nothing</a> <a href="mailto:help%40lumen.test?subject=Hello">Write</a>
</details>`

test('the links of the fallback are known before the server answers', () => {
  expect(read('server="/help"', links).contact).toEqual({
    name: 'Lumen',
    phones: [{ number: '+32 (0)2 555 01 23' }, { number: '+3225550199' }],
    email: 'help@lumen.test',
  })
  const unnamed = read('server="/help"', '<a href="mailto:a@b.test">a@b.test</a>').contact
  expect(unnamed).toEqual({ name: location.hostname, email: 'a@b.test' })
})

test('attributes and a JSON child win over the fallback, which says what they leave out', () => {
  expect(read('phone="112"', links).contact).toMatchObject({ name: 'Lumen', phones: [{ number: '112' }] })
  const script = '<script type="application/json">{"name":"Loom","email":"a@b.test"}</script>'
  expect(read('', script + links).contact).toMatchObject({
    ...{ name: 'Loom', email: 'a@b.test' },
    phones: [{ number: '+32 (0)2 555 01 23' }, { number: '+3225550199' }],
  })
})

test('a link that cannot be decoded takes nothing away', () => {
  expect(read('', '<a href="mailto:100%@b.test">100%@b.test</a>').contact?.email).toBe('100%@b.test')
})
