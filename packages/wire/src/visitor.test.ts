import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { emailAddress } from './shared.js'
import { contactForm, openCaseRequest } from './visitor.js'

describe('what a visitor sends', () => {
  it('is never refused for the language of the page it comes from', () => {
    for (const locale of ['en_US', '', '*', 'c.utf-8', 'x'.repeat(99), 7, null]) {
      expect(z.parse(openCaseRequest, { wants: 'human', locale }).locale).toBe('en')
      expect(z.parse(contactForm, { email: 'jo@example.com', text: 'Hello', locale }).locale).toBe('en')
    }
    expect(z.parse(openCaseRequest, { wants: 'human', locale: 'nl-BE' }).locale).toBe('nl-BE')
    expect(z.parse(openCaseRequest, { wants: 'human' }).locale).toBe('en')
  })

  it('is never refused for the address of the page', () => {
    expect(z.parse(openCaseRequest, { wants: 'human', page: 'x'.repeat(3_000) }).page).toBeUndefined()
    expect(z.parse(openCaseRequest, { wants: 'human', page: 'https://a.test/' }).page).toBe('https://a.test/')
  })

  it('has a mail address without anything that cannot be seen', () => {
    for (const hidden of ['\u0000', '\u001b', '\u007f', '\u0085', '\u200b', '\u202e', '\r\nBcc:', '\u2028']) {
      expect(z.safeParse(emailAddress, `jo${hidden}x@example.com`).success).toBe(false)
      expect(z.safeParse(emailAddress, `jo@exa${hidden}mple.com`).success).toBe(false)
    }
    for (const address of [
      'jo@my_host.com',
      'jo@-',
      'jo[x]@example.com',
      'jo@example',
      'jo@example..com',
      'a@b@c.de',
    ])
      expect(z.safeParse(emailAddress, address).success).toBe(false)
    for (const address of ["o'neil+a@example.co.uk", 'jörg@müller.example', '用户@例子.中国'])
      expect(z.safeParse(emailAddress, address).success).toBe(true)
  })
})
