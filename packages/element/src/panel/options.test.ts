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
