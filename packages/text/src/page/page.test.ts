import { describe, expect, test } from 'vitest'
import { allLocales } from '../all.js'
import type { Contact } from '../input.js'
import { type LocaleTag, localeTags } from '../locales/tags.js'
import { renderPage } from './document.js'
import { formErrorPage } from './error.js'
import { formReceiptPage } from './receipt.js'

const contact: Contact = {
  name: 'Bits & Bolts',
  phones: [{ number: '+32 2 555 01 23' }],
  topics: [{ id: 'order', labels: { en: 'An order' } }],
}
const options = (tag: LocaleTag) => ({
  visitor: allLocales[tag].visitor,
  page: allLocales[tag].page,
  now: new Date('2026-11-21T12:00:00Z'),
  timeZone: 'Europe/Brussels',
})
const receipt = {
  contact,
  reference: 'PZ-7K3M-92QD',
  email: 'ann@example.com',
  writesFrom: 'r+abc@help.test',
  text: 'Where is <my> order?\nIt is late.',
  replyBy: '2026-11-22T11:00:00.000Z',
  confidence: 0.9,
}

describe('the receipt', () => {
  test('shows the reference, the pledge and how often it holds, which address writes, and what was written', () => {
    const html = renderPage(formReceiptPage(receipt, options('en')))
    for (const part of [
      'PZ-7K3M-92QD',
      'A reply by tomorrow 12:00. Right for about 9 in 10 people.',
      'We send a confirmation to ann@example.com. The answer comes from r+abc@help.test, and you can answer it.',
      'Where is &lt;my&gt; order?\nIt is late.',
      '<a href="tel:+3225550123">',
    ]) {
      expect(html).toContain(part)
    }
  })

  test('pledges nothing that was not pledged', () => {
    const { replyBy, confidence, ...plain } = receipt
    const html = renderPage(formReceiptPage(plain, options('en')))
    expect([replyBy, confidence]).not.toContain(undefined)
    expect(html).not.toMatch(/A reply by|Right for/)
  })

  test('says that it is simulated, and links back to a web page only', () => {
    const page = (backTo: string) =>
      renderPage(formReceiptPage({ ...receipt, simulated: true }, { ...options('en'), backTo }))
    expect(page('https://shop.test/a?b=1&c=2')).toContain(
      '<a href="https://shop.test/a?b=1&amp;c=2">Back to the page</a>',
    )
    expect(page('https://shop.test/')).toContain('This is a simulation.')
    expect(page('javascript:alert(1)')).not.toContain('javascript')
  })

  test('takes its style from the page by nonce, or from a sheet', () => {
    const page = (style: object) => renderPage(formReceiptPage(receipt, { ...options('en'), ...style }))
    expect(page({ nonce: 'n1' })).toContain('<style nonce="n1">')
    expect(page({ stylesheet: '/page.css' })).toContain('<link rel="stylesheet" href="/page.css">')
    expect(page({ stylesheet: '/page.css' })).not.toContain('<style')
  })
})

describe('the form again', () => {
  const errors = {
    contact,
    server: '',
    key: 'k1',
    fields: ['email'] as const,
    values: { email: 'ann@', text: 'Where is "it"?', topic: 'order', name: 'Ann' },
  }

  test('keeps what was typed and says beside the field what to do', () => {
    const html = renderPage(formErrorPage(errors, options('en')))
    expect(html).toContain('value="ann@"')
    expect(html).toContain('>Where is "it"?</textarea>')
    expect(html).toContain('<option value="order" selected>')
    expect(html).toContain('value="Ann"')
    expect(html).toMatch(/<input [^>]*id="press-zero-email"[^>]*aria-describedby="press-zero-email-remedy"/)
    expect(html).toContain(
      '<span class="press-zero-remedy" id="press-zero-email-remedy">Please give an email address such as name@example.com.</span>',
    )
    expect(html).toContain('<a href="#press-zero-email">')
  })

  test('tells a message that is too long from one that is missing', () => {
    const remedies = (text: string) =>
      renderPage(formErrorPage({ ...errors, fields: ['text'], values: { text } }, options('en')))
    expect(remedies('')).toContain('Please write a message.')
    expect(remedies('x'.repeat(10_001))).toContain('Please shorten the message')
  })
})

test.each(localeTags)('both pages are whole documents in %s, with one heading', tag => {
  const pages = [
    formReceiptPage(receipt, options(tag)),
    formErrorPage({ contact, server: '', fields: ['email', 'text'], values: {} }, options(tag)),
  ]
  for (const html of pages.map(renderPage)) {
    expect(html).toMatch(
      new RegExp(`^<!doctype html><html lang="${tag}" dir="ltr"><head><meta charset="utf-8">`),
    )
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).not.toMatch(/undefined|\[object/)
  }
})
