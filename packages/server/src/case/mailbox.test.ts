import { expect, it } from 'vitest'
import { mailboxOf } from './mailbox.js'

it('the same mailbox is known by each of its addresses, and others are not', () => {
  expect(mailboxOf('Jo+shop+2@Example.com')).toBe('jo@example.com')
  expect(mailboxOf('jo@example.com')).toBe('jo@example.com')
  expect(mailboxOf('jo@sub+1.example.com')).toBe('jo@sub+1.example.com')
})
