import { beforeEach, describe, expect, test, vi } from 'vitest'
import { jsx, type Paintable } from './jsx-runtime.js'
import { paint } from './paint.js'

let place: HTMLElement
const show = (...content: Paintable[]) => paint(place, content)

beforeEach(() => {
  place = document.createElement('div')
  document.body.replaceChildren(place)
})

describe('paint', () => {
  test('makes elements, texts and attributes', () => {
    show(jsx('p', { class: 'a', hidden: true, children: ['One ', 2, null, false] }))
    expect(place.innerHTML).toBe('<p class="a" hidden="">One 2</p>')
  })

  test('changes what differs and keeps the node', () => {
    show(jsx('p', { class: 'a', title: 'x', children: 'One' }))
    const before = place.firstChild
    show(jsx('p', { class: 'b', children: 'Two' }))
    expect(place.firstChild).toBe(before)
    expect(place.innerHTML).toBe('<p class="b">Two</p>')
  })

  test('keeps an element that others come and go around, with its focus', () => {
    const field = jsx('input', { id: 'name' })
    show(jsx('p', { children: 'Before' }), field)
    const input = place.querySelector('input')
    input?.focus()
    show(field, jsx('p', { children: 'After' }))
    expect(place.querySelector('input')).toBe(input)
    expect(document.activeElement).toBe(input)
  })

  test('does not take a neighbour of the same kind for one that came before it', () => {
    show(jsx('p', { children: 'Gone' }), jsx('hr', {}), jsx('p', { children: 'Stays' }))
    const stays = place.lastChild
    show(jsx('hr', {}), jsx('p', { children: 'Stays' }))
    expect(place.lastChild).toBe(stays)
  })

  test('goes by keys where there are some', () => {
    const items = (...keys: string[]) => keys.map(key => jsx('li', { children: key }, key))
    show(items('a', 'b', 'c'))
    const [a, , c] = place.children
    show(items('c', 'a'))
    expect([...place.children]).toEqual([c, a])
  })

  test('calls the latest listener only', () => {
    const [first, second] = [vi.fn(), vi.fn()]
    show(jsx('button', { onClick: first }))
    show(jsx('button', { onClick: second }))
    place.querySelector('button')?.click()
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledOnce()
  })

  test('corrects the value of a field that was typed into, and leaves the caret of one that is right', () => {
    show(jsx('input', { id: 'x', value: 'kept' }))
    const input = place.querySelector('input')
    if (input) input.value = 'typed'
    show(jsx('input', { id: 'x', value: 'kept' }))
    expect(input?.value).toBe('kept')
    input?.setSelectionRange(1, 1)
    show(jsx('input', { id: 'x', value: 'kept' }))
    expect(input?.selectionStart).toBe(1)
  })

  test('leaves open what the person has opened', () => {
    const details = (text: string) => jsx('details', { children: jsx('summary', { children: text }) })
    show(details('More'))
    place.querySelector('details')?.setAttribute('open', '')
    show(details('Even more'))
    expect(place.querySelector('details')?.open).toBe(true)
  })

  test('draws SVG in its own namespace', () => {
    show(jsx('svg', { viewBox: '0 0 1 1', children: jsx('path', { d: 'M0 0' }) }))
    expect(place.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
  })
})
