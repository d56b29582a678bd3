import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allLocales } from '../all.js'
import type { Contact } from '../input.js'
import { localeTags } from '../locales/tags.js'
import { contactTree, mailtoHref, telHref } from './contact.js'
import { renderHtml } from './html.js'
import { contactJsonLd, contactJsonLdTree } from './json-ld.js'
import { h, type TreeNode } from './node.js'

const contact: Contact = {
  name: 'Bits & Bolts',
  locale: 'en',
  phones: [{ number: '+32 2 555 01 23' }, { number: '0800 12345', label: 'Orders' }],
  email: 'help@shop.test',
  hours: { timeZone: 'Europe/Brussels', weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] } },
  people: [{ name: 'Ann', role: 'Service' }, { name: 'Bram' }],
  topics: [
    { id: 'order', labels: { en: 'An order', nl: 'Een bestelling' } },
    { id: 'other', labels: { en: 'Something else' } },
  ],
}
const text = allLocales.en.visitor

function all(tree: TreeNode, tag: string): TreeNode[] {
  const below = tree.children.flatMap(child => (typeof child === 'string' ? [] : all(child, tag)))
  return tree.tag === tag ? [tree, ...below] : below
}

function wordsOf(tree: TreeNode): string {
  return tree.children.map(child => (typeof child === 'string' ? child : wordsOf(child))).join(' ')
}

describe('the content without JavaScript', () => {
  test('holds phone, mail, hours and who answers, and no form without a server', () => {
    const tree = contactTree(contact, { text })
    const links = all(tree, 'a').map(({ attrs, children }) => [attrs.href, ...children])
    expect(links).toEqual([
      ['tel:+3225550123', '+32 2 555 01 23'],
      ['tel:080012345', '0800 12345'],
      ['mailto:help@shop.test', 'help@shop.test'],
    ])
    const words = wordsOf(tree)
    for (const part of ['Contact Bits & Bolts', 'Orders', 'Mon–Tue', '09:00–17:00', 'Ann, Service', 'Bram']) {
      expect(words).toContain(part)
    }
    expect(words).toContain('We answer in English.')
    expect(all(tree, 'form')).toEqual([])
  })

  test('as a launcher with a server carries the words for the wait as data', () => {
    const server = 'https://help.shop.test'
    expect(contactTree(contact, { text, server, as: 'launcher' }).attrs).toMatchObject({
      'data-range': 'about {from}–{to} min',
      'data-up-to': 'up to {to} min',
      'data-opens': 'opens {time}',
      'data-simulated': '(simulated)',
    })
    const { attrs } = contactTree(contact, { text, as: 'launcher' })
    expect(attrs).not.toHaveProperty('data-range')
    expect(attrs).toMatchObject({ 'data-name': contact.name })
  })

  test('says what is only true now where it is told when now is', () => {
    const now = new Date('2026-11-23T10:00:00Z')
    expect(wordsOf(contactTree(contact, { text, now }))).toContain('Open now until 17:00')
    expect(wordsOf(contactTree(contact, { text }))).not.toContain('Open now')
  })

  test('names the company’s zone unless the reader’s shows the same', () => {
    const now = new Date('2026-11-23T10:00:00Z')
    const zone = 'Time zone: Central European Time'
    expect(wordsOf(contactTree(contact, { text }))).toContain(zone)
    expect(wordsOf(contactTree(contact, { text, now }))).toContain(zone)
    expect(wordsOf(contactTree(contact, { text, now, timeZone: 'Europe/Paris' }))).not.toContain(zone)
  })

  test('has a form with a label for every field, which posts to the server what it reads', () => {
    const tree = contactTree(contact, { text, server: 'https://help.shop.test/', key: 'k1' })
    const [form] = all(tree, 'form')
    expect(form?.attrs).toMatchObject({ method: 'post', action: 'https://help.shop.test/v1/contact-form' })
    const controls = ['input', 'textarea', 'select'].flatMap(tag => all(tree, tag))
    expect(controls.map(({ attrs }) => attrs.name).toSorted()).toEqual([
      'email',
      'key',
      'locale',
      'name',
      'text',
      'topic',
      'website',
    ])
    const labelled = all(tree, 'label').flatMap(label =>
      ['input', 'textarea', 'select'].flatMap(tag => all(label, tag)),
    )
    expect(labelled).toHaveLength(5)
    const hidden = controls.filter(({ attrs }) => attrs.type === 'hidden')
    expect(hidden.map(({ attrs }) => [attrs.name, attrs.value])).toEqual([
      ['locale', 'en'],
      ['key', 'k1'],
    ])
  })

  test('hides the robots’ field from people and from what reads to them', () => {
    const tree = contactTree(contact, { text, server: '' })
    const [trap] = all(tree, 'p').filter(({ attrs }) => attrs.hidden)
    expect(trap?.attrs).toEqual({ hidden: true, 'aria-hidden': 'true' })
    expect(all(trap ?? h('p'), 'input').map(({ attrs }) => [attrs.name, attrs.tabindex])).toEqual([
      ['website', '-1'],
    ])
  })

  test('for the launcher is a closed <details> with visible words', () => {
    const tree = contactTree(contact, { text: allLocales.nl.visitor, as: 'launcher' })
    expect(tree).toMatchObject({
      tag: 'details',
      attrs: { class: 'press-zero-fallback', lang: 'nl', dir: 'ltr' },
    })
    expect(tree.children[0]).toEqual(h('summary', {}, 'Praat met een mens'))
    const named = contactTree(contact, { text, as: 'launcher', label: 'Help' })
    expect(named.children[0]).toEqual(h('summary', {}, 'Help'))
  })

  test('carries no style attribute, which a strict content security policy would forbid', () => {
    for (const tag of localeTags) {
      const html = renderHtml(
        contactTree(contact, { text: allLocales[tag].visitor, server: '', as: 'launcher' }),
      )
      expect(html).not.toMatch(/ style=|undefined|\[object/)
    }
  })

  test('refuses a server that a form cannot post to', () => {
    for (const server of ['javascript:alert(1)', 'help.shop.test', '//evil.test', 'ftp://x']) {
      expect(() => contactTree(contact, { text, server })).toThrow(/^server: ".*" cannot be posted to/)
    }
  })

  test('links numbers and addresses so that a phone and a mail program take them', () => {
    expect(telHref('+32 (0)2 555.01-23')).toBe('tel:+3225550123')
    expect(mailtoHref('a+b?c&d@shop.test')).toBe('mailto:a%2Bb%3Fc%26d@shop.test')
  })
})

describe('the same for machines', () => {
  test('names what the page shows', () => {
    expect(contactJsonLd(contact)).toMatchObject({
      '@type': 'Organization',
      name: 'Bits & Bolts',
      contactPoint: [
        { telephone: '+32 2 555 01 23', availableLanguage: ['en'] },
        { telephone: '0800 12345', name: 'Orders' },
        {
          email: 'help@shop.test',
          hoursAvailable: [
            { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' },
            { dayOfWeek: 'Tuesday', opens: '09:00', closes: '17:00' },
          ],
        },
      ],
    })
  })

  test('tells a holiday as long as the page does', () => {
    const hours = { timeZone: 'UTC', weekly: {}, holidays: [{ date: '2026-12-25' }] }
    const points = (now?: Date) =>
      contactJsonLd({ name: 'X', email: 'a@b.test', hours }, { now }).contactPoint
    expect(points(new Date('2026-12-01'))).toMatchObject([
      {
        hoursAvailable: [
          { validFrom: '2026-12-25', validThrough: '2026-12-25', opens: '00:00', closes: '00:00' },
        ],
      },
    ])
    expect(points()).toEqual([
      { '@type': 'ContactPoint', contactType: 'customer service', email: 'a@b.test' },
    ])
  })

  test('cannot be ended by what a company is called', () => {
    const html = renderHtml(contactJsonLdTree({ name: '</script><script>alert(1)</script>' }))
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    const json = html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'))
    expect(JSON.parse(json).name).toBe('</script><script>alert(1)</script>')
  })
})

describe('renderHtml', () => {
  const decode = (html: string) =>
    html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

  test('escapes whatever text and attributes hold', () => {
    const character = fc.oneof(
      fc.constantFrom(...'<>&"\'`='),
      fc.integer({ min: 0, max: 0x2fff }).map(code => String.fromCodePoint(code)),
    )
    const anything = fc.string({ unit: character })
    fc.assert(
      fc.property(anything, anything, (value, words) => {
        const html = renderHtml(h('a', { title: value }, words))
        const [, attribute, content] = /^<a title="([^"]*)">([^<>]*)<\/a>$/.exec(html) ?? []
        expect([decode(attribute ?? ''), decode(content ?? '')]).toEqual([value, words])
      }),
    )
  })

  test('writes empty elements, attributes without a value, and several trees', () => {
    expect(renderHtml([h('input', { required: true, value: '' }), 'a < b'])).toBe(
      '<input required value="">a &lt; b',
    )
  })

  test('keeps the line break with which somebody began to write', () => {
    expect(renderHtml(h('textarea', {}, '\nHello'))).toBe('<textarea>\n\nHello</textarea>')
  })

  test('keeps a style sheet from ending early', () => {
    expect(renderHtml(h('style', {}, 'a{content:"</style><b>"}'))).toBe(
      '<style>a{content:"\\3c /style>\\3c b>"}</style>',
    )
  })

  test('refuses names that HTML would read as something else', () => {
    expect(() => renderHtml(h('a b'))).toThrow(TypeError)
    expect(() => renderHtml(h('a', { 'x="': 'y' }))).toThrow('"x="" cannot be the name of a attribute')
  })
})
