import { expect, it } from 'vitest'
import { mailboxOf, senderOf } from './mailbox.js'

it('addresses that a machine makes anew for each mail are one sender, and people are not', () => {
  const sender = senderOf('ticket-4711@desk.test')
  for (const address of ['Ticket-4712@desk.test', 'ticket-9+x@Desk.test'])
    expect(senderOf(address)).toBe(sender)
  expect(senderOf('b.k3j9x0q1p7v2m4n8@desk.test')).toBe(senderOf('b.a1b2c3d4e5f6g7h8i9@desk.test'))
  expect(senderOf('jo@example.com')).not.toBe(senderOf('max@example.com'))
  expect(senderOf('christophermontgomery@example.com')).toBe('christophermontgomery@example.com')
  expect(senderOf('4711@example.com')).not.toBe(senderOf('jo@example.com'))
})

it('the same mailbox is known by each of its addresses, and others are not', () => {
  expect(mailboxOf('Jo+shop+2@Example.com')).toBe('jo@example.com')
  expect(mailboxOf('jo@example.com')).toBe('jo@example.com')
  expect(mailboxOf('jo@sub+1.example.com')).toBe('jo@sub+1.example.com')
})
